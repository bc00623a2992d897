import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Reminder } from '#lib/guides/reminders.ts';
import { reminderCalendar } from '#lib/export/reminder.ts';

const NOW = Date.UTC(2026, 10, 22, 23, 59, 58);
const CARD: Reminder = { kind: 'card', day: '2027-02-28', before: [30, 7] };
const WORDS = {
  name: 'Caducidad de mi carné; revisar, por favor',
  before: (days: number) => `${days} días antes:`,
  url: 'https://guide.test/es/guias/recojo-de-carne/',
};
const file = (reminder = CARD, words = WORDS, now = NOW) => reminderCalendar(reminder, words, now);
const calendarOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventOf = (text: string) => calendarOf(text).getFirstSubcomponent('vevent')!;

const eventsOf = (text: string) => calendarOf(text).getAllSubcomponents('vevent');

test('is one calendar that another parser reads, the day itself first', () => {
  const calendar = calendarOf(file());
  expect(calendar.name).toBe('vcalendar');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(eventOf(file()).getFirstPropertyValue('summary')).toBe(WORDS.name);
});

test('has an event per reminder day, for calendars that drop alarms', () => {
  const shown = (text: string) =>
    eventsOf(text).map((event) => [
      String(event.getFirstPropertyValue('dtstart')),
      event.getFirstPropertyValue('summary'),
    ]);
  expect(shown(file())).toEqual([
    ['2027-02-28', WORDS.name],
    ['2027-01-29', `30 días antes: ${WORDS.name}`],
    ['2027-02-21', `7 días antes: ${WORDS.name}`],
  ]);
  expect(shown(file({ ...CARD, before: [] }))).toEqual([['2027-02-28', WORDS.name]]);
});

test('is an all-day event in any time zone', () => {
  const event = new ICAL.Event(eventOf(file()));
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2027-02-28');
  expect(event.endDate.toString()).toBe('2027-03-01');
});

test('has one alarm per reminder, at 9 a.m.', () => {
  const ringing = (text: string) => {
    const { startDate, component } = new ICAL.Event(eventOf(text));
    return component.getAllSubcomponents('valarm').map((alarm) => {
      const at = startDate.clone();
      at.isDate = false;
      at.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return at.toString();
    });
  };
  expect(ringing(file())).toEqual(['2027-01-29T09:00:00', '2027-02-21T09:00:00']);
  expect(ringing(file({ ...CARD, before: [7, 1] }))).toEqual(['2027-02-21T09:00:00', '2027-02-27T09:00:00']);
  expect(ringing(file({ ...CARD, before: [] }))).toEqual([]);
  const [, ...reminders] = eventsOf(file());
  expect(reminders.flatMap((event) => event.getAllSubcomponents('valarm'))).toEqual([]);
  const alarms = eventOf(file()).getAllSubcomponents('valarm');
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
  expect(alarms[0]!.getFirstPropertyValue('description')).toBe(`30 días antes: ${WORDS.name}`);
});

test('keeps its UIDs for the same date and kind, and has others otherwise', () => {
  const id = (text: string) => eventOf(text).getFirstPropertyValue('uid');
  expect(id(file())).toBe('card-2027-02-28@peru-immigration-guide');
  expect(id(file(CARD, { ...WORDS, name: 'My card expires' }, NOW + 86_400_000))).toBe(id(file()));
  expect(id(file({ ...CARD, kind: 'residence' }))).not.toBe(id(file()));
  expect(eventsOf(file()).map((event) => event.getFirstPropertyValue('uid'))).toEqual([
    'card-2027-02-28@peru-immigration-guide',
    'card-2027-02-28-30@peru-immigration-guide',
    'card-2027-02-28-7@peru-immigration-guide',
  ]);
});

test('DTSTAMP is the given moment in UTC', () => {
  expect(String(eventOf(file()).getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T23:59:58Z');
});

test('name and URL survive escaping and folding', () => {
  const words = { ...WORDS, name: `${WORDS.name} ${'ñ'.repeat(60)}`, url: `https://guide.test/${'x'.repeat(120)}/` };
  const text = file(CARD, words);
  expect(eventOf(text).getFirstPropertyValue('summary')).toBe(words.name);
  expect(eventOf(text).getFirstPropertyValue('url')).toBe(words.url);
  expect(text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
