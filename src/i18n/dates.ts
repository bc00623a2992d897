/**
 * Calendar days and partial dates, without any clock.
 *
 * A partial date is an ISO 8601 calendar date cut to what a source really says: `2024`, `2024-04` or `2024-04-22`.
 * It is never padded: "2024" does not become 1 January.
 */
import { type Lang, type PerLang, REGION } from './languages.ts';

/** A full ISO 8601 day, `YYYY-MM-DD`, in America/Lima. */
export type Day = string;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** What a source vouches for: a partial date, or `undated` where the page prints none. */
export type AsOf = PartialDate | 'undated';

const PARTIAL = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the text is a partial date that exists in the calendar: `2024-02-30` does not, it would roll over into March. */
export function isPartialDate(text: string): text is PartialDate {
  if (!PARTIAL.test(text) || text < '1500') return false;
  const [year, month, day] = firstDay(text).split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
}

/** Whether the text is a full day that exists in the calendar. */
export const isDay = (text: string): text is Day => text.length === 10 && isPartialDate(text);

const DAY_FIRST = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/;

/** A day as it is typed where there is no calendar, day first as in Peru: "4/12/2026" becomes `2026-12-04`. Anything else stays. */
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
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
}

/** Orders partial dates, earliest first; of two that begin together the vaguer one comes later, as its event may. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [left, right] = [firstDay(a) + lastDay(a), firstDay(b) + lastDay(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether `a` is later than `b` however vague the two are: all of it lies after all of the other. */
export const isSurelyAfter = (a: PartialDate, b: PartialDate): boolean => firstDay(a) > lastDay(b);

/** The day after or before, by `count` days. */
export function addDays(day: Day, count: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Writers of dates by language and parts: making one takes a hundred times longer than using it. */
const writers = new Map<string, Intl.DateTimeFormat>();

function writer(lang: Lang, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${parts.year ?? ''} ${parts.month ?? ''} ${parts.day ?? ''}`;
  const known = writers.get(key) ?? new Intl.DateTimeFormat(REGION[lang], { ...parts, timeZone: 'UTC' });
  writers.set(key, known);
  return known;
}

/** A partial date in words, no more exact than it is: "April 2024", "abril de 2024", "22 April 2024". */
export function dateInWords(date: PartialDate, lang: Lang, length: 'long' | 'short' = 'long'): string {
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(date.length > 4 ? { month: length } : {}),
    ...(date.length > 7 ? { day: 'numeric' } : {}),
  };
  return writer(lang, parts).format(new Date(`${firstDay(date)}T00:00:00Z`));
}

/** Day and month of a day, where the year stands elsewhere: "22 November", "22 de noviembre", "22 Nov". */
export const dayAndMonth = (day: Day, lang: Lang, length: 'long' | 'short' = 'long'): string =>
  writer(lang, { day: 'numeric', month: length }).format(new Date(`${day}T00:00:00Z`));

/** "since April 2024", "desde abril de 2024". */
export const sinceInWords = (date: PartialDate, lang: Lang): string => bounded(BOUNDS[lang].since, date, lang);

/** "until 22 March 2024", "hasta el 22 de marzo de 2024". */
export const untilInWords = (date: PartialDate, lang: Lang): string => bounded(BOUNDS[lang].until, date, lang);

/** The words before a date; `day` before a full one. Here and not in `strings/`, because the browser needs no more of a language. */
const BOUNDS: PerLang<{ since: string; until: string; day: string }> = {
  en: { since: 'since ', until: 'until ', day: '' },
  es: { since: 'desde ', until: 'hasta ', day: 'el ' },
};

const bounded = (word: string, date: PartialDate, lang: Lang): string =>
  word + (date.length === 10 ? BOUNDS[lang].day : '') + dateInWords(date, lang);
