import { expect, test } from 'vitest';
import { closingDaysOf, holidaysOf } from '#lib/offices/closing-days.ts';
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

test('lists every holiday of some years once', () => {
  const twice: Calendar = {
    holidays: new Map([...calendar.holidays, ['2027-12-25', { id: 'christmas', name: both('Christmas') }]]),
    notices: [notice('fair', '2026-07-01', 'closed')],
  };
  expect(holidaysOf(twice, [2026, 2027])).toEqual(['christmas', 'new-year']);
});

test('lists the holiday before the notice of the same day', () => {
  const both = closingDaysOf({ ...calendar, notices: [notice('fair', '2026-12-25', 'closed')] }, 2026);
  expect(both.map(({ id }) => id)).toEqual(['christmas', 'fair']);
});
