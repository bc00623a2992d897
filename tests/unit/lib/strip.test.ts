import { describe, expect, test } from 'vitest';
import type { Calendar, DayAnswer } from '#lib/offices/openings.ts';
import { hoursNotes, reasonInWords, sharedPurpose, slotsInWords, stripOf } from '#lib/offices/strip.ts';
import { dayIn, zoneOf } from '#lib/offices/today.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { anOffice, both, known, unknown } from '../../support/builders.ts';

const everyDay = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const hours = known({ slots: [{ days: [...everyDay], opens: '08:30', closes: '17:00' }] });
const calendar: Calendar = {
  holidays: new Map([['2027-01-01', { id: 'new-year', name: both('New Year') }]]),
  notices: [],
};
const day = (given: Partial<DayAnswer>): DayAnswer => ({
  day: '2026-11-22',
  state: 'closed',
  reason: 'no-slot',
  slots: [],
  ...given,
});

describe('the strip', () => {
  test('has 14 days from its first one, across the end of the year', () => {
    const days = stripOf(anOffice({ hours }), '2026-12-25', calendar);
    expect(days).toHaveLength(14);
    expect(days.at(-1)?.day).toBe('2027-01-07');
  });

  test('is never open on New Year’s Day, whatever the hours', () => {
    expect(
      stripOf(anOffice({ hours }), '2026-12-25', calendar).find((each) => each.day === '2027-01-01'),
    ).toMatchObject({ state: 'closed', reason: 'holiday' });
  });

  test('shows no open day if the hours are unknown', () =>
    expect(
      stripOf(anOffice({ hours: unknown }), '2026-12-25', calendar).filter(({ state }) => state === 'open'),
    ).toEqual([]));

  test.each(['closed', 'suspended', 'planned'] as const)('is empty for an office that is %s', (condition) =>
    expect(stripOf(anOffice({ hours, condition: known(condition) }), '2026-12-25', calendar)).toEqual([]),
  );
});

describe('the words of a day', () => {
  const slots = [
    { opens: '08:30', closes: '13:00', for: both('passports') },
    { opens: '14:00', closes: '17:00', for: both('cards') },
  ];

  test('an open day has its times, and their purpose if it differs', () => {
    expect(slotsInWords(slots, 'en', false)).toBe('08:30–13:00, 14:00–17:00');
    expect(slotsInWords(slots, 'en', true)).toBe('08:30–13:00 (passports), 14:00–17:00 (cards)');
    expect(slotsInWords([{ opens: '00:00', closes: '24:00' }], 'es', false)).toBe('24 horas');
  });

  test('every reason has words of its own', () => {
    const reasons = [
      'holiday',
      'open-on-some-holidays',
      'day-off',
      'no-slot',
      'unknown-hours',
      'unknown-days',
      'office-unknown',
      'office-closed',
    ] as const;
    const words = reasons.map((reason) => reasonInWords(day({ reason, name: both('Christmas') }), 'en'));
    expect(new Set(words).size).toBe(reasons.length);
    expect(words.slice(0, 3).every((text) => text.includes('Christmas'))).toBe(true);
  });

  test('a day without service names its weekday', () =>
    expect([reasonInWords(day({}), 'en'), reasonInWords(day({}), 'es')]).toEqual(['Every Sunday', 'Cada domingo']));

  test('a notice is named, with the times if it opens the office', () => {
    expect(reasonInWords(day({ reason: 'notice', name: both('Fair') }), 'en')).toBe('Fair');
    expect(
      reasonInWords(day({ reason: 'notice', name: both('Fair'), slots: [{ opens: '08:00', closes: '12:00' }] }), 'en'),
    ).toBe('Fair: 08:00–12:00');
  });

  test('a purpose shared by all slots is stated once, below', () => {
    expect(sharedPurpose({ slots: [slots[0]!, slots[0]!] })).toEqual(both('passports'));
    expect(sharedPurpose({ slots })).toBeUndefined();
    expect(sharedPurpose({ slots: [slots[0]!, { opens: '14:00', closes: '17:00' }] })).toBeUndefined();
  });
});

describe('the note below', () => {
  const note = (facts: Parameters<typeof anOffice>[0]) => hoursNotes(anOffice(facts), 'en').join(' ');

  test('is not needed where hours and days are known, or no hours', () =>
    expect([note({ hours }), note({ hours: unknown })]).toEqual(['', '']));
  test('says that the weekdays are unknown', () =>
    expect(note({ hours: known({ slots: [{ opens: '08:00', closes: '12:00' }] }) })).toContain(
      stringsFor('en').openings.noDays,
    ));
  test('says that holidays abroad are not counted', () =>
    expect(note({ hours, place: { country: 'IT', city: both('Rome') } })).toContain(stringsFor('en').openings.abroad));
});

test('today is the day at the office, not that of the reader', () => {
  const moment = Date.parse('2026-11-23T03:00:00Z');
  expect(dayIn(moment, zoneOf(anOffice().facts))).toBe('2026-11-22');
  expect(dayIn(moment, zoneOf(anOffice({ place: { country: 'IT', city: both('Rome') } }).facts))).toBe('2026-11-23');
});
