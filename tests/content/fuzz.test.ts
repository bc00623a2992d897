/** Real entries, mutated at random: whatever an editor's hand does to a file, the check answers with lines and never with a stack trace. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL } from '../support/ring.ts';
import { changedContent } from '../support/changed-content.ts';

const content = changedContent(false);

/** One file of each structure: facts with shared evidence, a register, the tree, prose, a source. */
const FILES = [
  'offices/jz-cusco/facts.yaml',
  'offices/jz-cusco/en.mdx',
  'channels/alomac-1800/facts.yaml',
  'guides/pay-fees/facts.yaml',
  'waivers/it.yaml',
  'needs/pay-a-fee.yaml',
  'notices/2026-01-02-public-sector.yaml',
  'sources/s02.yaml',
] as const;

/** What a hand, a paste or a bad actor puts into a file. */
const SCRAPS = [
  'constructor',
  '__proto__',
  'toString',
  'null',
  '[]',
  '{}',
  '[',
  '{',
  ': ',
  '- ',
  '#610',
  '"',
  "'",
  '\\',
  '\n',
  '  ',
  '2026',
  '.inf',
  '0x1F',
  '[a](constructor:b)',
  '[a](office:__proto__)',
  '<b>',
  '&#x202E;',
  '](',
  '🚀',
  '\u0000',
  'true',
  '!!js/function',
  '*a',
  '&a',
];

type Edit = { at: number; cut: number; put: string };
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 40 }),
  put: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 12 })),
});

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((all, { at, cut, put }) => {
    const start = Math.floor(at * all.length);
    return all.slice(0, start) + put + all.slice(start + cut);
  }, text);

test.each(FILES)('%s, however it is mangled, is judged in lines', (file) => {
  const good = readFileSync(`content/${file}`, 'utf8');
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      for (const line of content.after({ [file]: edited(good, edits) })) expect(line).toMatch(/^content\/\S+:\d+:\d+ /);
    }),
    { numRuns: ALL ? 1000 : 40 },
  );
});

test('values of facts exchanged with others of another kind are judged in lines', () => {
  const good = readFileSync('content/offices/jz-cusco/facts.yaml', 'utf8');
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
    fc.constantFrom(...SCRAPS),
  );
  const field = fc.constantFrom(...[...good.matchAll(/^([A-Za-z]+):/gm)].map(([, name]) => name!));
  fc.assert(
    fc.property(field, odd, (name, value) => {
      const bad = good.replace(new RegExp(`^${name}:.*\\n(?:[ #].*\\n)*`, 'm'), () => `${name}: ${value}\n`);
      for (const line of content.after({ 'offices/jz-cusco/facts.yaml': bad }))
        expect(line).toMatch(/^content\/\S+:\d+:\d+ /);
    }),
    { numRuns: ALL ? 1000 : 60 },
  );
});
