import fc from 'fast-check';
import { expect } from 'vitest';
import { type Calendar, type DayNotice, openingOn, openingsFrom, weekdayOf } from '#lib/offices/openings.ts';
import { closingDaysOf } from '#lib/offices/closing-days.ts';
import { hoursDoNotOverlap } from '#tools/content/rules/places.ts';
import { reasonInWords, stripOf } from '#lib/offices/strip.ts';
import { officeData } from '#lib/export/jsonld.ts';
import { addDays } from '#i18n/dates.ts';
import { WEEKDAYS, weekHours } from '#schemas/hours.ts';
import type { Office } from '#schemas/office.ts';
import { aLibrary, anOffice, both, known, unknown } from '../../support/builders.ts';
import { holds } from '../../support/property.ts';

const FIRST = '2026-12-20';
const day = fc.integer({ min: 0, max: 25 }).map((count) => addDays(FIRST, count));
const clock = fc
  .integer({ min: 0, max: 48 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);

/** Hours that pass schema and rules. */
const hours = fc
  .array(
    fc.record({
      days: fc.option(fc.subarray([...WEEKDAYS], { minLength: 1 }), { nil: undefined, freq: 8 }),
      opens: clock,
      closes: clock,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((slots) => ({ slots: slots.map(({ days, ...times }) => ({ ...(days ? { days } : {}), ...times })) }))
  .filter(
    (value) =>
      weekHours.safeParse(value).success &&
      hoursDoNotOverlap(aLibrary({ offices: [anOffice({ hours: known(value) })] })).length === 0,
  );

const office: fc.Arbitrary<Office> = fc
  .record({
    hours: fc.oneof(
      { weight: 4, arbitrary: hours.map((value) => known(value)) },
      { weight: 1, arbitrary: fc.constant(unknown) },
    ),
    condition: fc.oneof(
      { weight: 4, arbitrary: fc.constant(known('active' as const)) },
      {
        weight: 2,
        arbitrary: fc
          .constantFrom('limited' as const, 'planned' as const, 'suspended' as const, 'closed' as const)
          .map((value) => known(value)),
      },
      { weight: 1, arbitrary: fc.constant(unknown) },
    ),
    kind: fc.constantFrom(
      'zonal-office' as const,
      'border-post' as const,
      'airport-post' as const,
      'mac-centre' as const,
    ),
    abroad: fc.boolean(),
  })
  .map(
    ({ abroad, ...facts }) =>
      anOffice({
        ...facts,
        ...(abroad ? { place: { country: 'IT' as const, city: both('Rome') } } : {}),
      } as Partial<Office>).facts,
  );

const notice: fc.Arbitrary<DayNotice> = fc.record({
  id: fc.constant('n'),
  day,
  kind: fc.constantFrom('public-sector' as const, 'one-off' as const),
  name: fc.constant(both('Notice')),
  effect: fc.constantFrom('open' as const, 'closed' as const, 'may-close' as const, undefined),
  offices: fc.constantFrom([], ['x'], ['other']),
});
const calendar: fc.Arbitrary<Calendar> = fc.record({
  holidays: fc
    .array(day, { maxLength: 6 })
    .map((days) => new Map(days.map((each) => [each, { id: 'h', name: both('Holiday') }]))),
  notices: fc.array(notice, { maxLength: 4 }),
});

/** Whether an announcement with this effect names the office and the day. */
const announced = ({ notices }: Calendar, on: string, effect: string) =>
  notices.find(
    (each) => each.day === on && each.kind === 'one-off' && (each.offices.length === 0 || each.offices.includes('x')),
  )?.effect === effect;

holds(
  'an office is open only with hours on that weekday, or where it was announced',
  [office, day, calendar],
  (facts, on, days) => {
    const { state, slots } = openingOn('x', facts, on, days);
    if (state !== 'open') return;
    const own = facts.hours.unknown ? [] : facts.hours.value.slots;
    expect(
      announced(days, on, 'open') ||
        (slots.length > 0 && slots.every((slot) => own.includes(slot) && slot.days?.includes(weekdayOf(on)))),
    ).toBe(true);
  },
);

holds(
  'an office that is closed, suspended or planned is open on no day',
  [office, day, calendar],
  (facts, on, days) => {
    if (!facts.condition.unknown && ['closed', 'suspended', 'planned'].includes(facts.condition.value))
      expect(openingOn('x', facts, on, days).state).toBe('closed');
  },
);

holds(
  'no office in Peru is open on a holiday, unless that was announced',
  [office, day, calendar],
  (facts, on, days) => {
    if (facts.place.country === 'PE' && days.holidays.has(on) && !announced(days, on, 'open'))
      expect(openingOn('x', facts, on, days).state).not.toBe('open');
  },
);

holds('no office is open on a day for which it announced to close', [office, day, calendar], (facts, on, days) => {
  if (announced(days, on, 'closed')) expect(openingOn('x', facts, on, days).state).toBe('closed');
});

holds(
  'a closed day names no hours, and its reason is one for being closed',
  [office, day, calendar],
  (facts, on, days) => {
    const { state, reason, slots } = openingOn('x', facts, on, days);
    if (state === 'closed')
      expect([slots, ['no-slot', 'holiday', 'notice', 'office-closed'].includes(reason)]).toEqual([[], true]);
  },
);

holds(
  'the hours of a day follow each other, begin before they end, and never cross midnight',
  [office, day, calendar],
  (facts, on, days) => {
    const { slots } = openingOn('x', facts, on, days);
    slots.forEach(({ opens, closes }, index) =>
      expect([opens < closes, closes <= '24:00', index === 0 || slots[index - 1]!.closes <= opens]).toEqual([
        true,
        true,
        true,
      ]),
    );
  },
);

holds(
  'a fortnight is what its days are one by one, over the end of month and year',
  [office, day, calendar],
  (facts, first, days) => {
    const fortnight = openingsFrom('x', facts, first, 14, days);
    expect(fortnight).toEqual(
      Array.from({ length: 14 }, (_, index) => openingOn('x', facts, addDays(first, index), days)),
    );
    expect(new Set(fortnight.map((each) => each.day)).size).toBe(14);
  },
);

holds(
  'the next day on which a strip says open is one on which the office opens',
  [office, day, calendar],
  (facts, first, days) => {
    const strip = stripOf({ ...anOffice({}, 'x'), facts }, first, days);
    const next = strip.find(({ state }) => state === 'open');
    if (next) expect(openingOn('x', facts, next.day, days)).toMatchObject({ state: 'open', slots: next.slots });
    for (const each of strip)
      for (const lang of ['en', 'es'] as const) expect(reasonInWords(each, lang)).not.toContain('undefined');
  },
);

holds('search engines are told of no hours on a day that is closed', [office, day, calendar], (facts, first, days) => {
  const strip = openingsFrom('x', facts, first, 14, days);
  const { specialOpeningHoursSpecification: special = [], openingHoursSpecification: week = [] } = officeData(
    { ...anOffice({}, 'x'), facts },
    'en',
    'https://guide.test/',
    strip,
  ) as unknown as Record<string, { validFrom?: string; opens: string; closes: string }[]>;
  expect(week.every(({ opens, closes }) => opens < closes)).toBe(true);
  for (const { validFrom } of special) expect(strip.find((each) => each.day === validFrom)?.state).toBe('closed');
  if (week.length > 0)
    for (const each of strip)
      if (each.state === 'closed' && each.reason !== 'no-slot')
        expect(special.map(({ validFrom }) => validFrom)).toContain(each.day);
});

holds(
  'a year’s closing days are in order, of that year, and none opens',
  [calendar, fc.constantFrom(2026, 2027, 2028)],
  (days, year) => {
    const listed = closingDaysOf(days, year);
    expect(listed.map((each) => each.day)).toEqual(listed.map((each) => each.day).toSorted());
    expect(listed.every((each) => each.day.startsWith(`${year}-`))).toBe(true);
    expect(listed).toHaveLength(
      [
        ...days.holidays.keys(),
        ...days.notices
          .filter(({ effect, offices }) => effect !== 'open' && offices.length === 0)
          .map((each) => each.day),
      ].filter((each) => each.startsWith(`${year}`)).length,
    );
  },
);
