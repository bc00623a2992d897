/** One date of a reader as an iCalendar file (RFC 5545), made on the reader's device. The moment is an argument. */
import type { Reminder } from '../domain/reminders.ts';
import { basicDay, contentLines, escapeText } from './content-lines.ts';

/** What the event is called, and the page it was made on. */
export type ReminderWords = { name: string; url: string };

/**
 * An all-day event with its alarms. It floats: it is that day wherever the reader's calendar stands. The same date of the
 * same kind keeps its id, so that a calendar replaces the event instead of showing it twice.
 */
export const reminderCalendar = (reminder: Reminder, words: ReminderWords, now: number): string =>
  contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peru immigration guide//EN',
    'BEGIN:VEVENT',
    `UID:${reminder.kind}-${reminder.day}@peru-immigration-guide`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${basicDay(reminder.day)}`,
    `SUMMARY:${escapeText(words.name)}`,
    `URL:${words.url}`,
    'TRANSP:TRANSPARENT',
    ...reminder.before.flatMap((days) => alarm(days, words.name)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);

const alarm = (days: number, name: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-P${days}D`,
  `DESCRIPTION:${escapeText(name)}`,
  'END:VALARM',
];

/** A moment in milliseconds since 1970 as RFC 5545 writes it, in UTC: `20261122T134500Z`. */
const stamp = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
