/** Days of a visitor. Expected days are counted by hand; the article stands beside each group. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#i18n/dates.ts';
import { LAW, reckonVisit, TREATY } from '#lib/tools/days-left.ts';
import { lengthOf, mostIn, problemsOf, usedBefore } from '#lib/tools/windows.ts';
import { holds } from '../../support/property.ts';

const visit = (entry: string, granted: number, others: { from: string; to: string }[] = [], treaty = false) =>
  reckonVisit({ entry, granted, others, treaty });

describe('the days granted, with the day of entry as the first; one day later without it (Civil Code, art. 183.4)', () => {
  test.each([
    // 31 of March, 30 of April, 29 of May.
    ['2026-03-01', 90, '2026-05-29', '2026-05-30'],
    // Entry on 31 December: 1 day, then 29 of January.
    ['2026-12-31', 30, '2027-01-29', '2027-01-30'],
    // A leap day.
    ['2028-02-28', 2, '2028-02-29', '2028-03-01'],
    ['2027-02-28', 2, '2027-03-01', '2027-03-02'],
    // Out on the day of entry.
    ['2026-01-01', 1, '2026-01-01', '2026-01-02'],
    // 31 + 28 + 31 + 30 + 31 + 30 = 181, and 2 of July; in a leap year 182, and 1.
    ['2026-01-01', 183, '2026-07-02', '2026-07-03'],
    ['2028-01-01', 183, '2028-07-01', '2028-07-02'],
  ])('entry %s with %i days', (entry, granted, last, later) => {
    const answer = visit(entry, granted);
    expect(answer.granted).toBe(last);
    expect(answer.grantedLater).toBe(later);
    expect(answer.last).toBe(last);
  });
});

describe('183 days in 365, counted from the first entry (DL 1350, art. 29.1.h)', () => {
  test('a stay alone ends on its 183rd day', () => {
    // March to July: 153 days; 30 of August.
    expect(visit('2026-03-01', 200).limits[0]).toMatchObject({ used: 0, last: '2026-08-30', other: '2026-08-30' });
    expect(visit('2026-03-01', 200).last).toBe('2026-08-30');
  });

  test('a former stay of 90 days leaves 93', () => {
    // January to March: 90. June, July, August: 92; 1 of September.
    const answer = visit('2026-06-01', 183, [{ from: '2026-01-01', to: '2026-03-31' }]);
    expect(answer.limits[0]).toMatchObject({ used: 90, last: '2026-09-01', other: '2026-09-01' });
    expect(answer.last).toBe('2026-09-01');
  });

  test('where the window is over, a new one opens; counted back from each day it is another day', () => {
    // 100 days until 10 April 2026. From 1 January 2027 a new window: 2 July. Counted back: 131 on 10 April, 183 on 1 June.
    const answer = visit('2026-12-01', 200, [{ from: '2026-01-01', to: '2026-04-10' }]);
    expect(answer.limits[0]).toMatchObject({ used: 100, last: '2027-07-02', other: '2027-06-01' });
    expect(answer.last).toBe('2027-06-01');
  });

  test('the day of leaving and coming back counts once', () => {
    const answer = visit('2026-01-10', 183, [{ from: '2026-01-01', to: '2026-01-10' }]);
    expect(answer.limits[0]).toMatchObject({ used: 9, last: '2026-07-02' });
  });

  test('nothing is left after 183 days: the last day is the one before the entry', () => {
    expect(visit('2026-08-01', 30, [{ from: '2026-01-01', to: '2026-07-02' }]).last).toBe('2026-07-31');
  });

  test('a stay of two years ago does not count', () => {
    const answer = visit('2026-03-01', 90, [{ from: '2024-01-01', to: '2024-06-30' }]);
    expect(answer.limits[0]!.used).toBe(0);
    expect(answer.last).toBe('2026-05-29');
  });
});

describe('90 days in any 180 (agreement of the European Union)', () => {
  test('a stay of 50 days in the window leaves 40', () => {
    // 31 of January, 19 of February. 30 of April, 10 of May.
    const answer = visit('2026-04-01', 90, [{ from: '2026-01-01', to: '2026-02-19' }], true);
    expect(answer.limits[1]).toEqual({ limit: TREATY, used: 50, last: '2026-05-10' });
    expect(answer.last).toBe('2026-05-10');
  });

  test('days older than 180 fall out while the stay lasts', () => {
    // 30 days of January are all out on 29 July; June, July and 29 of August are 90.
    expect(visit('2026-06-01', 90, [{ from: '2026-01-01', to: '2026-01-30' }], true).limits[1]!.last).toBe(
      '2026-08-29',
    );
  });

  test('does not hold for other passports', () => {
    expect(visit('2026-04-01', 120, [], false).last).toBe('2026-07-29');
    expect(visit('2026-04-01', 120, [], true).last).toBe('2026-06-29');
  });
});

describe('stays that cannot be', () => {
  test('end before they begin', () => {
    expect(problemsOf([{ from: '2026-02-02', to: '2026-02-01' }])).toEqual([{ problem: 'reversed', place: 0 }]);
  });

  test('overlap by more than one day', () => {
    const stays = [
      { from: '2026-01-01', to: '2026-01-10' },
      { from: '2026-01-09', to: '2026-01-20' },
    ];
    expect(problemsOf(stays)).toEqual([{ problem: 'overlap', place: 1, other: 0 }]);
  });

  test('do not overlap where one ends and the next begins on one day', () => {
    const stays = [
      { from: '2026-01-10', to: '2026-01-20' },
      { from: '2026-01-01', to: '2026-01-10' },
    ];
    expect(problemsOf(stays)).toEqual([]);
  });

  test('are named when they are the same', () => {
    const stay = { from: '2026-01-01', to: '2026-01-05' };
    expect(problemsOf([stay, stay])).toEqual([{ problem: 'overlap', place: 1, other: 0 }]);
  });
});

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
const stay = fc.tuple(day, fc.integer({ min: 0, max: 200 })).map(([from, more]) => ({ from, to: addDays(from, more) }));

holds(
  'no window up to the last day holds more than the limit, unless it was passed before the entry',
  [day, fc.integer({ min: 1, max: 365 }), fc.array(stay, { maxLength: 3 })],
  (entry, granted, stays) => {
    const others = stays.filter(({ to }) => to <= entry);
    const { last, limits } = visit(entry, granted, others, true);
    expect(last <= limits[0]!.last && last <= limits[0]!.other! && last <= limits[1]!.last).toBe(true);
    if (mostIn(others, 365) > 183 || mostIn(others, 180) > 90) return;
    const all = last < entry ? others : [...others, { from: entry, to: last }];
    expect(mostIn(all, 365)).toBeLessThanOrEqual(183);
    expect(mostIn(all, 180)).toBeLessThanOrEqual(90);
  },
);

holds('one more former stay never gives more days', [day, stay], (entry, former) => {
  if (former.to > entry) return;
  expect(visit(entry, 365, [former], true).last <= visit(entry, 365, [], true).last).toBe(true);
});

holds('the order of former stays does not matter', [day, fc.array(stay, { maxLength: 4 })], (entry, stays) => {
  const others = stays.filter(({ to }) => to <= entry);
  expect(visit(entry, 90, others, true)).toEqual(visit(entry, 90, others.toReversed(), true));
});

holds(
  'without former stays the days granted are the days until the last',
  [day, fc.integer({ min: 1, max: 183 })],
  (entry, granted) => {
    expect(daysBetween(entry, visit(entry, granted).last) + 1).toBe(granted);
    expect(usedBefore([], entry, LAW, 'rolling')).toBe(0);
    expect(lengthOf({ from: entry, to: entry })).toBe(1);
  },
);
