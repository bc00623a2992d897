/** Days away from Peru against the limit of a residence: in a row, and added up within the window. */
import { addDays, type Day } from '#i18n/dates.ts';
import { lastDayWithin, lengthOf, type Limit, mostIn, type Period } from './windows.ts';

/**
 * Without permission: residents up to 183 calendar days in a row (DS 007-2017-IN, arts. 63 and 67.2.2), permanent residents up to 365 in
 * a row (art. 67.2.3). `per`: the window within which older sources add days up, and permissions are granted.
 */
export const RESIDENT: Limit = { days: 183, per: 365 };
export const PERMANENT: Limit = { days: 365, per: 730 };

/** A journey: the day of leaving Peru, and that of coming back, unless it lasts. */
export type Journey = { from: Day; to?: Day };

export type AwayAnswer = {
  limit: Limit;
  /** The longest journey that is over, with the days of leaving and of coming back. */
  longest?: { period: Period; days: number };
  /** The journey that lasts: days until today, and the days by which to act. */
  lasts?: {
    from: Day;
    days: number;
    /** Last day to be back: with the day of leaving as the first, and without it (Civil Code, art. 183.4). */
    back: Day;
    backLater: Day;
    /** Last day to ask for permission: before the limit is full. */
    ask: Day;
    /** Last day to be back if the days of several journeys add up. */
    backIfAdded: Day;
  };
  /** The most days that fall into any window. */
  added: number;
  /** Whether a journey passed the limit, and whether they do together. */
  passed: boolean;
  addedPassed: boolean;
};

/** Answers for journeys that do not overlap, the one that lasts being the last; `today` counts as a day away. */
export function reckonAway(journeys: readonly Journey[], today: Day, permanent: boolean): AwayAnswer {
  const limit = permanent ? PERMANENT : RESIDENT;
  const over = journeys.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  const open = journeys.find(({ to }) => to === undefined);
  const until = open && open.from <= today ? [{ from: open.from, to: today }] : [];
  const longest = over
    .map((period) => ({ period, days: lengthOf(period) }))
    .reduce<AwayAnswer['longest']>((most, each) => (most && most.days >= each.days ? most : each), undefined);
  const added = mostIn([...over, ...until], limit.per);
  const lasts = open && {
    from: open.from,
    days: until.reduce((sum, period) => sum + lengthOf(period), 0),
    back: addDays(open.from, limit.days - 1),
    backLater: addDays(open.from, limit.days),
    ask: addDays(open.from, limit.days - 2),
    backIfAdded: lastDayWithin(over, open.from, limit, 'rolling'),
  };
  return {
    limit,
    ...(longest ? { longest } : {}),
    ...(lasts ? { lasts } : {}),
    added,
    passed: Math.max(longest?.days ?? 0, lasts?.days ?? 0) > limit.days,
    addedPassed: added > limit.days,
  };
}
