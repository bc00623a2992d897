/** How long printed pages are valid, and when facts are due for review. */
import { addDays, type Day } from '#i18n/dates.ts';
import { factsIn } from './facts.ts';
import type { Library } from './library.ts';

/**
 * Days after the newest check for which a printed page is valid: half a year. Offices move, numbers die and fees change within
 * months, and paper cannot update itself.
 */
export const PAPER_DAYS = 180;

/**
 * Setting: days after a check when facts of a kind should be compared with their sources again. What changes monthly is due
 * sooner than a law.
 */
export const REVIEW_DAYS: Readonly<Partial<Record<keyof Library, number>>> = {
  offices: 90,
  channels: 90,
  guides: 90,
  steps: 90,
  notices: 90,
  waivers: 120,
};
const DEFAULT_DAYS = 180;

/** The day on which facts of a kind, last checked on `checked`, are due for review. */
export const reviewDue = (kind: keyof Library, checked: Day): Day =>
  addDays(checked, REVIEW_DAYS[kind] ?? DEFAULT_DAYS);

const checksIn = (records: readonly unknown[]): Day[] => {
  const checks = records.flatMap((record) => factsIn(record).map(({ fact }) => fact.checked)).sort();
  if (checks.length === 0) throw new Error('These records hold no fact, so no day on which one was checked.');
  return checks;
};

/**
 * The newest day on which a fact of some records was compared with its source.
 * @throws {Error} if the records have no facts.
 */
export const newestCheck = (records: readonly unknown[]): Day => checksIn(records).at(-1)!;

/**
 * The oldest day on which a fact of some records was compared with its source.
 * @throws {Error} if the records have no facts.
 */
export const oldestCheck = (records: readonly unknown[]): Day => checksIn(records)[0]!;

/** The newest check of some records, and the day their oldest check is due for review. */
export type Review = { checked: Day; due: Day };
export const reviewOf = (kind: keyof Library, records: readonly unknown[]): Review => ({
  checked: newestCheck(records),
  due: reviewDue(kind, oldestCheck(records)),
});

/** The last day on which a printout is valid. */
export const validUntil = (checked: Day): Day => addDays(checked, PAPER_DAYS);
