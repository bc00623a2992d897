/**
 * Parses and checks a reader's dates and decides when to remind. Runs in the browser; the current day is an argument, and invalid
 * input returns a problem instead of throwing.
 */
import { type Day, dayFirst, daysBetween, isDay } from '#i18n/dates.ts';

/** Reminder days before each kind of date, earliest first. Renewals of papers need a month. */
export const REMIND_BEFORE = {
  appointment: [7, 1],
  stay: [7, 1],
  card: [30, 7],
  residence: [30, 7],
  deadline: [2, 1],
  leave: [1],
  back: [30, 7],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type ReminderKind = keyof typeof REMIND_BEFORE;

/** What is wrong with a typed date. */
export type DateProblem = 'missing' | 'unreal' | 'past' | 'far';

/** A day with the days left until it, or what is wrong. */
export type TypedDate = { day: Day; left: number } | { problem: DateProblem };

/** An all-day event; `before` lists the reminder days before it. */
export type Reminder = { kind: ReminderKind; day: Day; before: readonly number[] };

/** No document of a foreigner is valid longer: a later day is a typo in the year. */
const FARTHEST = 20 * 366;

/** Parses a typed date; rejects impossible, past and far dates. */
export function readDate(typed: string, today: Day): TypedDate {
  const day = dayFirst(typed);
  if (day === '') return { problem: 'missing' };
  if (!isDay(day)) return { problem: 'unreal' };
  const left = daysBetween(today, day);
  if (left < 0) return { problem: 'past' };
  return left > FARTHEST ? { problem: 'far' } : { day, left };
}

/** The message key for a typed date. */
export const answerTo = (typed: TypedDate): DateProblem | 'today' | 'tomorrow' | 'later' =>
  'problem' in typed ? typed.problem : typed.left === 0 ? 'today' : typed.left === 1 ? 'tomorrow' : 'later';

/** The event for a date, with only the reminders that are still in the future. */
export const reminderFor = (kind: ReminderKind, { day, left }: { day: Day; left: number }): Reminder => ({
  kind,
  day,
  before: REMIND_BEFORE[kind].filter((days) => days < left),
});
