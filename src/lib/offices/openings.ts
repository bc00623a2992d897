/**
 * Whether an office is open on a day: open, closed or unknown. Unknown hours never mean open, and neither does a holiday. Days are
 * in America/Lima (for the consulate: local days). Does not read the clock.
 */
import { addDays, type Day, lastDay } from '#i18n/dates.ts';
import type { Localized } from '#i18n/languages.ts';
import type { WeekHours, Weekday } from '#schemas/hours.ts';
import type { Office } from '#schemas/office.ts';
import { valueOf } from '#lib/facts/facts.ts';

/** A statutory holiday on a day of a year. */
export type NamedDay = { id: string; name: Localized };

/** A hand-kept exception: a decreed day off, or an announcement by some offices. */
export type DayNotice = {
  id: string;
  day: Day;
  kind: 'public-sector' | 'one-off';
  name: Localized;
  effect: 'open' | 'closed' | 'may-close' | undefined;
  offices: readonly string[];
};

/** The exceptions to the weekly hours. */
export type Calendar = { holidays: ReadonlyMap<Day, NamedDay>; notices: readonly DayNotice[] };

export type Slot = WeekHours['slots'][number];

/** Why the answer is what it is. */
export type Reason =
  | 'hours'
  | 'no-slot'
  | 'unknown-hours'
  | 'unknown-days'
  | 'holiday'
  | 'open-on-some-holidays'
  | 'notice'
  | 'day-off'
  | 'office-closed'
  | 'office-unknown';

/** The answer for a day. */
export type DayAnswer = {
  day: Day;
  state: 'open' | 'closed' | 'unknown';
  reason: Reason;
  slots: readonly Slot[];
  name?: Localized;
};

const WEEK: readonly Weekday[] = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/** The weekday of a day. */
export const weekdayOf = (day: Day): Weekday => WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'su';

/** Border and airport posts work on holidays, too. */
const isPost = ({ kind }: Office): boolean => kind === 'border-post' || kind === 'airport-post';

/** Posts, and MAC centres, some of which have opened on holidays for short hours: their answer is unknown. */
const mayWorkOnHolidays = (office: Office): boolean => isPost(office) || office.kind === 'mac-centre';

/** Whether and why an office is open on a day. `id` matches notices for single offices. */
export function openingOn(id: string, office: Office, day: Day, calendar: Calendar): DayAnswer {
  const answer = (
    state: DayAnswer['state'],
    reason: Reason,
    slots: readonly Slot[] = [],
    name?: Localized,
  ): DayAnswer => ({ day, state, reason, slots, ...(name ? { name } : {}) });
  const condition = valueOf(office.condition);
  if (condition === 'closed' || condition === 'suspended' || condition === 'planned')
    return answer('closed', 'office-closed');
  const last = office.condition.unknown ? undefined : office.condition.until;
  if (last !== undefined && day > lastDay(last)) return answer('closed', 'office-closed');

  const notice = calendar.notices.find(
    (each) => each.day === day && each.kind === 'one-off' && (each.offices.length === 0 || each.offices.includes(id)),
  );
  if (notice?.effect === 'closed') return answer('closed', 'notice', [], notice.name);

  const slots = slotsOn(office, day);
  if (notice?.effect === 'open') return answer('open', 'notice', slots ?? [], notice.name);

  const holiday = office.place.country === 'PE' ? calendar.holidays.get(day) : undefined;
  if (holiday)
    return mayWorkOnHolidays(office)
      ? answer('unknown', 'open-on-some-holidays', [], holiday.name)
      : answer('closed', 'holiday', [], holiday.name);

  if (condition === undefined) return answer('unknown', 'office-unknown');
  if (valueOf(office.hours) === undefined) return answer('unknown', 'unknown-hours');
  if (slots === undefined) return answer('unknown', 'unknown-days');
  if (slots.length === 0) return answer('closed', 'no-slot');

  const dayOff = calendar.notices.find((each) => each.day === day && each.kind === 'public-sector');
  if (dayOff && !isPost(office)) return answer('unknown', 'day-off', slots, dayOff.name);
  return answer('open', 'hours', slots);
}

/** The slots of a day for foreigners, from the weekly hours; undefined if the source names no weekdays. */
function slotsOn(office: Office, day: Day): readonly Slot[] | undefined {
  const slots = valueOf(office.hours)?.slots;
  if (slots === undefined || slots.some(({ days }) => days === undefined)) return undefined;
  return slots
    .filter(({ days, only }) => only !== 'peruvians' && days?.includes(weekdayOf(day)))
    .toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
}

/** The answers for `count` days from `first` on. */
export const openingsFrom = (id: string, office: Office, first: Day, count: number, calendar: Calendar): DayAnswer[] =>
  Array.from({ length: count }, (_, index) => openingOn(id, office, addDays(first, index), calendar));
