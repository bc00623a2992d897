/** The register of waivers as pages and data files use it: countries with their names, rows with their meaning. */
import { COUNTRY_CODES, countryName } from '#i18n/countries.ts';
import { firstDay } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import type { PassportClass, Waiver, WaiverRow } from '#schemas/waiver.ts';
import { isKnown } from '#lib/facts/facts.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import { fold } from '#lib/search/search.ts';
import { type Answer, answerOn, type DatedRow } from './waivers.ts';

/** A row of the register, ready to be judged, with the row it was made from and its place in the file. */
export type RegisterRow = DatedRow & { source: WaiverRow; index: number };

/** The classes every country is answered for; `public-affairs` and `laissez-passer` only where a row names them. */
export const COMMON_CLASSES = [
  'ordinary',
  'diplomatic',
  'official',
  'service',
  'special',
] as const satisfies readonly PassportClass[];

export const datedRow = (source: WaiverRow, index: number): RegisterRow => {
  const { classes, purposes, kind, visa, from, until } = source;
  return {
    ...{ classes, purposes, kind, from, until, source, index, checked: visa.checked },
    visa: isKnown(visa) ? visa.value : null,
    state: isKnown(visa) ? visa.state : null,
    asOf: isKnown(visa) ? visa.asOf : 'undated',
    disputedFrom: isKnown(visa) && visa.state === 'disputed' ? firstDispute(visa) : null,
  };
};

/** The first day of the earliest other version; one without a date may be as old as anything. */
const firstDispute = ({ others = [] }: Extract<WaiverRow['visa'], { value: unknown }>): string =>
  others.map(({ asOf }) => (asOf === 'undated' ? '0000-01-01' : firstDay(asOf))).sort()[0] ?? '0000-01-01';

export const rowsOf = ({ rows }: Waiver): RegisterRow[] => rows.map(datedRow);

/** The classes a country is answered for: the common ones, then the others its rows name. The UN has its laissez-passer only. */
export function classesOf({ country, rows }: Waiver): PassportClass[] {
  const named = rows.flatMap(({ classes }) => classes);
  const rare = [...new Set(named)].filter((each) => !(COMMON_CLASSES as readonly PassportClass[]).includes(each));
  return country === 'UN' ? rare : [...COMMON_CLASSES, ...rare];
}

/** The answer of a country for each of its classes on a day. */
export const answersOn = (waiver: Waiver, day: string): { passport: PassportClass; answer: Answer<RegisterRow> }[] =>
  classesOf(waiver).map((passport) => ({ passport, answer: answerOn(rowsOf(waiver), passport, day) }));

export type RegisterCountry = { id: string; name: string; facts: Waiver };

/** Countries of the register by their names in a language. */
export function countriesByName(library: Library, lang: Lang): RegisterCountry[] {
  const named = Object.values(library.waivers).map(({ id, facts }: FileEntry<Waiver>) => ({
    id,
    facts,
    name: countryName(facts.country, lang),
  }));
  return named.sort((a, b) => a.name.localeCompare(b.name, lang));
}

/** Countries grouped by the first letter of their names, without accents. */
export function countriesByLetter(library: Library, lang: Lang): { letter: string; countries: RegisterCountry[] }[] {
  const groups = Map.groupBy(countriesByName(library, lang), ({ name }) => fold(name).slice(0, 1).toUpperCase());
  return [...groups].map(([letter, countries]) => ({ letter, countries }));
}

/** Codes of countries that are not in the register; the checker answers "not found" for them by name. */
export const absentCountries = (library: Library): string[] =>
  COUNTRY_CODES.filter((code) => code !== 'PE' && !library.waivers[code.toLowerCase()]);

/** The rows of a country, newest first: the order of its history. Rows without a first day come last. */
export const historyOf = (waiver: Waiver): RegisterRow[] =>
  rowsOf(waiver).sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.index - b.index);
