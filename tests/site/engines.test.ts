/** Scripts and CSS against the oldest supported browsers: `browserslist` in package.json, and MDN's browser-compat-data. */
import bcd, { type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { lackedBy } from '../../scripts/lint/floor.mjs';
import { builtFiles, builtText } from '../support/dist.ts';

type Syntax = { type?: string; kind?: string; key?: Syntax; left?: Syntax; regex?: { pattern: string } };

/** ES2022 syntax that Safari 14 lacks; it has private fields, but no private methods. */
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

test('every script uses only syntax of the oldest supported browsers', () => {
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

/** Progressive enhancements, allowed to be unsupported. */
const NICETIES = new Set([
  'accent-color', // checkboxes in the default colour
  'color-scheme', // light form controls in dark mode
  'color-scheme:dark',
  'text-wrap', // unbalanced headings
  'text-wrap:balance',
  'hyphens', // no hyphenation; overlong words break anywhere
  'overflow-wrap:anywhere', // `break-word` is the fallback
  'appearance', // Safari 14.1 knows it with its prefix
  'box-decoration-break', // a key over two lines lacks two edges
  ':focus-visible', // default focus ring
  '@media forced-colors', // those browsers do not force colours
  '@media scripting', // space is reserved even without script
  // Print: default paper size and breaks; a sentence names the file with the content of closed details.
  '@page',
  'page',
  'size',
  'break-after:avoid',
  '::details-content',
  'content-visibility',
  'content-visibility:visible',
]);

/** A style sheet without its `@supports` blocks. */
function withoutAsked(sheet: string): string {
  const from = sheet.indexOf('@supports');
  if (from < 0) return sheet;
  let depth = 0;
  let to = sheet.indexOf('{', from);
  do depth += { '{': 1, '}': -1 }[sheet[to++]!] ?? 0;
  while (depth > 0);
  return sheet.slice(0, from) + withoutAsked(sheet.slice(to));
}

/** The innermost blocks of a style sheet, each with its prelude. */
const blocksOf = (sheet: string) =>
  [...sheet.replaceAll(/\\./g, '_').matchAll(/([^{};]*)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => ({
    head,
    body,
  }));

test('the style sheet uses only features of the oldest supported browsers', () => {
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
