import fc from 'fast-check';
import { expect } from 'vitest';
import {
  addDays,
  compareDates,
  dateInWords,
  daysBetween,
  firstDay,
  isDay,
  isPartialDate,
  isSurelyAfter,
  lastDay,
} from '#i18n/dates.ts';
import { answerTo, readDate } from '#lib/guides/reminders.ts';
import { anyText, holds, someDate, someDay } from '../../support/property.ts';

holds('a day of the calendar, and each beginning of it, is a partial date', [someDate], (date) => {
  expect(isPartialDate(date)).toBe(true);
  expect(isDay(date)).toBe(date.length === 10);
});

holds(
  'figures in the form of a day are one only if the calendar gives them back',
  [fc.integer({ min: 1500, max: 9999 }), fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 39 })],
  (year, month, day) => {
    const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const time = Date.parse(`${text}T00:00:00Z`);
    expect(isDay(text)).toBe(!Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text);
  },
);

holds('any other text is no date, and asking never throws', [anyText], (text) => {
  expect(isPartialDate(text) && !/^\d{4}(-\d\d){0,2}$/.test(text)).toBe(false);
});

holds('a partial date spans from a day to a later one, and both lie within it', [someDate], (date) => {
  const [first, last] = [firstDay(date), lastDay(date)];
  expect([isDay(first), isDay(last), first <= last, first.startsWith(date), last.startsWith(date)]).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect([addDays(first, -1).startsWith(date), addDays(last, 1).startsWith(date)]).toEqual([false, false]);
});

holds('dates are in one order only', [someDate, someDate, someDate], (a, b, c) => {
  expect(compareDates(a, b)).toBe(0 - compareDates(b, a));
  expect(compareDates(a, a)).toBe(0);
  if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
});

holds('a date surely after another is so on every day the two can mean', [someDate, someDate], (a, b) => {
  expect(isSurelyAfter(a, b)).toBe(
    [firstDay(a), lastDay(a)].every((left) => [firstDay(b), lastDay(b)].every((right) => left > right)),
  );
  if (isSurelyAfter(a, b)) expect([compareDates(a, b), isSurelyAfter(b, a)]).toEqual([1, false]);
});

holds(
  'days are added and counted alike, there and back',
  [someDay, fc.integer({ min: -5000, max: 5000 })],
  (day, count) => {
    const moved = addDays(day, count);
    expect([daysBetween(day, moved), addDays(moved, -count), moved < day]).toEqual([count, day, count < 0]);
  },
);

holds('a date in words is never more exact than it is', [someDate], (date) => {
  for (const lang of ['en', 'es'] as const) {
    const numbers = dateInWords(date, lang).match(/\d+/g);
    expect(numbers?.map(Number)).toEqual(
      date.length === 10 ? [Number(date.slice(8)), Number(date.slice(0, 4))] : [Number(date.slice(0, 4))],
    );
  }
});

holds(
  'whatever is typed as a date is answered, and a day that is read lies ahead',
  [
    fc.oneof(
      anyText,
      someDay,
      someDay.map((day) => day.split('-').reverse().join('/')),
    ),
    someDay,
  ],
  (typed, today) => {
    const read = readDate(typed, today);
    expect(answerTo(read)).toMatch(/^(missing|unreal|past|far|today|tomorrow|later)$/);
    if ('day' in read) expect([isDay(read.day), addDays(today, read.left)]).toEqual([true, read.day]);
  },
);
