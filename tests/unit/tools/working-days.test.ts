/** Deadlines by Ley 27444 (TUO). Days are counted by hand on the calendar; DL 713, art. 6 and later laws set the holidays. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#i18n/dates.ts';
import {
  type DayOff,
  deadlineOf,
  fileBy,
  isWorkingDay,
  packCalendar,
  unpackCalendar,
  type WorkingCalendar,
} from '#lib/tools/working-days.ts';
import { holds } from '../../support/property.ts';

const FIXED = [
  '01-01',
  '05-01',
  '06-07',
  '06-29',
  '07-23',
  '07-28',
  '07-29',
  '08-06',
  '08-30',
  '10-08',
  '11-01',
  '12-08',
  '12-09',
  '12-25',
];
const EASTER = [
  '2025-04-17',
  '2025-04-18',
  '2026-04-02',
  '2026-04-03',
  '2027-03-25',
  '2027-03-26',
  '2028-04-13',
  '2028-04-14',
];
const YEARS = [2025, 2026, 2027, 2028];
const holidays = [...YEARS.flatMap((year) => FIXED.map((day) => `${year}-${day}`)), ...EASTER];
const CALENDAR: WorkingCalendar = {
  first: 2025,
  last: 2028,
  off: new Map(
    [
      ...holidays.map((day): [string, DayOff] => [day, { name: `holiday ${day.slice(5)}`, decreed: false }]),
      ...['2025-12-26', '2026-01-02'].map((day): [string, DayOff] => [day, { name: 'DS 042-2025-PCM', decreed: true }]),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
};
const term = (notice: string, days: number, unit: 'working' | 'calendar' = 'working') =>
  deadlineOf({ notice, days, unit }, CALENDAR);

describe('working days, from the first one after the notice (arts. 144.1 and 145.1)', () => {
  test.each([
    // Monday: 24, 25, 26, 27 and 30 November.
    ['2026-11-23', 5, '2026-11-24', '2026-11-30'],
    // Friday, and Saturday: 30 November to 4 December.
    ['2026-11-27', 5, '2026-11-30', '2026-12-04'],
    ['2026-11-28', 5, '2026-11-30', '2026-12-04'],
    // 4, 7, 10, 11 and 14 December: the 8th and 9th are holidays.
    ['2026-12-03', 5, '2026-12-04', '2026-12-14'],
    // On the eve of two holidays, and on one of them.
    ['2026-12-07', 2, '2026-12-10', '2026-12-11'],
    ['2026-12-08', 2, '2026-12-10', '2026-12-11'],
    // 31 December: New Year is a Friday.
    ['2026-12-31', 1, '2027-01-04', '2027-01-04'],
    // A leap day.
    ['2028-02-28', 2, '2028-02-29', '2028-03-01'],
    // Holy Thursday and Good Friday.
    ['2026-04-01', 1, '2026-04-06', '2026-04-06'],
    // 15 days to appeal (art. 218.2): 7 to 10, 13 to 17, 20 to 22, 24, 27 and 30 July.
    ['2026-07-06', 15, '2026-07-07', '2026-07-30'],
    // 30 days to decide (art. 153): 21 of November, 1 to 4, 7, 10, 11, 14 and 15 December.
    ['2026-10-30', 30, '2026-11-02', '2026-12-15'],
  ])('notice of %s, %i days', (notice, days, begins, ends) => {
    expect(term(notice, days)).toMatchObject({ begins, ends });
  });

  test('what was skipped is listed, weekends by their number', () => {
    const { skipped, weekend } = term('2026-07-06', 15)!;
    expect(skipped.map(({ day }) => day)).toEqual(['2026-07-23', '2026-07-28', '2026-07-29']);
    expect(weekend).toBe(6);
    expect(term('2026-11-23', 5)).toMatchObject({ skipped: [], weekend: 2 });
  });

  test('a holiday on a Sunday is a Sunday', () => {
    // 1 November 2026.
    expect(term('2026-10-30', 1)).toMatchObject({ ends: '2026-11-02', skipped: [], weekend: 2 });
  });
});

describe('days that a decree gives the public sector', () => {
  test('do not count; where an office may have opened, the earlier day is told as well', () => {
    // Skipped: 29, 30, 31 December, 5 and 6 January. Counted: 26, 29, 30, 31 December and 2 January.
    const deadline = term('2025-12-24', 5)!;
    expect(deadline).toMatchObject({ begins: '2025-12-29', ends: '2026-01-06', ifDecreedCount: '2026-01-02' });
    expect(deadline.skipped.map(({ day, decreed }) => `${day} ${decreed}`)).toEqual([
      '2025-12-25 false',
      '2025-12-26 true',
      '2026-01-01 false',
      '2026-01-02 true',
    ]);
  });

  test('change nothing elsewhere', () => expect(term('2026-11-23', 5)).not.toHaveProperty('ifDecreedCount'));
});

describe('calendar days, where the notice says so (art. 150.2)', () => {
  test('end on the next working day if the last is off (art. 145.2)', () => {
    // 24 November and 14 more: 8 December, a holiday as is the 9th.
    expect(term('2026-11-23', 15, 'calendar')).toMatchObject({ ends: '2026-12-10', weekend: 0 });
    expect(term('2026-11-23', 15, 'calendar')!.skipped.map(({ day }) => day)).toEqual(['2026-12-08', '2026-12-09']);
    // 24 to 28 November: a Saturday.
    expect(term('2026-11-23', 5, 'calendar')).toMatchObject({ ends: '2026-11-30', weekend: 2 });
    // 24 to 27 November.
    expect(term('2026-11-23', 4, 'calendar')).toMatchObject({ ends: '2026-11-27', weekend: 0 });
  });
});

test('a term outside the years of the calendar has no answer', () => {
  expect(term('2024-12-31', 5)).toBeUndefined();
  expect(term('2028-12-29', 5)).toBeUndefined();
});

test('the last day to file is the one whose term ends in time', () => {
  expect(fileBy('2026-12-15', 30, CALENDAR)).toBe('2026-10-30');
  // One day less: the term filed on 29 October ends on 14 December.
  expect(fileBy('2026-12-14', 30, CALENDAR)).toBe('2026-10-29');
  expect(fileBy('2025-01-10', 30, CALENDAR)).toBeUndefined();
});

test('the calendar survives its way to the browser', () => {
  const packed = packCalendar(CALENDAR);
  expect(packed.years['2026']).toMatch(/^(\d{4}[0-9a-z])+$/);
  expect(unpackCalendar(JSON.parse(JSON.stringify(packed)))).toEqual(CALENDAR);
});

const notice = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2025-01-01', count));
const days = fc.integer({ min: 1, max: 90 });
const unit = fc.constantFrom('working' as const, 'calendar' as const);

holds('a term begins and ends on a working day after the notice', [notice, days, unit], (from, count, kind) => {
  const { begins, ends } = term(from, count, kind)!;
  expect(begins > from && begins <= ends).toBe(true);
  expect(isWorkingDay(begins, CALENDAR) && isWorkingDay(ends, CALENDAR)).toBe(true);
});

holds('as many working days lie in it as the term has', [notice, days], (from, count) => {
  const { begins, ends } = term(from, count)!;
  let working = 0;
  for (let day = begins; day <= ends; day = addDays(day, 1)) if (isWorkingDay(day, CALENDAR)) working += 1;
  expect(working).toBe(count);
});

holds(
  'a day later never ends earlier, and decreed days never make it later',
  [notice, days, unit],
  (from, count, kind) => {
    const { ends, ifDecreedCount = ends } = term(from, count, kind)!;
    expect(term(addDays(from, 1), count, kind)!.ends >= ends).toBe(true);
    expect(ifDecreedCount <= ends).toBe(true);
  },
);
