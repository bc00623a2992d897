/** Until when a visitor may stay: by the days granted, and by the limits within which stays add up. */
import { addDays, type Day } from '#i18n/dates.ts';
import { lastDayWithin, type Limit, type Period, usedBefore } from './windows.ts';

/** Visitors: at most 183 calendar days in 365, counted from the first regular entry (DL 1350, art. 29.1.h). */
export const LAW: Limit = { days: 183, per: 365 };

/** Passports with a treaty that says so: 90 days in any 180. */
export const TREATY: Limit = { days: 90, per: 180 };

/** `granted`: days in the TAM; `others`: former stays; `treaty`: whether the passport is held to 90 days in 180. */
export type Visit = { entry: Day; granted: number; others: readonly Period[]; treaty: boolean };

/** The last day by a limit, and by the other reading of its window; `used`: days of former stays that count on the day of entry. */
export type LimitAnswer = { limit: Limit; used: number; last: Day; other?: Day };

export type VisitAnswer = {
  /** Last day of the days granted: with the day of entry as the first, and without it (Civil Code, art. 183.4). */
  granted: Day;
  grantedLater: Day;
  limits: readonly LimitAnswer[];
  /** The earliest of all these days: no reading holds it for too late. */
  last: Day;
};

/** Answers for a visit, whatever the day today. */
export function reckonVisit({ entry, granted, others, treaty }: Visit): VisitAnswer {
  const law = {
    limit: LAW,
    used: usedBefore(others, entry, LAW, 'first'),
    last: lastDayWithin(others, entry, LAW, 'first'),
    other: lastDayWithin(others, entry, LAW, 'rolling'),
  };
  const any = {
    limit: TREATY,
    used: usedBefore(others, entry, TREATY, 'rolling'),
    last: lastDayWithin(others, entry, TREATY, 'rolling'),
  };
  const byDays = addDays(entry, granted - 1);
  return {
    granted: byDays,
    grantedLater: addDays(entry, granted),
    limits: treaty ? [law, any] : [law],
    last: [byDays, law.last, law.other, ...(treaty ? [any.last] : [])].reduce((a, b) => (a < b ? a : b)),
  };
}
