/** The register of visa waivers, for pages and data files: countries with names, rows with their meaning. */
import { COUNTRY_CODES, countryName } from '#i18n/countries.ts';
import { firstDay } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import type { PassportClass, Waiver, WaiverRow } from '#schemas/waiver.ts';
import { isKnown } from '#lib/facts/facts.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import { fold } from '#lib/search/search.ts';
import { type Answer, answerOn, type DatedRow } from './waivers.ts';

/** A row prepared for `answerOn`, with its source row and its index in the file. */
export type RegisterRow = DatedRow & { source: WaiverRow; index: number };

/** The passport classes shown for every country; `public-affairs` and `laissez-passer` only if a row names them. */
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

/** The first day of the earliest other version; undated ones count as the earliest possible. */
const firstDispute = ({ others = [] }: Extract<WaiverRow['visa'], { value: unknown }>): string =>
  others.map(({ asOf }) => (asOf === 'undated' ? '0000-01-01' : firstDay(asOf))).sort()[0] ?? '0000-01-01';

export const rowsOf = ({ rows }: Waiver): RegisterRow[] => rows.map(datedRow);

/** The classes shown for a country: the common ones, then others its rows name. The UN has only its laissez-passer. */
export function classesOf({ country, rows }: Waiver): PassportClass[] {
  const named = rows.flatMap(({ classes }) => classes);
  const rare = [...new Set(named)].filter((each) => !(COMMON_CLASSES as readonly PassportClass[]).includes(each));
  return country === 'UN' ? rare : [...COMMON_CLASSES, ...rare];
}

/** A country's answer for each of its classes on a day. */
export const answersOn = (waiver: Waiver, day: string): { passport: PassportClass; answer: Answer<RegisterRow> }[] =>
  classesOf(waiver).map((passport) => ({ passport, answer: answerOn(rowsOf(waiver), passport, day) }));

export type RegisterCountry = { id: string; name: string; facts: Waiver };

/** Countries of the register, by name. */
export function countriesByName(library: Library, lang: Lang): RegisterCountry[] {
  const named = Object.values(library.waivers).map(({ id, facts }: FileEntry<Waiver>) => ({
    id,
    facts,
    name: countryName(facts.country, lang),
  }));
  return named.sort((a, b) => a.name.localeCompare(b.name, lang));
}

/** Countries grouped by initial, without accents. */
export function countriesByLetter(library: Library, lang: Lang): { letter: string; countries: RegisterCountry[] }[] {
  const groups = Map.groupBy(countriesByName(library, lang), ({ name }) => fold(name).slice(0, 1).toUpperCase());
  return [...groups].map(([letter, countries]) => ({ letter, countries }));
}

/** Codes of countries that are not in the register; for these the checker answers "not found". */
export const absentCountries = (library: Library): string[] =>
  COUNTRY_CODES.filter((code) => code !== 'PE' && !library.waivers[code.toLowerCase()]);

/** The rows of a country, newest first; those without a first day last. */
export const historyOf = (waiver: Waiver): RegisterRow[] =>
  rowsOf(waiver).sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.index - b.index);

/** Whether a country's ordinary passports are held to so many days in any window of so many, by a row that has not ended. */
export const ordinaryWindow = ({ rows }: Waiver, { days, per }: { days: number; per: number }): boolean =>
  rows.some((row) => row.classes.includes('ordinary') && row.until === null && row.days === days && row.per === per);
