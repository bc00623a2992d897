import { describe, expect, test } from 'vitest';
import { isDay } from '#i18n/dates.ts';
import { readCount, readDay } from '#lib/tools/typed.ts';
import { anyText, holds, someDay } from '../../support/property.ts';

describe('a typed day', () => {
  test.each([
    '25/12/2026',
    '25.12.2026',
    '25-12-2026',
    '25 12 2026',
    '25122026',
    '2026-12-25',
    '2026/12/25',
    ' 2026.12.25 ',
  ])('is read day first or year first: %s', (typed) => expect(readDay(typed)).toEqual({ day: '2026-12-25' }));

  test('with one figure for day or month is read as well', () => {
    expect(readDay('4/2/2027')).toEqual({ day: '2027-02-04' });
    expect(readDay('2027-2-4')).toEqual({ day: '2027-02-04' });
  });

  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['12/25/2026', 'order'],
    ['2026-25-12', 'order'],
    ['29/2/2027', 'unreal'],
    ['31/4/2027', 'unreal'],
    ['32/1/2027', 'unreal'],
    ['1/13/2027', 'order'],
    ['0/1/2027', 'unreal'],
    ['13/13/2027', 'unreal'],
    ['1/1/27', 'form'],
    ['tomorrow', 'form'],
    ['4 December 2026', 'form'],
    ['1/1/1989', 'far'],
    ['1/1/2100', 'far'],
  ])('that is none has a problem with a name: %s is %s', (typed, problem) =>
    expect(readDay(typed)).toEqual({ problem }),
  );

  test('29 February exists in leap years', () => expect(readDay('29/02/2028')).toEqual({ day: '2028-02-29' }));

  holds('gives a day that exists, or a problem, for whatever is typed', [anyText], (typed) => {
    const read = readDay(typed);
    expect('problem' in read || isDay(read.day)).toBe(true);
  });

  holds('reads a day the same in both orders', [someDay.filter((day) => day >= '1990' && day < '2100')], (day) => {
    expect(readDay(day)).toEqual({ day });
    expect(readDay(day.split('-').reverse().join('/'))).toEqual({ day });
  });
});

test('a count is a whole number within its bounds', () => {
  expect(readCount(' 90 ', 1, 183)).toBe(90);
  expect(readCount('183', 1, 183)).toBe(183);
  for (const typed of ['', '0', '184', '-1', '9.5', '1e2', '90 days', '٩٠', '99999'])
    expect(readCount(typed, 1, 183)).toBeUndefined();
});
