import { describe, expect, test } from 'vitest';
import { type Calendar, openingOn, openingsFrom, weekdayOf } from '#lib/offices/openings.ts';
import type { Office } from '#schemas/office.ts';
import { anOffice, both, known, unknown } from '../../support/builders.ts';

const weekdays = ['mo', 'tu', 'we', 'th', 'fr'] as const;
const hours = known({
  slots: [
    { days: [...weekdays], opens: '08:30', closes: '17:00' },
    { days: ['sa' as const], opens: '08:30', closes: '13:30' },
  ],
});
const empty: Calendar = { holidays: new Map(), notices: [] };
const newYear: Calendar = {
  holidays: new Map([['2027-01-01', { id: 'new-year', name: both('New Year') }]]),
  notices: [],
};
const notice = (effect: 'open' | 'closed' | 'may-close', extra: object = {}) => ({
  id: 'n',
  day: '2027-01-01',
  kind: 'one-off' as const,
  name: both('Notice'),
  effect,
  offices: [],
  ...extra,
});

const ask = (facts: Partial<Office>, day: string, calendar = empty) => {
  const { state, reason } = openingOn('jz-cusco', anOffice(facts).facts, day, calendar);
  return `${state}: ${reason}`;
};

describe('an office with known hours', () => {
  test('is open on its days and closed on the others', () => {
    expect(ask({ hours }, '2026-11-23')).toBe('open: hours');
    expect(ask({ hours }, '2026-11-22')).toBe('closed: no-slot');
  });

  test('has its short Saturday hours', () => {
    expect(openingOn('x', anOffice({ hours }).facts, '2026-11-28', empty).slots.map(({ closes }) => closes)).toEqual([
      '13:30',
    ]);
  });

  test('is closed on a holiday, also one that falls on a working day', () =>
    expect(ask({ hours }, '2027-01-01', newYear)).toBe('closed: holiday'));

  test('is closed for the holiday, not the weekday, when a holiday falls on Sunday', () => {
    const calendar: Calendar = {
      holidays: new Map([['2026-11-01', { id: 'all-saints', name: both('All Saints') }]]),
      notices: [],
    };
    expect(openingOn('x', anOffice({ hours }).facts, '2026-11-01', calendar)).toMatchObject({
      state: 'closed',
      reason: 'holiday',
      name: both('All Saints'),
    });
  });

  test('crosses the end of the year', () => {
    expect(
      openingsFrom('x', anOffice({ hours }).facts, '2026-12-30', 4, newYear).map(({ day, state }) => `${day} ${state}`),
    ).toEqual(['2026-12-30 open', '2026-12-31 open', '2027-01-01 closed', '2027-01-02 open']);
  });
});

describe('hand-kept notices', () => {
  test('an announcement to open overrides the holiday', () =>
    expect(ask({ hours }, '2027-01-01', { ...newYear, notices: [notice('open')] })).toBe('open: notice'));
  test('an announcement to close overrides the weekly hours', () =>
    expect(ask({ hours }, '2026-11-23', { ...empty, notices: [notice('closed', { day: '2026-11-23' })] })).toBe(
      'closed: notice',
    ));
  test('a notice for other offices changes nothing', () =>
    expect(
      ask({ hours }, '2026-11-23', {
        ...empty,
        notices: [notice('closed', { day: '2026-11-23', offices: ['jz-ilo'] })],
      }),
    ).toBe('open: hours'));
  test('a day off for the public sector makes a working day unknown', () => {
    const calendar = { ...empty, notices: [notice('may-close', { day: '2026-11-23', kind: 'public-sector' })] };
    expect(ask({ hours }, '2026-11-23', calendar)).toBe('unknown: day-off');
    expect(ask({ hours, kind: 'border-post' }, '2026-11-23', calendar)).toBe('open: hours');
  });
});

describe('unknowns', () => {
  test('unknown hours never mean open', () =>
    expect(
      openingsFrom('x', anOffice({ hours: unknown }).facts, '2026-11-23', 14, empty).map(({ state }) => state),
    ).toEqual(Array(14).fill('unknown')));
  test('a holiday closes an office of unknown hours too', () =>
    expect(ask({ hours: unknown }, '2027-01-01', newYear)).toBe('closed: holiday'));
  test('hours without weekdays open no day', () =>
    expect(ask({ hours: known({ slots: [{ opens: '09:00', closes: '13:00' }] }) }, '2026-11-23')).toBe(
      'unknown: unknown-days',
    ));
  test('an office of unknown condition is never open', () =>
    expect(ask({ hours, condition: unknown }, '2026-11-23')).toBe('unknown: office-unknown'));
  test('a MAC centre is unknown on a holiday: some have opened for short hours', () =>
    expect(ask({ hours, kind: 'mac-centre' }, '2027-01-01', newYear)).toBe('unknown: open-on-some-holidays'));
  test('a post that never closes is unknown on a holiday', () =>
    expect(ask({ hours, kind: 'border-post' }, '2027-01-01', newYear)).toBe('unknown: open-on-some-holidays'));
});

test('an office that announces its last day is open on it, and closed from the day after', () => {
  const condition = known('active' as const, { until: '2026-11-23' });
  expect(ask({ hours, condition }, '2026-11-23')).toBe('open: hours');
  expect(ask({ hours, condition }, '2026-11-24')).toBe('closed: office-closed');
});

test.each(['closed', 'suspended', 'planned'] as const)(
  'an office that is %s is closed every day, whatever its hours',
  (condition) => expect(ask({ hours, condition: known(condition) }, '2026-11-23')).toBe('closed: office-closed'),
);

test('Peru’s holidays do not close a consulate abroad', () =>
  expect(ask({ hours, place: { country: 'IT', city: both('Rome') } }, '2027-01-01', newYear)).toBe('open: hours'));

test('gives the weekday of a day in any time zone of the machine', () =>
  expect([weekdayOf('2026-11-22'), weekdayOf('2024-02-29')]).toEqual(['su', 'th']));

test('slots are sorted by time, whatever their order in the file', () => {
  const slots = known({
    slots: [
      { days: ['mo' as const], opens: '14:00', closes: '16:00' },
      { days: ['mo' as const], opens: '08:00', closes: '10:00' },
      { days: ['mo' as const], opens: '11:00', closes: '12:00' },
    ],
  });
  expect(openingOn('x', anOffice({ hours: slots }).facts, '2026-11-23', empty).slots.map(({ opens }) => opens)).toEqual(
    ['08:00', '11:00', '14:00'],
  );
});

test('one slot without weekdays makes the whole week unknown', () =>
  expect(
    ask(
      {
        hours: known({
          slots: [
            { days: ['mo' as const], opens: '08:00', closes: '10:00' },
            { opens: '11:00', closes: '12:00' },
          ],
        }),
      },
      '2026-11-23',
    ),
  ).toBe('unknown: unknown-days'));

test('unknown hours and unknown weekdays have different reasons', () =>
  expect([
    ask({ hours: unknown }, '2026-11-23'),
    ask({ hours: known({ slots: [{ opens: '09:00', closes: '13:00' }] }) }, '2026-11-23'),
  ]).toEqual(['unknown: unknown-hours', 'unknown: unknown-days']));

test('a day without a holiday or a notice has no name', () =>
  expect(Object.keys(openingOn('x', anOffice({ hours }).facts, '2026-11-23', empty))).toEqual([
    'day',
    'state',
    'reason',
    'slots',
  ]));

test('slots with the same start keep the order of the file', () => {
  const together = known({
    slots: [
      { days: ['mo' as const], opens: '08:00', closes: '16:00', for: both('Passports') },
      { days: ['mo' as const], opens: '08:00', closes: '10:00', for: both('Cards') },
    ],
  });
  expect(
    openingOn('x', anOffice({ hours: together }).facts, '2026-11-23', empty).slots.map((slot) => slot.for?.en),
  ).toEqual(['Passports', 'Cards']);
});
