/**
 * Dates a reader wants to be reminded of: reads what was typed, counts the days, says how long before to remind. Small
 * enough for islands; the day it is today is an argument, and whatever was typed is answered with a word, never thrown.
 */
import { type Day, dayFirst, daysBetween, isDay } from '#i18n/dates.ts';

/** How many days before each kind of date to remind, earliest first. Papers that must be applied for need a month. */
export const REMIND_BEFORE = {
  appointment: [7, 1],
  stay: [7, 1],
  card: [30, 7],
  residence: [30, 7],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type ReminderKind = keyof typeof REMIND_BEFORE;

/** What is wrong with a typed date. */
export type DateProblem = 'missing' | 'unreal' | 'past' | 'far';

/** A day with the days left until it, or what is wrong. */
export type TypedDate = { day: Day; left: number } | { problem: DateProblem };

/** An all-day event; `before` are the days before it on which to remind. */
export type Reminder = { kind: ReminderKind; day: Day; before: readonly number[] };

/** No paper of a foreigner runs for longer: a day later than this is a slip of the finger in the year. */
const FARTHEST = 20 * 366;

/** Reads a typed date: 31 February is no day, and nobody needs to be reminded of yesterday. */
export function readDate(typed: string, today: Day): TypedDate {
  const day = dayFirst(typed);
  if (day === '') return { problem: 'missing' };
  if (!isDay(day)) return { problem: 'unreal' };
  const left = daysBetween(today, day);
  if (left < 0) return { problem: 'past' };
  return left > FARTHEST ? { problem: 'far' } : { day, left };
}

/** Which sentence answers a typed date. */
export const answerTo = (typed: TypedDate): DateProblem | 'today' | 'tomorrow' | 'later' =>
  'problem' in typed ? typed.problem : typed.left === 0 ? 'today' : typed.left === 1 ? 'tomorrow' : 'later';

/** The event for a date, without the reminders whose own day has begun. */
export const reminderFor = (kind: ReminderKind, { day, left }: { day: Day; left: number }): Reminder => ({
  kind,
  day,
  before: REMIND_BEFORE[kind].filter((days) => days < left),
});
