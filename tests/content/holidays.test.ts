/** The computed holidays against the list that the sources give for 2026 and 2027. */
import { expect, test } from 'vitest';
import { calendarOf, holidayRules } from '#content/calendar.ts';
import { checkContent } from '#tools/content/report.ts';

const { library } = checkContent(process.cwd());
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

test.each([
  [2026, ['04-02', '04-03']],
  [2027, ['03-25', '03-26']],
])('in %i Peru has sixteen holidays by law, and Easter Sunday is none', (year, easter) => {
  const days = [...calendarOf(library, [year]).holidays.keys()];
  expect(days.toSorted()).toEqual([...FIXED, ...easter].map((day) => `${year}-${day}`).toSorted());
});

test('every holiday of the content falls on a day of the year', () => {
  const rules = new Set(holidayRules(2026).map(({ rule }) => rule));
  expect(
    Object.values(library.holidays)
      .filter(({ facts }) => !rules.has(facts.rule))
      .map(({ id }) => id),
  ).toEqual([]);
});

test('every holiday names its law', () => {
  expect(Object.values(library.holidays).filter(({ facts }) => facts.law.unknown)).toEqual([]);
  expect(Object.keys(library.holidays)).toHaveLength(16);
});
