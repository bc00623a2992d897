/** The days off that the tools reckon with, from the content. */
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { workingCalendar } from '#content/working-calendar.ts';
import { fineRule } from '#lib/tools/fine-rule.ts';
import { deadlineOf, unpackCalendar } from '#lib/tools/working-days.ts';

const { library } = checkContent(process.cwd());
const calendar = unpackCalendar(workingCalendar(library, '2026-11-30', 'en'));

test('the calendar reaches five years back and two ahead', () => {
  expect([calendar.first, calendar.last]).toEqual([2021, 2028]);
});

test('2026 and 2027 have the sixteen holidays of the law, and 2026 a day by decree', () => {
  const of = (year: string, decreed: boolean) =>
    [...calendar.off]
      .filter(([day, off]) => day.startsWith(year) && off.decreed === decreed)
      .map(([day]) => day.slice(5));
  const fixed = [
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
  expect(of('2026', false)).toEqual([...fixed, '04-02', '04-03'].sort());
  expect(of('2027', false)).toEqual([...fixed, '03-25', '03-26'].sort());
  expect(of('2026', true)).toEqual(['01-02']);
});

test('holidays hold from the year of their law: 9 December and 6 August since 2022, 7 June since 2024', () => {
  expect(['2021-12-09', '2022-08-06', '2024-06-07'].map((day) => calendar.off.has(day))).toEqual([false, true, true]);
  expect(['2021-08-06', '2023-06-07'].some((day) => calendar.off.has(day))).toBe(false);
});

test('a term over two holidays ends where one counts by hand', () => {
  // 4, 7, 10, 11 and 14 December 2026.
  expect(deadlineOf({ notice: '2026-12-03', days: 5, unit: 'working' }, calendar)?.ends).toBe('2026-12-14');
});

test('the fine is 0.1 % of the tax unit a day', () => {
  const { percent, uit } = fineRule(library);
  expect(percent).toBe(0.1);
  expect(uit).toMatchObject({ 2024: 5150, 2026: 5500 });
});
