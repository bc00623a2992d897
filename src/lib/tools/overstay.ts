/** What days too many cost: so many per cent of the UIT of the year, for each day after the last allowed one. */
import { grouped } from '#i18n/numbers.ts';
import { addDays, type Day, daysBetween } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';

/** The tax unit of each year, in soles: `{ 2026: 5500 }`. */
export type Uit = Readonly<Record<string, number>>;

export type YearOfFine = {
  year: number;
  days: number;
  /** Céntimos a day, and for all days of the year. */
  perDay: number;
  sum: number;
  /** The year whose UIT it was reckoned with, where its own is not known. */
  assumed?: number;
};

export type Fine = {
  /** From the day after the last allowed one to the day of leaving, both included. */
  days: number;
  years: readonly YearOfFine[];
  /** Céntimos, by the UIT of each year. */
  sum: number;
  /** Céntimos, if the UIT of the year of leaving holds for all days. */
  byLeaving: number;
};

/** The year whose UIT stands for one that is not known: the one before it that is known, else the first that is. */
function yearFor(uit: Uit, year: number): number {
  const known = Object.keys(uit)
    .map(Number)
    .sort((a, b) => a - b);
  return known.filter((each) => each <= year).at(-1) ?? known[0]!;
}

/** The fine for leaving on a day, in céntimos; no days where the stay was not over. `percent`: of the UIT, for a day. */
export function fineFor(last: Day, leave: Day, uit: Uit, percent: number): Fine {
  const days = Math.max(0, daysBetween(last, leave));
  const first = addDays(last, 1);
  const from = Number(first.slice(0, 4));
  const count = days === 0 ? 0 : Number(leave.slice(0, 4)) - from + 1;
  const years = Array.from({ length: count }, (_, index): YearOfFine => {
    const year = from + index;
    const begin = index === 0 ? first : `${year}-01-01`;
    const end = index === count - 1 ? leave : `${year}-12-31`;
    const own = yearFor(uit, year);
    // UIT × per cent ÷ 100 soles, × 100 céntimos.
    const perDay = Math.round(uit[own]! * percent);
    const inYear = daysBetween(begin, end) + 1;
    return { year, days: inYear, perDay, sum: inYear * perDay, ...(own === year ? {} : { assumed: own }) };
  });
  return {
    days,
    years,
    sum: years.reduce((total, { sum }) => total + sum, 0),
    byLeaving: days * (years.at(-1)?.perDay ?? 0),
  };
}

/** Céntimos as an amount: `S/ 1,234.50`; in Spanish thousands are parted by a space from five figures on. */
export function soles(centimos: number, lang: Lang): string {
  const whole = String(Math.floor(centimos / 100));
  const parted = grouped(whole, lang);
  return `S/ ${parted}.${String(centimos % 100).padStart(2, '0')}`;
}
