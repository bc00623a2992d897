/** How long what was checked may be relied on, and when somebody should look again. */
import { addDays, type Day } from '#i18n/dates.ts';
import { factsIn } from './facts.ts';
import type { Library } from './library.ts';

/**
 * Days after the newest check for which a printed page may be relied on: half a year. Offices move, numbers die and fees
 * change within months, and paper cannot correct itself.
 */
export const PAPER_DAYS = 180;

/**
 * A setting: days after a check when the facts of a kind should be compared with their sources again. What changes from one
 * month to the next comes round sooner than a law.
 */
export const REVIEW_DAYS: Readonly<Partial<Record<keyof Library, number>>> = {
  offices: 90,
  channels: 90,
  guides: 90,
  steps: 90,
  notices: 90,
  waivers: 120,
};
const OTHERWISE = 180;

/** The day on which facts of a kind, last checked on a day, should be looked at again. */
export const reviewDue = (kind: keyof Library, checked: Day): Day => addDays(checked, REVIEW_DAYS[kind] ?? OTHERWISE);

const checksIn = (records: readonly unknown[]): Day[] => {
  const checks = records.flatMap((record) => factsIn(record).map(({ fact }) => fact.checked)).sort();
  if (checks.length === 0) throw new Error('These records hold no fact, so no day on which one was checked.');
  return checks;
};

/**
 * The newest day on which any fact of some records was compared with its source.
 * @throws {Error} if the records hold no fact.
 */
export const newestCheck = (records: readonly unknown[]): Day => checksIn(records).at(-1)!;

/**
 * The oldest such day: what is due for review first.
 * @throws {Error} if the records hold no fact.
 */
export const oldestCheck = (records: readonly unknown[]): Day => checksIn(records)[0]!;

/** The newest check of some records of a kind, and the day by which the oldest-checked of them should be looked at again. */
export type Review = { checked: Day; due: Day };
export const reviewOf = (kind: keyof Library, records: readonly unknown[]): Review => ({
  checked: newestCheck(records),
  due: reviewDue(kind, oldestCheck(records)),
});

/** The last day on which a paper may be relied on. */
export const relyUntil = (checked: Day): Day => addDays(checked, PAPER_DAYS);
