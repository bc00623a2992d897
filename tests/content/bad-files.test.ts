/** Files that are bad as files, bombs, disguises and code: each is refused at its place, in words that are kept here. */
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent('content/terms/cita.yaml', 'content/steps/call-ask', 'content/guides/call-alomac');
const TERM = 'content/terms/cita.yaml';
const STEP = 'content/steps/call-ask/en.mdx';
const GUIDE = 'content/guides/call-alomac/facts.yaml';
const SOURCE = 'content/sources/s01.yaml';
const path = (file: string) => join(copy.root, file);

/** What the check says of one file after a change, each line without the file's name. */
function said(file: string, change: (text: string) => string | Uint8Array): string {
  const good = readFileSync(path(file), 'utf8');
  const bad = change(good);
  if (bad === good) throw new Error(`The change does not fit ${file} any more: the test would prove nothing.`);
  writeFileSync(path(file), bad);
  return lines(file);
}
const lines = (file: string) =>
  checkContent(copy.root)
    .lines.filter((line) => line.startsWith(file))
    .map((line) => line.slice(file.length + 1))
    .join('\n');
const adding = (text: string) => (good: string) => `${good}\n${text}\n`;

test.each<[string, string, (text: string) => string | Uint8Array, RegExp]>([
  ['an empty file', TERM, () => '', /^1:1 "0 bytes" is empty: write the entry, or delete the file\.$/],
  [
    'a file far too large',
    TERM,
    (t) => t + '#'.repeat(300_000),
    /^1:1 "30\d+ bytes" is too large: a content file has at most 200000 bytes\.$/,
  ],
  [
    'a byte-order mark',
    TERM,
    (t) => `\ufeff${t}`,
    /^1:1 begins with a byte-order mark: save the file as UTF-8 without one\.$/,
  ],
  ['Latin-1', TERM, (t) => Buffer.from(t, 'latin1'), /^\d+:\d+ "byte ED" is not UTF-8: save the file as UTF-8\.$/],
  ['UTF-16', TERM, (t) => Buffer.from(`\ufeff${t}`, 'utf16le'), /^1:1 is UTF-16: save the file as UTF-8\.$/],
  [
    'Windows line ends',
    TERM,
    (t) => t.replaceAll('\n', '\r\n'),
    /^1:\d+ "U\+000D" is a Windows line end: save the file with LF line ends\.$/,
  ],
  ['a NUL', TERM, (t) => t.replace('term: ', 'term: \0'), /^\d+:7 "U\+0000" is a control character: remove it\.$/m],
  [
    'a direction mark',
    TERM,
    (t) => t.replace('"Cita"', '"\u202eCita"'),
    /^\d+:\d+ "U\+202E" is an invisible character: remove it\.$/m,
  ],
  [
    'a Cyrillic letter',
    TERM,
    (t) => t.replace('"Cita"', '"Citа"'),
    /^\d+:\d+ "Citа" mixes letters of two scripts in one word: type it again\.$/m,
  ],
  [
    'what a merge left over',
    TERM,
    (t) => `<<<<<<< HEAD\n${t}`,
    /^1:1 "<<<<<<<" is left over from a merge: choose one version, and delete the lines/m,
  ],
  [
    'a bomb of aliases',
    TERM,
    () => `a: &a [x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n`,
    /^1:7 is a YAML anchor or alias: write the text out\.$/m,
  ],
  [
    'a bomb of brackets',
    TERM,
    () => `term: ${'['.repeat(90_000)}\n`,
    /^1:47 is nested more than 40 deep: no entry is\./m,
  ],
  [
    'a bomb of dashes',
    TERM,
    () => `term:\n ${'- '.repeat(90_000)}\n`,
    /^2:1 is nested more than 40 deep: no entry is\./m,
  ],
  [
    'a bomb of indentation',
    TERM,
    () => Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
    /^\d+:1 is nested more than 40 deep/m,
  ],
  ['a YAML tag', TERM, (t) => t.replace('term: {', 'term: !!js/function {'), /is a YAML tag: write the plain value\./],
  ['a forbidden name', TERM, adding('__proto__: { a: 1 }'), /"__proto__" is a forbidden name: choose another one\./],
  ['the same key twice', TERM, adding('seeAlso: []'), /is given twice: keep one\./],
  [
    'an ambiguous number',
    GUIDE,
    (t) => t.replace('amount: 0', 'amount: 012'),
    /^\d+:\d+ "012" begins with a zero, which is ambiguous: write the number without it, or put it in quotes\.$/m,
  ],
  [
    'a number with a comma',
    GUIDE,
    (t) => t.replace('amount: 0', 'amount: "12,50"'),
    /^\d+:\d+ fee\.value\.amount: "12,50" is not a number: write it without quotes, with a point for decimals: 12\.50\.$/m,
  ],
  [
    'not a number',
    GUIDE,
    (t) => t.replace('amount: 0', 'amount: .nan'),
    /fee\.value\.amount: "NaN" is not a number: write it without quotes/,
  ],
  [
    'a day that is a number',
    TERM,
    (t) => t.replace(/checked: "[^"]+"/, 'checked: 20261122'),
    /(definition|evidence\.default)\.checked: "20261122" write a day in quotes, such as "2026-11-22"\.$/m,
  ],
  [
    'an empty day',
    TERM,
    (t) => t.replace(/checked: "[^"]+"/, 'checked:'),
    /(definition|evidence\.default)\.checked: "null" write a day in quotes/,
  ],
  [
    'a misspelt field',
    TERM,
    (t) => t.replace('definition:', 'defintion:'),
    /^\d+:\d+ defintion: "defintion" is not a field of this entry: .* Did you mean "definition"\?$/m,
  ],
  [
    'a script in a label',
    TERM,
    (t) => t.replace('"Cita"', '"<script>x</script>"'),
    /^\d+:\d+ term\.es: "<script>x<\/script>" holds markup: write plain text\.$/m,
  ],
  [
    'a formula in a label',
    TERM,
    (t) => t.replace('"Cita"', '"=HYPERLINK(1)"'),
    /term\.es: "=HYPERLINK\(1\)" begins like a formula, which a spreadsheet would run: begin with a letter\.$/m,
  ],
  [
    'a label in the wrong language',
    TERM,
    (t) =>
      t.replace(
        /(definition:\n.*en: "[^"]*", es: )"[^"]*"/,
        '$1"This is the day on which you go to the office with your passport."',
      ),
    /definition\.value\.es: "This is .*" is English, but the field is Spanish/,
  ],
  [
    'an address that hides its site',
    SOURCE,
    (t) => t.replace(/url: "[^"]+"/, 'url: "https://www.gob.pe@example.org/"'),
    /url: "https:\/\/www\.gob\.pe@example\.org\/" holds a name before an @, which hides the real site/,
  ],
  [
    'an address in disguise',
    SOURCE,
    (t) => t.replace(/url: "[^"]+"/, 'url: "https://www.xn--gb-gmc.pe/"'),
    /is written in another alphabet in disguise \(xn--\)/,
  ],
  [
    'an address that runs code',
    SOURCE,
    (t) => t.replace(/url: "[^"]+"/, 'url: "javascript:alert(1)"'),
    /url: "javascript:alert\(1\)" is not a web address: it begins with https:\/\/\.$/m,
  ],
  [
    'a front matter that is never closed',
    STEP,
    (t) => t.replace(/\n---\n/, '\n'),
    /^1:1 "---" has a front matter that is never closed: write a line --- below its fields\.$/m,
  ],
  [
    'a blank before the front matter',
    STEP,
    (t) => ` ${t}`,
    /^1:1 " ---" has a blank before the front matter: the very first line is ---\.$/m,
  ],
  [
    'a front matter of another kind',
    STEP,
    () => '+++\nrevision = 1\n+++\n',
    /has a front matter of another kind: begin with a line ---, not \+\+\+/,
  ],
  [
    'a body in the wrong language',
    STEP,
    () => readFileSync('content/steps/call-ask/es.mdx', 'utf8'),
    /^4:1 text: "Diga primero .*" is Spanish, but the field is English: write it in English\.$/m,
  ],
  [
    'quotes nested a thousand deep',
    STEP,
    adding('> '.repeat(1000)),
    /^7:1 text: "> > .*" is nested too deep: a list has at most three levels\.$/m,
  ],
  [
    'a link with a title',
    STEP,
    adding('[form](javascript:x "title")'),
    /text: "\]\(javascript:x "title"\)" is a link with a blank or a title in its address/,
  ],
  [
    'a link by reference',
    STEP,
    adding('[form][x]\n\n[x]: javascript:x'),
    /text: "\[x\]: javascript:x" is an address apart from its link/,
  ],
  [
    'brackets within a link',
    STEP,
    adding('[a [b]](javascript:x)'),
    /text: "\[b\]\]\(javascript:x\)" has brackets within a link/,
  ],
  ['an empty heading', STEP, adding('## '), /text: "##" is an empty heading: write its words, or remove it\./],
  ['an event handler', STEP, adding('<b onclick="x()">a</b>'), /is markup: only <Fact of="…" \/> is allowed/],
  [
    'an expression that reads files',
    STEP,
    adding('{await import("node:fs")}'),
    /starts code in MDX: write the words without braces/,
  ],
])('refuses %s', (_, file, change, expected) => expect(said(file, change)).toMatch(expected));

test('refuses a link of the file system out of the folder', () => {
  renameSync(path(TERM), path('cita.yaml'));
  symlinkSync(path('cita.yaml'), path(TERM));
  expect(lines(TERM)).toBe('1:1 is a link to another place: put the file itself here.');
  renameSync(path(STEP), path('en.mdx'));
  symlinkSync(path('en.mdx'), path(STEP));
  expect(lines(STEP).split('\n')).toContain('1:1 is a link or a folder: put the file itself here.');
});

test('refuses files that would never be published, and names that are no ids', () => {
  writeFileSync(path('content/terms/visa.yml'), 'x');
  writeFileSync(path('content/terms/Año nuevo.yaml'), 'x');
  writeFileSync(path('content/steps/call-ask/de.mdx'), 'x');
  mkdirSync(path('content/terms/folder.yaml'));
  const all = checkContent(copy.root).lines.join('\n');
  expect(all).toContain('content/terms/visa.yml:1:1 is never published: an entry here is a file <id>.yaml.');
  expect(all).toContain(
    'content/terms/Año nuevo.yaml:1:1 "Año nuevo.yaml" is not an id: use lower-case letters a to z, digits and single hyphens.',
  );
  expect(all).toContain(
    'content/steps/call-ask/de.mdx:1:1 is never published: an entry holds facts.yaml, en.mdx, es.mdx.',
  );
  expect(all).toContain('content/terms/folder.yaml:1:1 is never published: an entry here is a file <id>.yaml.');
});

test('a bad file does not hide the problems of the others', () => {
  writeFileSync(path(TERM), `term: ${'['.repeat(90_000)}\n`);
  const before = readFileSync(path(GUIDE), 'utf8');
  writeFileSync(path(GUIDE), before.replace('order: ', 'ordr: '));
  expect(lines(TERM)).toContain('nested more than 40 deep');
  expect(lines(GUIDE)).toContain('Did you mean "order"?');
});
