/**
 * Calendar days and partial dates. Does not read the clock.
 *
 * A partial date is an ISO 8601 calendar date as exact as its source: `2024`, `2024-04` or `2024-04-22`. It is never padded:
 * "2024" does not become 1 January.
 */
import { type Lang, type PerLang, REGION } from './languages.ts';

/** A full ISO 8601 day, `YYYY-MM-DD`, in America/Lima. */
export type Day = string;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** The date a source vouches for; `undated` if the page prints none. */
export type AsOf = PartialDate | 'undated';

const PARTIAL = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a text is a partial date that exists: `2024-02-30` does not, although `Date` would roll it over into March. */
export function isPartialDate(text: string): text is PartialDate {
  if (!PARTIAL.test(text) || text < '1500') return false;
  const [year, month, day] = firstDay(text).split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
}

/** Whether a text is a full date that exists. */
export const isDay = (text: string): text is Day => text.length === 10 && isPartialDate(text);

const DAY_FIRST = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/;

/** Converts a day-first date, as typed in Peru, to ISO: "4/12/2026" becomes `2026-12-04`. Returns anything else unchanged. */
export const dayFirst = (typed: string): string =>
  typed
    .trim()
    .replace(
      DAY_FIRST,
      (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    );

/** The earliest day a partial date can mean. */
export const firstDay = (date: PartialDate): Day => date + '-01-01'.slice(date.length - 4);

/** The latest day a partial date can mean. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
}

/** Sorts partial dates, earliest first; of two with the same start the less exact one comes later. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [left, right] = [firstDay(a) + lastDay(a), firstDay(b) + lastDay(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether all of `a` is after all of `b`, however vague both are. */
export const isSurelyAfter = (a: PartialDate, b: PartialDate): boolean => firstDay(a) > lastDay(b);

/** The day `count` days later, or earlier if negative. */
export function addDays(day: Day, count: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Cache by language and parts: creating an `Intl.DateTimeFormat` is a hundred times slower than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: Lang, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${parts.year ?? ''} ${parts.month ?? ''} ${parts.day ?? ''}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(REGION[lang], { ...parts, timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}

/** Formats a partial date, as exact as it is: "April 2024", "abril de 2024", "22 April 2024". */
export function dateInWords(date: PartialDate, lang: Lang, length: 'long' | 'short' = 'long'): string {
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(date.length > 4 ? { month: length } : {}),
    ...(date.length > 7 ? { day: 'numeric' } : {}),
  };
  return formatter(lang, parts).format(new Date(`${firstDay(date)}T00:00:00Z`));
}

/** Formats a day without its year: "22 November", "22 de noviembre", "22 Nov". */
export const dayAndMonth = (day: Day, lang: Lang, length: 'long' | 'short' = 'long'): string =>
  formatter(lang, { day: 'numeric', month: length }).format(new Date(`${day}T00:00:00Z`));

/** Days in one line, the month once: "8, 9 and 25 December", "25 December and 1 January". */
export function daysInWords(days: readonly Day[], lang: Lang): string {
  const words = days.map((day, index) =>
    day.slice(0, 7) === days[index + 1]?.slice(0, 7) ? String(Number(day.slice(8))) : dayAndMonth(day, lang),
  );
  return new Intl.ListFormat(REGION[lang]).format(words);
}

/** "since April 2024", "desde abril de 2024". */
export const sinceInWords = (date: PartialDate, lang: Lang): string => bounded(BOUNDS[lang].since, date, lang);

/** "until 22 March 2024", "hasta el 22 de marzo de 2024". */
export const untilInWords = (date: PartialDate, lang: Lang): string => bounded(BOUNDS[lang].until, date, lang);

/** "last day 22 March 2024", "último día de atención: 22 de marzo de 2024"; of a month or year, "last day in March 2024". */
export const lastDayInWords = (date: PartialDate, lang: Lang): string =>
  `${LAST_DAY[lang][date.length === 10 ? 'day' : 'within']}${dateInWords(date, lang)}`;

const LAST_DAY: PerLang<{ day: string; within: string }> = {
  en: { day: 'last day ', within: 'last day in ' },
  es: { day: 'último día de atención: ', within: 'último día de atención en ' },
};

/** Words before a date; `day` precedes a full one. Not in `strings/`, to keep the dictionaries out of browser bundles. */
const BOUNDS: PerLang<{ since: string; until: string; day: string }> = {
  en: { since: 'since ', until: 'until ', day: '' },
  es: { since: 'desde ', until: 'hasta ', day: 'el ' },
};

const bounded = (word: string, date: PartialDate, lang: Lang): string =>
  word + (date.length === 10 ? BOUNDS[lang].day : '') + dateInWords(date, lang);
