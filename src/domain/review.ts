/** How long what was checked may be relied on. */
import { addDays, type Day } from '../locale/dates.ts';
import { factsIn } from './facts.ts';

/**
 * Days after the newest check for which a printed page may be relied on: half a year. Offices move, numbers die and fees
 * change within months, and paper cannot correct itself.
 */
export const PAPER_DAYS = 180;

/**
 * The newest day on which any fact of some records was compared with its source.
 * @throws {Error} if the records hold no fact.
 */
export function newestCheck(records: readonly unknown[]): Day {
  const newest = records.flatMap((record) => factsIn(record).map(({ fact }) => fact.checked)).sort().at(-1);
  if (newest === undefined) throw new Error('These records hold no fact, so no day on which one was checked.');
  return newest;
}

/** The last day on which a paper may be relied on. */
export const relyUntil = (checked: Day): Day => addDays(checked, PAPER_DAYS);
