/** The waiver checker in the browser: query string, country lookup, missing input. */
import { dayFirst, isDay } from '#i18n/dates.ts';
import { textParam } from '#lib/search/query-text.ts';
import { buildIndex, fold, type Index, search } from '#lib/search/search.ts';
import type { LocalizedRow } from './words.ts';

/** The register in one language. `countries` have all their names, the reader's first, and indexes into `rows`; no rows: not in the register. */
export type Register = {
  rows: LocalizedRow[];
  countries: [iso: string, names: string[], rows: number[]][];
};

/** A question as typed; empty values are ignored. `date` may be invalid. */
export type Question = { country: string; class: string; date: string };

const MAX = 80;

/** Parses the query string: sanitizes texts and accepts day-first dates as used in Peru. Does not validate. */
export function readQuestion(params: URLSearchParams): Question {
  return {
    country: textParam(params, 'country', MAX),
    class: textParam(params, 'class', MAX),
    date: dayFirst(textParam(params, 'date', MAX)),
  };
}

/** Serializes a question without empty parts: `country=it&class=diplomatic&date=2024-10-15`. */
export const writeQuestion = (question: Question): string =>
  new URLSearchParams(Object.entries(question).filter(([, value]) => value !== '')).toString();

type Names = { index: Index; exact: Map<string, number> };

/** Indexes all names. An exact country name never also matches others that contain it. */
export function namesOf({ countries }: Register): Names {
  const exact = new Map<string, number>();
  countries.forEach(([, names], place) =>
    names.forEach((name) => exact.set(fold(name), exact.get(fold(name)) ?? place)),
  );
  return { index: buildIndex(countries.map(([id, names]) => ({ id, strong: names.join(' '), weak: '' }))), exact };
}

const CHOICES = 6;

/** Indexes of the countries a text may mean: one if clear, several to choose from, or none. */
export function countriesMeant({ index, exact }: Names, text: string): number[] {
  const whole = exact.get(fold(text));
  if (whole !== undefined) return [whole];
  return search(index, text)
    .filter(({ all }) => all)
    .slice(0, CHOICES)
    .map(({ record }) => record);
}

/** Indexes of the countries to offer for what is typed: those whose name begins so, then those with another name that does, then those that it may mean. */
export function countriesBegun({ countries }: Register, names: Names, text: string): number[] {
  const typed = fold(text);
  const begins = (name = '') => fold(name).startsWith(typed);
  const begun = (fits: (names: readonly string[]) => boolean) =>
    countries.flatMap(([, all], place) => (fits(all) ? [place] : []));
  return [
    ...new Set([...begun(([own]) => begins(own)), ...begun((all) => all.some(begins)), ...countriesMeant(names, text)]),
  ].slice(0, CHOICES);
}

/** Index of a country by its ISO code in any case; -1 if there is none. */
export const placeOf = ({ countries }: Register, iso: string): number =>
  countries.findIndex(([id]) => id === iso.toLowerCase());

/** The first missing or invalid part of a question; undefined if complete. */
export function missingIn(
  { class: passport, date }: Question,
  classes: readonly string[],
): 'noClass' | 'noDay' | undefined {
  if (!classes.includes(passport)) return 'noClass';
  return isDay(date) ? undefined : 'noDay';
}
