/** Entry pages are short enough to use: words one sees, and the share of them that tells where things come from. */
import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { builtPages, textOf } from '../support/dist.ts';
import { LIMITED, LIMITS, medianOf, pathsOf } from '../support/limits.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));

/** What `innerText` leaves out: closed blocks, definitions in popovers, what is hidden or only printed. */
const UNSEEN = 'details > :not(summary), [popover], .term-notes > h2, [hidden], template, script, .hidden, svg';
/** Provenance outside "How sure is this?": the line on the age of the page, and the age of old values. */
const PROVENANCE = '.age';

const count = (text: string) => text.match(/\S+/g)?.length ?? 0;

function wordsOn(path: string): { words: number; provenance: number } {
  const main = pages.get(path)!.querySelector('main')!.clone() as HTMLElement;
  main.querySelectorAll(UNSEEN).forEach((element) => element.remove());
  const provenance = main.querySelectorAll(PROVENANCE).map((element) => count(textOf(element)));
  return { words: count(textOf(main)), provenance: provenance.reduce((sum, words) => sum + words, 0) };
}

/** Pages that may be longer, each with its reason: at most five. */
const EXCEPTIONS: readonly (readonly [path: string, reason: string])[] = [];

test.each(LIMITED)('pages of %s have at most the words a person in a hurry reads', (kind) => {
  const counted = pathsOf(library, kind).map((path) => ({ path, ...wordsOn(path) }));
  const { median, worst } = LIMITS[kind].words;
  const excused = EXCEPTIONS.map(([path]) => path);
  expect(counted.filter(({ path, words }) => words > worst && !excused.includes(path))).toEqual([]);
  expect(medianOf(counted.map(({ words }) => words))).toBeLessThanOrEqual(median);
});

test.each(LIMITED)(
  'of the words on pages of %s at most 4 % tell where they come from, outside the list of evidence',
  (kind) => {
    const counted = pathsOf(library, kind).map(wordsOn);
    const sum = (what: 'words' | 'provenance') => counted.reduce((total, each) => total + each[what], 0);
    expect(sum('provenance')).toBeGreaterThan(0);
    expect(sum('provenance') / sum('words')).toBeLessThanOrEqual(0.04);
  },
);

test('at most five pages are excused', () => expect(EXCEPTIONS.length).toBeLessThanOrEqual(5));
