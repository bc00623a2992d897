import { describe, expect, test } from 'vitest';
import { answerTo, readDate, reminderFor } from '#lib/guides/reminders.ts';

const TODAY = '2026-11-22';
const answer = (typed: string, today = TODAY) => answerTo(readDate(typed, today));

describe('a typed date', () => {
  test('gives the day and the days left until it', () => {
    expect(readDate('2026-12-04', TODAY)).toEqual({ day: '2026-12-04', left: 12 });
    expect(readDate(' 2026-12-04 ', TODAY)).toEqual({ day: '2026-12-04', left: 12 });
  });

  test.each(['4/12/2026', '04/12/2026', '4.12.2026', '4-12-2026'])('is read day first, as in Peru: %s', (typed) =>
    expect(readDate(typed, TODAY)).toMatchObject({ day: '2026-12-04' }),
  );

  test('counts across a leap day, a change of year and a DST change elsewhere', () => {
    expect(readDate('2028-03-01', '2028-02-28')).toMatchObject({ left: 2 });
    expect(readDate('2027-01-01', '2026-12-31')).toMatchObject({ left: 1 });
    expect(readDate('2027-04-01', '2027-03-01')).toMatchObject({ left: 31 });
  });

  test.each([
    '2027-02-31',
    '31/02/2027',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-00',
    '0000-00-00',
    '2027-2-1',
    '20270201',
    '2027-02',
    'mañana',
    '?',
    '99999-01-01',
    '<b>',
    '١/١/٢٠٢٧',
  ])('that the calendar does not have gets a word, no exception: %s', (typed) => expect(answer(typed)).toBe('unreal'));

  test.each(['', '   '])('that is empty is asked for: "%s"', (typed) => expect(answer(typed)).toBe('missing'));

  test('that is past or too far ahead is reported', () => {
    expect(answer('2026-11-21')).toBe('past');
    expect(answer('1999-01-01')).toBe('past');
    expect(answer('2046-11-22')).toBe('later');
    expect(answer('2206-11-22')).toBe('far');
  });

  test('has different messages for today, tomorrow and later', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map((typed) => answer(typed))).toEqual([
      'today',
      'tomorrow',
      'later',
    ]);
  });
});

describe('a reminder', () => {
  const before = (kind: Parameters<typeof reminderFor>[0], left: number) =>
    reminderFor(kind, { day: '2027-01-31', left }).before;

  test('comes 7 days and 1 day before a visit or the end of a stay, 30 and 7 days before papers end', () => {
    expect(before('appointment', 60)).toEqual([7, 1]);
    expect(before('stay', 60)).toEqual([7, 1]);
    expect(before('card', 60)).toEqual([30, 7]);
    expect(before('residence', 60)).toEqual([30, 7]);
  });

  test('is left out if its own day is today or past', () => {
    expect(before('card', 31)).toEqual([30, 7]);
    expect(before('card', 30)).toEqual([7]);
    expect(before('appointment', 1)).toEqual([]);
    expect(before('appointment', 0)).toEqual([]);
  });
});

test('twenty years, counted as leap years, is the limit', () => {
  expect(readDate('2046-12-07', '2026-11-22')).toEqual({ day: '2046-12-07', left: 7320 });
  expect(readDate('2046-12-08', '2026-11-22')).toEqual({ problem: 'far' });
});
