/** A reader's date as an iCalendar file (RFC 5545), made in the browser. The current time is an argument. */
import type { Reminder } from '#lib/guides/reminders.ts';
import { addDays, type Day } from '#i18n/dates.ts';
import { basicDay, contentLines, escapeText } from './content-lines.ts';

/** The event's name, the prefix of its name some days before, and the URL of the page. */
export type ReminderWords = { name: string; before: (days: number) => string; url: string };

/**
 * One all-day event for the day, and one for each reminder day, because Google Calendar drops alarms on import. The day comes
 * first, because some Android calendars read only the first event; it has the alarms, for apps that support them.
 * All dates are floating, without a time zone. The same date and kind always get the same UIDs, so that importing again replaces
 * the events instead of duplicating them.
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

/** An alarm at 9 a.m., some days before: the event starts at midnight, hence the 15 hours. */
const alarm = (days: number, name: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-P${days > 1 ? `${days - 1}D` : ''}T15H`,
  `DESCRIPTION:${escapeText(name)}`,
  'END:VALARM',
];

/** Milliseconds since 1970 as an RFC 5545 UTC timestamp: `20261122T134500Z`. */
const stamp = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
