/** Entry pages are short enough to use: words one sees, and how many of them name a source. */
import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { LANGS } from '#i18n/languages.ts';
import { pathOf } from '#i18n/routes.ts';
import { builtPages, textOf } from '../support/dist.ts';
import { LIMITED, LIMITS, LIST_LIMIT, LISTS, medianOf, pathsOf } from '../support/limits.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));

/** What `innerText` leaves out: closed blocks, definitions in popovers, what is hidden or only printed. */
const UNSEEN = 'details > :not(summary), [popover], .term-notes > h2, [hidden], template, script, .hidden, svg';

const count = (text: string) => text.match(/\S+/g)?.length ?? 0;
const publishers = [...new Set(Object.values(library.sources).map(({ facts }) => facts.publisher))];

/** Words one sees on a page, and those outside "How sure is this?" that name a publisher. */
function wordsOn(path: string): { words: number; named: number } {
  const main = pages.get(path)!.querySelector('main')!.clone() as HTMLElement;
  main.querySelectorAll(UNSEEN).forEach((element) => element.remove());
  const words = count(textOf(main));
  main.querySelector('[aria-labelledby=sure]')?.remove();
  const text = textOf(main);
  const named = publishers.map((name) => (text.split(name).length - 1) * count(name));
  return { words, named: named.reduce((sum, each) => sum + each, 0) };
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

test.each(LANGS)('the lists that lead to entries have at most 1,200 words (%s)', (lang) => {
  const counted = LISTS.map((section) => ({ section, ...wordsOn(pathOf(lang, section)) }));
  console.log(counted.map(({ section, words }) => `${section} ${lang}: ${words} words`).join(', '));
  expect(counted.filter(({ words }) => words > LIST_LIMIT.words)).toEqual([]);
});

test.each(LANGS)('the home page has at most 300 words (%s)', (lang) =>
  expect(wordsOn(pathOf(lang)).words).toBeLessThanOrEqual(300),
);

test.each(LANGS)('the list of offices has at most 1,200 words (%s)', (lang) =>
  expect(wordsOn(pathOf(lang, 'offices')).words).toBeLessThanOrEqual(1200),
);

test.each(LIMITED)('pages of %s name their sources in the list of evidence, hardly elsewhere', (kind) => {
  const counted = pathsOf(library, kind).map(wordsOn);
  const sum = (what: 'words' | 'named') => counted.reduce((total, each) => total + each[what], 0);
  expect(sum('named') / sum('words')).toBeLessThanOrEqual(0.04);
});

test('at most five pages are excused', () => expect(EXCEPTIONS.length).toBeLessThanOrEqual(5));
