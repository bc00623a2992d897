/**
 * Days that add up within a window: stays in Peru against 183 in 365, or absences from it. A day of which any part falls into a period
 * counts whole, and counts once where one period ends and the next begins on it.
 */
import { addDays, type Day, daysBetween } from '#i18n/dates.ts';

/** From a day to another, both included. */
export type Period = { from: Day; to: Day };

/** At most so many days within a window of so many. */
export type Limit = { days: number; per: number };

/** Where the window lies: `first`: it opens on the first day and a new one after it has ended; `rolling`: the last days before each day. */
export type Reading = 'first' | 'rolling';

/** Days of a period, both ends included. */
export const lengthOf = ({ from, to }: Period): number => daysBetween(from, to) + 1;

const EPOCH = '1970-01-01';
const numberOf = (day: Day): number => daysBetween(EPOCH, day);

/** The days of some periods as numbers, each once, in order. */
const daysOf = (periods: readonly Period[]): number[] => {
  const days = new Set<number>();
  for (const { from, to } of periods)
    for (let day = numberOf(from), last = numberOf(to); day <= last; day += 1) days.add(day);
  return [...days].sort((a, b) => a - b);
};

/** How many days are used up on each of the given days, which are in order. */
function usedOn(days: readonly number[], per: number, reading: Reading): number[] {
  const [first = 0] = days;
  let opens = first;
  let oldest = 0;
  return days.map((day, index) => {
    if (reading === 'first') {
      if (day >= opens + per) [opens, oldest] = [day, index];
    } else while (days[oldest]! <= day - per) oldest += 1;
    return index - oldest + 1;
  });
}

/**
 * The last day of a period that is still open, begun on `from`, before the limit is passed; the day before `from` if it was used up
 * already.
 */
export function lastDayWithin(past: readonly Period[], from: Day, { days, per }: Limit, reading: Reading): Day {
  const all = daysOf([...past, { from, to: addDays(from, per + days) }]);
  const used = usedOn(all, per, reading);
  const passed = all.findIndex((day, index) => day >= numberOf(from) && used[index]! > days);
  return addDays(EPOCH, all[passed]! - 1);
}

/** How many days before the given one count against the limit on it. */
export function usedBefore(past: readonly Period[], day: Day, { per }: Limit, reading: Reading): number {
  const all = daysOf([...past.filter(({ from }) => from < day), { from: day, to: day }]).filter(
    (each) => each <= numberOf(day),
  );
  return (usedOn(all, per, reading).at(-1) ?? 1) - 1;
}

/** The most days that fall into any window of the given length. */
export const mostIn = (periods: readonly Period[], per: number): number =>
  Math.max(0, ...usedOn(daysOf(periods), per, 'rolling'));

/** What is wrong with some periods: the place of each in the list. */
export type PeriodProblem =
  { problem: 'reversed'; place: number } | { problem: 'overlap'; place: number; other: number };

/** Periods that end before they begin, and those that overlap by more than the day on which one ends and the next begins. */
export function problemsOf(periods: readonly Period[]): PeriodProblem[] {
  const reversed = periods.flatMap(({ from, to }, place) =>
    to < from ? [{ problem: 'reversed' as const, place }] : [],
  );
  const overlapping = periods.flatMap((period, place) =>
    periods
      .slice(0, place)
      .flatMap((earlier, other) =>
        period.from < earlier.to && earlier.from < period.to ? [{ problem: 'overlap' as const, place, other }] : [],
      ),
  );
  return reversed.length > 0 ? reversed : overlapping;
}
