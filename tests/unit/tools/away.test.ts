/** Days away from Peru. Counted by hand; DS 007-2017-IN, arts. 63, 67.2.2 and 67.2.3 (text of DS 003-2023-IN). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#i18n/dates.ts';
import { reckonAway } from '#lib/tools/away.ts';
import { holds } from '../../support/property.ts';

const TODAY = '2026-11-30';
const away = (journeys: { from: string; to?: string }[], today = TODAY, permanent = false) =>
  reckonAway(journeys, today, permanent);

describe('a journey that is over', () => {
  test.each([
    // 31 + 28 + 31 + 30 + 31 + 30 = 181, and 2 of July.
    ['2026-01-01', '2026-07-02', 183, false],
    ['2026-01-01', '2026-07-03', 184, true],
    ['2026-05-05', '2026-05-05', 1, false],
    // 31 December and New Year.
    ['2025-12-31', '2026-01-01', 2, false],
    // With a leap day.
    ['2024-02-28', '2024-03-01', 3, false],
  ])('from %s to %s: %i days', (from, to, days, passed) => {
    expect(away([{ from, to }])).toMatchObject({ longest: { days }, passed });
  });
});

describe('a journey that lasts', () => {
  test.each([
    // March to July: 153 days; 30 of August is the 183rd.
    ['2026-03-01', '2026-08-30', '2026-08-31', '2026-08-29'],
    // 31 December: 1 + 31 + 28 + 31 + 30 + 31 + 30 = 182; 1 of July.
    ['2026-12-31', '2027-07-01', '2027-07-02', '2027-06-30'],
    // September to February with a leap day: 182; 1 of March.
    ['2027-09-01', '2028-03-01', '2028-03-02', '2028-02-29'],
  ])('left on %s: back by %s', (from, back, backLater, ask) => {
    expect(away([{ from }]).lasts).toMatchObject({ back, backLater, ask, backIfAdded: back });
  });

  test('has as many days as have passed, today included', () => {
    expect(away([{ from: '2026-11-21' }]).lasts!.days).toBe(10);
    expect(away([{ from: TODAY }]).lasts!.days).toBe(1);
    expect(away([{ from: '2026-12-24' }]).lasts!.days).toBe(0);
  });

  test('is passed on its 184th day', () => {
    expect(away([{ from: '2026-03-01' }], '2026-08-30').passed).toBe(false);
    expect(away([{ from: '2026-03-01' }], '2026-08-31').passed).toBe(true);
  });

  test('has fewer days left if former ones add up', () => {
    // 100 days until 10 April; 83 more: June, July and 22 of August.
    const { lasts } = away([{ from: '2026-01-01', to: '2026-04-10' }, { from: '2026-06-01' }], '2026-06-01');
    expect(lasts).toMatchObject({ backIfAdded: '2026-08-22', back: '2026-11-30' });
  });
});

describe('days that add up within 365, as older sources count', () => {
  test('pass the limit together though none does alone', () => {
    // 100 and 92.
    const journeys = [
      { from: '2026-01-01', to: '2026-04-10' },
      { from: '2026-06-01', to: '2026-08-31' },
    ];
    expect(away(journeys)).toMatchObject({ added: 192, addedPassed: true, passed: false });
  });

  test('do not add up when they lie more than a year apart', () => {
    const journeys = [
      { from: '2025-01-01', to: '2025-04-10' },
      { from: '2026-06-01', to: '2026-08-31' },
    ];
    expect(away(journeys)).toMatchObject({ added: 100, addedPassed: false });
  });

  test('count a day once on which one comes back and leaves again', () => {
    const journeys = [
      { from: '2026-01-01', to: '2026-01-10' },
      { from: '2026-01-10', to: '2026-01-20' },
    ];
    expect(away(journeys).added).toBe(20);
  });
});

describe('permanent residents: 365 days in a row', () => {
  test('are back on the 365th day', () => {
    expect(away([{ from: '2026-01-01' }], TODAY, true).lasts).toMatchObject({ back: '2026-12-31', ask: '2026-12-30' });
    // A leap year has one more.
    expect(away([{ from: '2028-01-01' }], TODAY, true).lasts).toMatchObject({ back: '2028-12-30' });
  });

  test('keep the residence where others lose it', () => {
    const journeys = [{ from: '2026-01-01', to: '2026-10-01' }];
    expect(away(journeys, TODAY, true).passed).toBe(false);
    expect(away(journeys, TODAY, false).passed).toBe(true);
  });
});

test('no journey at all is none away', () => expect(away([])).toMatchObject({ added: 0, passed: false }));

const from = fc.integer({ min: 0, max: 15_000 }).map((count) => addDays('1995-01-01', count));

holds(
  'who is back in time has not passed the limit; a day later they have',
  [from, fc.boolean()],
  (left, permanent) => {
    const { back } = away([{ from: left }], left, permanent).lasts!;
    expect(away([{ from: left, to: back }], back, permanent).passed).toBe(false);
    expect(away([{ from: left, to: addDays(back, 1) }], back, permanent).passed).toBe(true);
  },
);

holds('days in a row are never more than those added up', [from, fc.integer({ min: 0, max: 300 })], (left, more) => {
  const answer = away([{ from: left, to: addDays(left, more) }]);
  expect(answer.added).toBe(answer.longest!.days);
});
