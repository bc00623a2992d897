/** Reads what a person types into a tool. Runs in the browser; wrong input is a problem with a name, never an exception. */
import { type Day, dayFirst, isDay } from '#i18n/dates.ts';

/**
 * What is wrong with a typed day. `order`: the month is above 12, as if written month first; `form`: no date in numbers;
 * `unreal`: the calendar has no such day; `far`: outside the years of the tools, so probably a slip in the year.
 */
export type DayProblem = 'missing' | 'form' | 'order' | 'unreal' | 'far';

/** A day, or what is wrong with what was typed. */
export type TypedDay = { day: Day } | { problem: DayProblem };

/** The first and the last year that a tool reckons with. */
const YEARS = { first: '1990', last: '2099' };

const YEAR_FIRST = /^(\d{4})[/. -](\d\d?)[/. -](\d\d?)$/;
const DIGITS = /^(\d\d)(\d\d)(\d{4})$/;

/** The ISO form of a typed date; anything else unchanged. Without separators, as on a keypad of digits, the day comes first. */
function isoOf(text: string): string {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const spaced = text.replace(DIGITS, '$1/$2/$3').replace(/ +/g, '/');
  return dayFirst(spaced);
}

/** Reads "25/12/2026", "25.12.2026", "25122026" or "2026-12-25". */
export function readDay(typed: string): TypedDay {
  const text = typed.trim();
  if (text === '') return { problem: 'missing' };
  const iso = isoOf(text);
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  if (year === undefined) return { problem: 'form' };
  if (month! > '12' && day! >= '01' && day! <= '12') return { problem: 'order' };
  if (!isDay(iso)) return { problem: 'unreal' };
  return year < YEARS.first || year > YEARS.last ? { problem: 'far' } : { day: iso };
}

/** A typed whole number between two bounds; undefined for anything else. */
export function readCount(typed: string, least: number, most: number): number | undefined {
  const text = typed.trim();
  const count = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  return count >= least && count <= most ? count : undefined;
}
