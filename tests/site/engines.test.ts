/** What is sent to browsers, judged by what the oldest supported ones know: `browserslist` in package.json, and MDN's data of every browser. */
import bcd, { type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { lackedBy } from '../../scripts/lint/floor.mjs';
import { builtFiles, builtText } from '../support/dist.ts';

type Syntax = { type?: string; kind?: string; key?: Syntax; left?: Syntax; regex?: { pattern: string } };

/** What the parser reads as the language of 2022, and Safari 14 does not: it lacks the private methods of that year, not the fields. */
function unknownIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, key, left, regex } = node as Syntax;
  const own =
    type === 'MethodDefinition' && key?.type === 'PrivateIdentifier'
      ? ['a private method']
      : type === 'StaticBlock'
        ? ['a static block']
        : type === 'BinaryExpression' && left?.type === 'PrivateIdentifier'
          ? ['#x in y']
          : regex && /\(\?<[=!]/.test(regex.pattern)
            ? ['a look behind']
            : [];
  return [...own, ...Object.values(node).flatMap(unknownIn)];
}

test('every script is written in the language of the oldest supported browsers', () => {
  const scripts = builtFiles().filter((path) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const refused = scripts.flatMap((path) => {
    try {
      const tree = parse(builtText(path), {
        ecmaVersion: 2022,
        sourceType: 'module',
        allowAwaitOutsideFunction: false,
      });
      return unknownIn(tree).map((what) => `${path}: ${what}`);
    } catch (error) {
      return [`${path}: ${(error as Error).message}`];
    }
  });
  expect(refused).toEqual([]);
});

/** What may be missing: a page looks plainer without it, and nothing is lost. */
const NICETIES = new Set([
  'accent-color', // boxes in the browser's own colour
  'color-scheme', // so are its own parts in the dark
  'color-scheme:dark',
  'text-wrap', // headings break where they are full
  'text-wrap:balance',
  'hyphens', // words stay whole, but too long ones, which break anywhere
  'overflow-wrap:anywhere', // `break-word` stands before it
  ':focus-visible', // the browser's own ring
  '@media forced-colors', // no colours are forced there
  '@media scripting', // what a script will do keeps its place where there is none
  // Paper: its size and breaks are the browser's; a sentence names the file with what stays folded.
  '@page',
  'page',
  'size',
  'break-after:avoid',
  '::details-content',
  'content-visibility',
  'content-visibility:visible',
]);

/** A sheet without what it asks for first. */
function withoutAsked(sheet: string): string {
  const from = sheet.indexOf('@supports');
  if (from < 0) return sheet;
  let depth = 0;
  let to = sheet.indexOf('{', from);
  do depth += { '{': 1, '}': -1 }[sheet[to++]!] ?? 0;
  while (depth > 0);
  return sheet.slice(0, from) + withoutAsked(sheet.slice(to));
}

/** The innermost blocks of a sheet, each with what stands before it. */
const blocksOf = (sheet: string) =>
  [...sheet.replaceAll(/\\./g, '_').matchAll(/([^{};]*)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => ({
    head,
    body,
  }));

test('the sheet asks for nothing that the oldest supported browsers lack', () => {
  const sheet = withoutAsked(/<style>([^]*?)<\/style>/.exec(builtText('en/index.html'))![1]!);
  const css = bcd.css as unknown as Record<string, Record<string, Identifier>>;
  const used = new Map<string, Identifier | undefined>();
  for (const { head, body } of blocksOf(sheet)) {
    for (const [whole, name = ''] of head.matchAll(/::?([a-z-]+)/g)) used.set(whole, css['selectors']![name]);
    for (const declaration of body.split(';')) {
      const [name = '', value = ''] = declaration.split(/:(.*)/);
      if (!name || name.startsWith('-')) continue;
      used.set(name, css['properties']![name]);
      if (css['properties']![name]?.[value]) used.set(declaration, css['properties']![name][value]);
      for (const [, call = ''] of value.matchAll(/([a-z-]+)\(/g)) used.set(`${call}()`, css['types']![call]);
    }
  }
  for (const [whole, name = ''] of sheet.matchAll(/@([a-z-]+)/g)) used.set(whole, css['at-rules']![name]);
  for (const [, query = ''] of sheet.matchAll(/@media([^{]+)/g)) {
    for (const [, name = ''] of query.matchAll(/\(([a-z-]+)/g))
      used.set(`@media ${name}`, css['at-rules']!['media']![name.replace(/^(?:min|max)-/, '')] as Identifier);
    if (/[<>]/.test(query)) used.set(query, css['at-rules']!['media']!['range_syntax'] as Identifier);
  }
  expect(used.size).toBeGreaterThan(80);
  const lacking = [...used].flatMap(([what, feature]) => {
    const who = feature?.__compat ? lackedBy(feature.__compat) : [];
    return who.length > 0 && !NICETIES.has(what) ? [`${what}: ${who.join(', ')}`] : [];
  });
  expect(lacking).toEqual([]);
});
