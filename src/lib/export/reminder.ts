/** One date of a reader as an iCalendar file (RFC 5545), made on the reader's device. The moment is an argument. */
import type { Reminder } from '#lib/guides/reminders.ts';
import { addDays, type Day } from '#i18n/dates.ts';
import { basicDay, contentLines, escapeText } from './content-lines.ts';

/** What the date is called, what stands before its name some days earlier, and the page it was made on. */
export type ReminderWords = { name: string; before: (days: number) => string; url: string };

/**
 * The day as an all-day event, and one more on each day of reminding: Google's calendar drops alarms when it imports a file. The
 * day comes first, because some calendars of Android read the first event alone; it carries the alarms, for who takes them.
 * All events float: each is that day wherever the reader's calendar stands. The same date of the same kind keeps its ids, so that a
 * calendar replaces the events instead of showing them twice.
 */
export function reminderCalendar({ kind, day, before }: Reminder, words: ReminderWords, now: number): string {
  const event = (id: string, on: Day, name: string, alarms: readonly string[] = []): string[] => [
    'BEGIN:VEVENT',
    `UID:${id}@peru-immigration-guide`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${basicDay(on)}`,
    `SUMMARY:${escapeText(name)}`,
    `URL:${words.url}`,
    'TRANSP:TRANSPARENT',
    ...alarms,
    'END:VEVENT',
  ];
  const named = (days: number): string => `${words.before(days)} ${words.name}`;
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peru immigration guide//EN',
    ...event(
      `${kind}-${day}`,
      day,
      words.name,
      before.flatMap((days) => alarm(days, named(days))),
    ),
    ...before.flatMap((days) => event(`${kind}-${day}-${days}`, addDays(day, -days), named(days))),
    'END:VCALENDAR',
  ]);
}

/** Rings at nine in the morning, so many days before: the event begins at midnight, which is 15 hours later. */
const alarm = (days: number, name: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-P${days > 1 ? `${days - 1}D` : ''}T15H`,
  `DESCRIPTION:${escapeText(name)}`,
  'END:VALARM',
];

/** A moment in milliseconds since 1970 as RFC 5545 writes it, in UTC: `20261122T134500Z`. */
const stamp = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
