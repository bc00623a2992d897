import { expect, test } from 'vitest';
import { closingDaysOf, lawsTold, nextClosingDays } from '#lib/offices/closing-days.ts';
import { monthsFrom } from '#lib/offices/months.ts';
import type { Calendar, DayNotice } from '#lib/offices/openings.ts';
import { both } from '../../support/builders.ts';

const notice = (id: string, day: string, effect: DayNotice['effect']): DayNotice => ({
  id,
  day,
  kind: 'one-off',
  name: both(id),
  effect,
  offices: [],
});
const calendar: Calendar = {
  holidays: new Map([
    ['2027-01-01', { id: 'new-year', name: both('New Year') }],
    ['2026-12-25', { id: 'christmas', name: both('Christmas') }],
  ]),
  notices: [
    notice('fair', '2026-07-01', 'closed'),
    notice('extra', '2026-07-28', 'open'),
    notice('unsure', '2026-01-02', undefined),
  ],
};

test('returns holidays and notices of one year in calendar order', () => {
  expect(closingDaysOf(calendar, 2026).map(({ kind, id }) => `${kind}/${id}`)).toEqual([
    'notices/unsure',
    'notices/fair',
    'holidays/christmas',
  ]);
  expect(closingDaysOf(calendar, 2027).map(({ day }) => day)).toEqual(['2027-01-01']);
});

test('a notice for some offices is told of them only, and a day on which they may close is not sure', () => {
  const fumigation = { ...notice('fumigation', '2026-12-11', 'closed'), offices: ['jz-tacna'] };
  const some: Calendar = { ...calendar, notices: [fumigation, notice('eve', '2026-12-24', 'may-close')] };
  const told = (office?: string) => nextClosingDays(some, '2026-12-01', office).map(({ id, sure }) => `${id} ${sure}`);
  expect(told()).toEqual(['eve false', 'christmas true', 'new-year true']);
  expect(told('jz-cusco')).toEqual(told());
  expect(told('jz-tacna')).toEqual(['fumigation true', 'eve false', 'christmas true']);
});

test('tells the law of a holiday once, at its first day', () => {
  const twice: Calendar = {
    holidays: new Map([...calendar.holidays, ['2027-12-25', { id: 'christmas', name: both('Christmas') }]]),
    notices: [notice('fair', '2026-07-01', 'closed')],
  };
  const days = [2026, 2027].flatMap((year) => closingDaysOf(twice, year));
  expect([...lawsTold(days)].map(({ day }) => day)).toEqual(['2026-12-25', '2027-01-01']);
});

test('lists the holiday before the notice of the same day', () => {
  const both = closingDaysOf({ ...calendar, notices: [notice('fair', '2026-12-25', 'closed')] }, 2026);
  expect(both.map(({ id }) => id)).toEqual(['christmas', 'fair']);
});

test('a month is a grid of weeks from Monday, up to the end of the next year', () => {
  const months = monthsFrom('2026-11-30');
  expect(months.map(({ month }) => month).slice(0, 2)).toEqual(['2026-11', '2026-12']);
  expect(months.at(-1)!.month).toBe('2027-12');
  const place = (day: string) => months.flatMap(({ days }) => days).find((each) => each.day === day);
  expect(place('2026-11-01')).toMatchObject({ week: 0, weekday: 6 });
  expect(place('2026-11-30')).toMatchObject({ week: 5, weekday: 0 });
  expect(place('2026-12-08')).toMatchObject({ week: 1, weekday: 1 });
});
