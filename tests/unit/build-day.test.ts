/**
 * A test that expects the build day fails on the next one. Build days are all days since the first build; if a test needs one, set the
 * page's clock or mask the day (`tests/support/build-day.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dateInWords } from '#i18n/dates.ts';
import { LANGS } from '#i18n/languages.ts';
import { withoutBuildDay } from '../support/build-day.ts';

const FIRST_BUILD = Date.UTC(2026, 10, 22);
const DAYS = Array.from({ length: 3700 }, (_, at) =>
  new Date(FIRST_BUILD + at * 86_400_000).toISOString().slice(0, 10),
);
const FORMS = new Set(DAYS.flatMap((day) => LANGS.map((lang) => dateInWords(day, lang))));
const IN_WORDS = /\b\d{1,2}\.? (?:de )?[a-zé]+ (?:de )?\d{4}\b/giu;

/** The build days mentioned in a text. */
const buildDaysIn = (text: string): string[] => (text.match(IN_WORDS) ?? []).filter((each) => FORMS.has(each));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.(?:ts|txt|snap)$/.test(name) && !name.includes('node_modules'));

test('a day of a build is found in either language, and an older day is none', () => {
  expect(buildDaysIn('region "On 22 November 2026"')).toEqual(['22 November 2026']);
  expect(buildDaysIn('el 1 de enero de 2031')).toEqual(['1 de enero de 2031']);
  expect(buildDaysIn('since 22 March 2024')).toEqual([]);
});

test('no snapshot and no expectation of the built site holds a day of a build', () => {
  const files = ['tests/e2e', 'tests/site', 'tests/firefox'].flatMap(filesOf);
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return text.includes('clock.setFixedTime(new Date(') ? [] : buildDaysIn(text).map((day) => `${file}: ${day}`);
  });
  expect(found, 'mask it with withoutBuildDay(), or set the clock of the page').toEqual([]);
});

test('the day of the build is masked in every form a page has', () =>
  expect(withoutBuildDay('On 3 June 2027, 3 Jun 2027, el 3 de junio de 2027, 2027-06-03.', '2027-06-03')).not.toMatch(
    /\d/,
  ));
