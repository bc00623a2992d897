import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  dateInWords,
  dayAndMonth,
  dayFirst,
  daysBetween,
  firstDay,
  isDay,
  isPartialDate,
  isSurelyAfter,
  lastDayInWords,
  lastDay,
  sinceInWords,
  untilInWords,
} from '#i18n/dates.ts';

describe('partial dates', () => {
  test.each(['2024', '2024-04', '2024-04-22', '2024-02-29', '1500'])('accepts %s', (date) =>
    expect(isPartialDate(date)).toBe(true),
  );

  test.each([
    '2023-02-29',
    '2024-13',
    '2024-00',
    '2024-4-2',
    '22-04-2024',
    '24',
    '2024-04-31',
    '',
    'April 2024',
    '0999',
    '1499-12-31',
  ])('refuses %s', (date) => expect(isPartialDate(date)).toBe(false));

  test('a day must be complete', () => {
    expect(isDay('2024-04')).toBe(false);
    expect(isDay('2024-04-22')).toBe(true);
  });

  test('spans from its first to its last day', () => {
    expect([firstDay('2024'), lastDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
    expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDay('2024-04-22'), lastDay('2024-04-22')]).toEqual(['2024-04-22', '2024-04-22']);
  });

  test('sorts the less exact of two dates with the same start later', () => {
    const dates = ['2024-04', '2023-12-31', '2024', '2024-04-01', '2024-01'];
    expect(dates.toSorted(compareDates)).toEqual(['2023-12-31', '2024-01', '2024', '2024-04-01', '2024-04']);
    expect(compareDates('2024-04', '2024-04')).toBe(0);
  });
});

describe('dates in words', () => {
  test.each([
    ['2024', '2024', '2024'],
    ['2024-04', 'April 2024', 'abril de 2024'],
    ['2024-04-22', '22 April 2024', '22 de abril de 2024'],
  ])('prints %s no more exactly than it is', (date, en, es) => {
    expect(dateInWords(date, 'en')).toBe(en);
    expect(dateInWords(date, 'es')).toBe(es);
  });

  test('prints a month in three letters where space is short', () =>
    expect([dateInWords('2024-04', 'en', 'short'), dateInWords('2024-04-22', 'en', 'short')]).toEqual([
      'Apr 2024',
      '22 Apr 2024',
    ]));

  test('leaves the year out where it stands elsewhere', () => {
    expect([dayAndMonth('2026-11-22', 'en'), dayAndMonth('2026-11-22', 'es')]).toEqual([
      '22 November',
      '22 de noviembre',
    ]);
    expect(dayAndMonth('2026-11-22', 'en', 'short')).toBe('22 Nov');
  });

  test('says since when and until when', () => {
    expect([sinceInWords('2024-04', 'en'), sinceInWords('2024-04', 'es')]).toEqual([
      'since April 2024',
      'desde abril de 2024',
    ]);
    expect([untilInWords('2024-03-22', 'en'), untilInWords('2024-03-22', 'es')]).toEqual([
      'until 22 March 2024',
      'hasta el 22 de marzo de 2024',
    ]);
  });

  test('calls a last day by that name, which "until" would not: it could reopen after it', () => {
    expect(['2026-12-01', '2026-12', '2026'].map((date) => lastDayInWords(date, 'en'))).toEqual([
      'last day 1 December 2026',
      'last day in December 2026',
      'last day in 2026',
    ]);
    expect(['2026-12-01', '2026-12'].map((date) => lastDayInWords(date, 'es'))).toEqual([
      'último día de atención: 1 de diciembre de 2026',
      'último día de atención en diciembre de 2026',
    ]);
  });
});

test('calls a date later only if all of it is', () => {
  expect(isSurelyAfter('2025-10-07', '2025-10')).toBe(false);
  expect(isSurelyAfter('2025-11', '2025-10-31')).toBe(true);
  expect(isSurelyAfter('2025-11-01', '2025-11-01')).toBe(false);
});

test('counts and adds days across the end of a year', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(daysBetween('2026-11-22', '2027-01-01')).toBe(40);
  expect(daysBetween('2027-01-01', '2026-11-22')).toBe(-40);
});

test.each([
  ['4/12/2026', '2026-12-04'],
  [' 04-12-2026 ', '2026-12-04'],
  ['14.2.2026', '2026-02-14'],
  ['2026-12-04', '2026-12-04'],
  ['14/02/26', '14/02/26'],
  ['on 4/12/2026', 'on 4/12/2026'],
  ['4/12/2026 or later', '4/12/2026 or later'],
])('a day typed as %j is read as %j', (typed, day) => expect(dayFirst(typed)).toBe(day));
