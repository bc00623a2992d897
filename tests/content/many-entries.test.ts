/** The content that `npm run bench:build` multiplies: it holds as the real one does, and no office is shown more neighbours for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GROWING, writeContent } from '../../bench/build/content.mjs';
import { checkContent, type Report } from '../../src/check/report.ts';
import { MOST_NEIGHBOURS, neighboursOf } from '../../src/domain/offices.ts';

const TIMES = 2;
let folder = '';
let [real, many] = [{} as Report, {} as Report];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'many-'));
  writeContent('content', join(folder, 'content'), { times: TIMES });
  [real, many] = [checkContent('.'), checkContent(folder)];
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('copies of entries hold by the same rules', () => expect(many.lines).toEqual([]));

test('there are so many times as many of every kind that can grow', () => {
  const counts = ({ library }: Report) => GROWING.map((kind) => Object.keys(library[kind as keyof typeof library]).length);
  expect(counts(many)).toEqual(counts(real).map((count) => TIMES * count));
});

test('a copy leads to copies: it cites a source of its own and answers by a channel of its own', () => {
  const copy = many.library.offices['jz-cusco-2']!;
  const original = real.library.offices['jz-cusco']!;
  expect(copy.facts.channels).toEqual(original.facts.channels.map((id) => `${id}-2`));
  expect(copy.facts.condition).toMatchObject({ sources: original.facts.condition.unknown ? [] : original.facts.condition.sources.map((id) => `${id}-2`) });
});

test('however many offices there are, each one’s page lists no more neighbours', () => {
  const counts = Object.values(many.library.offices).map((office) => neighboursOf(many.library, office).length);
  expect(Math.max(...counts)).toBe(MOST_NEIGHBOURS);
});
