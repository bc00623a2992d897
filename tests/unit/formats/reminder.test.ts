import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Reminder } from '../../../src/domain/reminders.ts';
import { reminderCalendar } from '../../../src/formats/reminder.ts';

const NOW = Date.UTC(2026, 10, 22, 23, 59, 58);
const CARD: Reminder = { kind: 'card', day: '2027-02-28', before: [30, 7] };
const WORDS = {
  name: 'Caducidad de mi carné; revisar, por favor',
  url: 'https://guide.test/es/guias/recojo-de-carne/',
};
const file = (reminder = CARD, words = WORDS, now = NOW) => reminderCalendar(reminder, words, now);
const calendarOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventOf = (text: string) => calendarOf(text).getFirstSubcomponent('vevent')!;

test('is one calendar with one event that another program reads', () => {
  const calendar = calendarOf(file());
  expect(calendar.name).toBe('vcalendar');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
});

test('lasts the whole day, whatever zone the calendar stands in', () => {
  const event = new ICAL.Event(eventOf(file()));
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2027-02-28');
  expect(event.endDate.toString()).toBe('2027-03-01');
});

test('rings as many days before as the reminder says', () => {
  const alarms = eventOf(file()).getAllSubcomponents('valarm');
  expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P30D', '-P7D']);
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
  expect(alarms.every((alarm) => alarm.getFirstPropertyValue('description') === WORDS.name)).toBe(true);
  expect(eventOf(file({ ...CARD, before: [] })).getAllSubcomponents('valarm')).toEqual([]);
});

test('keeps its id for the same date of the same kind, and has another one for any other', () => {
  const id = (text: string) => eventOf(text).getFirstPropertyValue('uid');
  expect(id(file())).toBe('card-2027-02-28@peru-immigration-guide');
  expect(id(file(CARD, { ...WORDS, name: 'My card expires' }, NOW + 86_400_000))).toBe(id(file()));
  expect(id(file({ ...CARD, kind: 'residence' }))).not.toBe(id(file()));
});

test('is stamped in UTC with the moment it was given', () => {
  expect(String(eventOf(file()).getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T23:59:58Z');
});

test('keeps name and address whole through escaping and folding', () => {
  const words = { name: `${WORDS.name} ${'ñ'.repeat(60)}`, url: `https://guide.test/${'x'.repeat(120)}/` };
  const text = file(CARD, words);
  expect(eventOf(text).getFirstPropertyValue('summary')).toBe(words.name);
  expect(eventOf(text).getFirstPropertyValue('url')).toBe(words.url);
  expect(text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
