/** The freshness page matches facts.json, and every fact can be reported as wrong. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ageOf, AGES } from '#lib/facts/freshness.ts';
import { LANGS } from '#i18n/languages.ts';
import { pathOf } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { builtPages, textOf } from '../support/dist.ts';

type Line = { id: string; state: string; asOf: string | null };
const facts = (JSON.parse(readFileSync('dist/data/facts.json', 'utf8')) as { records: Line[] }).records;
const pages = builtPages();
const pageOf = (path: string) => pages.find((page) => page.path === path)!.root;
const day = process.env['SITE_DAY'];
/** Excludes pages that collect facts of several entries by department, procedure, need, change or question. */
const OF_ITS_OWN = new RegExp(`^/(${LANGS.join('|')})/[^/]+/([^/]+/)?$`);
const numberIn = (text: string) => Number(text.replace(/\D/g, ''));

test.each(LANGS)('%s: the numbers by age and state are those of the data', (lang) => {
  const rows = pageOf(pathOf(lang, 'freshness')).querySelectorAll('[data-age]');
  expect(rows).toHaveLength(AGES.length);
  const known = facts.filter(({ state }) => state !== 'unknown');
  const shown = rows.map((row) => row.querySelectorAll('td').map((cell) => numberIn(textOf(cell))));
  expect(shown.reduce((sum, [all = 0]) => sum + all, 0)).toBe(known.length);
  ['confirmed', 'reported', 'disputed', 'withdrawn'].forEach((state, index) =>
    expect(
      shown.reduce((sum, cells) => sum + cells[index + 1]!, 0),
      state,
    ).toBe(known.filter((fact) => fact.state === state).length),
  );
  if (day)
    rows.forEach((row, index) =>
      expect(shown[index]![0], AGES[index]).toBe(
        known.filter(({ asOf }) => ageOf(asOf!, day) === row.getAttribute('data-age')).length,
      ),
    );
});

test.each(LANGS)('%s: the gaps and the disputes are all there', (lang) => {
  const page = pageOf(pathOf(lang, 'freshness'));
  const gaps = page.querySelectorAll('[data-unknown]').map((item) => numberIn(textOf(item.querySelector('b')!)));
  expect(gaps.reduce((sum, count) => sum + count, 0)).toBe(facts.filter(({ state }) => state === 'unknown').length);
  const listed = new Set(page.querySelectorAll('[data-placed]').map((item) => item.getAttribute('data-placed')));
  expect(facts.filter(({ id, state }) => state === 'disputed' && !listed.has(id))).toEqual([]);
});

test('every page with facts of its own says when they were checked; a list also when the next review is due', () => {
  const silent = LANGS.flatMap((lang) => {
    const { paper, evidence } = stringsFor(lang);
    const newest = paper.newest('');
    const due = [paper.review(''), paper.overdue('')];
    const own = pages.filter(({ path }) =>
      (['offices', 'contact', 'guides', 'statuses', 'waivers', 'glossary', 'about', 'closingDays'] as const).some(
        (section) => path.startsWith(pathOf(lang, section)),
      ),
    );
    return own
      .filter(
        ({ path, root }) =>
          root.querySelectorAll('main [data-fact]').length > 0 &&
          OF_ITS_OWN.test(path) &&
          !textOf(root.querySelector('main')).includes(evidence.compared('')) &&
          !(
            textOf(root.querySelector('main')).includes(newest) &&
            due.some((words) => textOf(root.querySelector('main')).includes(words))
          ),
      )
      .map(({ path }) => path);
  });
  expect(silent).toEqual([]);
});

test('the link that reports a fact names one that exists', () => {
  const ids = new Set(facts.map(({ id }) => id));
  const links = pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll('[href*="fact="]')
      .map((anchor) => ({ path, id: anchor.getAttribute('href')!.split('fact=')[1]! })),
  );
  expect(links.length).toBeGreaterThan(2000);
  expect(links.filter(({ id }) => !ids.has(id))).toEqual([]);
});
