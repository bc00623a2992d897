/**
 * Dates a reader wants to be reminded of: reads what was typed, counts the days, says how long before to remind. Small
 * enough for islands; the day it is today is an argument, and whatever was typed is answered with a word, never thrown.
 */
import { type Day, daysBetween, isDay } from '../locale/dates.ts';

/** How many days before each kind of date to remind, earliest first. A new card or residence takes weeks to get. */
export const REMIND_BEFORE = {
  appointment: [7, 1],
  stay: [7, 1],
  card: [30, 7],
  residence: [30, 7],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type ReminderKind = keyof typeof REMIND_BEFORE;

/** What is wrong with a typed date. */
export type DateProblem = 'missing' | 'notADay' | 'past' | 'tooFar';

/** A day with the days left until it, or what is wrong. */
export type TypedDate = { day: Day; left: number } | { problem: DateProblem };

/** An all-day event; `before` are the days before it on which to remind. */
export type Reminder = { kind: ReminderKind; day: Day; before: readonly number[] };

/** No paper of a foreigner runs for longer: a day later than this is a slip of the finger in the year. */
const FARTHEST = 20 * 366;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** What was typed as `YYYY-MM-DD`, whether or not the calendar has such a day; day-first as in Peru: "4/12/2026". */
function inOrder(typed: string): string {
  const [, year, month, day] = ISO.exec(typed) ?? [];
  const [, first, second, last] = DAY_FIRST.exec(typed) ?? [];
  const padded = (part = '') => part.padStart(2, '0');
  return year ? `${year}-${padded(month)}-${padded(day)}` : `${last}-${padded(second)}-${padded(first)}`;
}

/** Reads a typed date: 31 February is no day, and nobody needs to be reminded of yesterday. */
export function readDate(typed: string, today: Day): TypedDate {
  const text = typed.trim();
  if (text === '') return { problem: 'missing' };
  const day = inOrder(text);
  if (!isDay(day)) return { problem: 'notADay' };
  const left = daysBetween(today, day);
  if (left < 0) return { problem: 'past' };
  return left > FARTHEST ? { problem: 'tooFar' } : { day, left };
}

/** The event for a date, without the reminders whose own day has begun. */
export const reminderFor = (kind: ReminderKind, { day, left }: { day: Day; left: number }): Reminder => ({
  kind,
  day,
  before: REMIND_BEFORE[kind].filter((days) => days < left),
});

/** Whether a text, such as the value of a choice, names a kind of date. */
export const isReminderKind = (text: string): text is ReminderKind => Object.hasOwn(REMIND_BEFORE, text);
