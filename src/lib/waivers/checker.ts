/** The checker of the register: what a query asks, which country is meant, and how it stands in the address. */
import { dayFirst, isDay } from '#i18n/dates.ts';
import { textIn } from '#lib/search/query-text.ts';
import { buildIndex, fold, type Index, search } from '#lib/search/search.ts';
import type { SpokenRow } from './words.ts';

/** Every different row once; every country with its names, the reader's first, and the places of its rows. None: not in the register. */
export type Register = {
  rows: SpokenRow[];
  countries: [iso: string, names: string[], rows: number[]][];
};

/** A question as typed; an empty text asks nothing. `date` is what stands in the address, be it a day or not. */
export type Question = { country: string; class: string; date: string };

const MAX = 80;

/** Reads a question from an address. Texts are cut, invisible marks removed, a day may stand first as in Peru; nothing else is judged here. */
export function readQuestion(params: URLSearchParams): Question {
  return {
    country: textIn(params, 'country', MAX),
    class: textIn(params, 'class', MAX),
    date: dayFirst(textIn(params, 'date', MAX)),
  };
}

/** Writes a question for the address, without empty parts: `country=it&class=diplomatic&date=2024-10-15`. */
export const writeQuestion = (question: Question): string =>
  new URLSearchParams(Object.entries(question).filter(([, value]) => value !== '')).toString();

type Names = { index: Index; exact: Map<string, number> };

/** Reads all names once. A name that is one country's exactly is never mixed with others that only hold it. */
export function namesOf({ countries }: Register): Names {
  const exact = new Map<string, number>();
  countries.forEach(([, names], place) =>
    names.forEach((name) => exact.set(fold(name), exact.get(fold(name)) ?? place)),
  );
  return { index: buildIndex(countries.map(([id, names]) => ({ id, strong: names.join(' '), weak: '' }))), exact };
}

const CHOICES = 6;

/** The places of the countries a text may mean: one where it is clear, several to choose from, none where nothing fits. */
export function countriesMeant({ index, exact }: Names, text: string): number[] {
  const whole = exact.get(fold(text));
  if (whole !== undefined) return [whole];
  return search(index, text)
    .filter(({ all }) => all)
    .slice(0, CHOICES)
    .map(({ record }) => record);
}

/** The place of a country by the code in an address, in any case; -1 where there is none. */
export const placeOf = ({ countries }: Register, iso: string): number =>
  countries.findIndex(([id]) => id === iso.toLowerCase());

/** What keeps a question from being answered, the first thing first; undefined when it is whole. */
export function missingIn(
  { class: passport, date }: Question,
  classes: readonly string[],
): 'noClass' | 'noDay' | undefined {
  if (!classes.includes(passport)) return 'noClass';
  return isDay(date) ? undefined : 'noDay';
}
