/** `npm run content -- read`, over a few real files. */
import { expect, test } from 'vitest';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent('content/offices/jz-cusco', 'content/offices/jz-ilo');

test('each language gets its figure, its target and its worst pages', async () => {
  const { code, out } = await runIn(copy.root, ['read', '--worst', '1']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Prose of the pages, en: Flesch-Kincaid grade, median [\d.]+ of 2 pages \(at most 8, none above 10\), 0 beyond: met\n +[\d.]+ {2}offices\/jz-\w+ \(\d+ words\)\nProse of the pages, es: INFLESZ/,
  );
  expect(out.split('\n')).toHaveLength(8);
});

test('one entry may be asked for, and programs get numbers', async () => {
  const { out } = await runIn(copy.root, ['read', 'offices/jz-cusco', '--json']);
  const { summaries } = JSON.parse(out) as { summaries: { lang: string; pages: { entry: string; score: number }[] }[] };
  expect(summaries.map(({ lang }) => lang)).toEqual(['en', 'es', 'en', 'es']);
  for (const { pages } of summaries)
    expect(pages).toMatchObject([{ entry: 'offices/jz-cusco', score: expect.any(Number) }]);
});

test('--worst 0 ends with 2', async () => {
  expect(await runIn(copy.root, ['read', '--worst', 'none'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--worst none is not a number of pages'),
  });
});
