/** Renewals. Days counted by hand: sources name 30 and 60 days before the end of the residence, and 30 before that of the card. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#i18n/dates.ts';
import { reckonRenewal } from '#lib/tools/renew.ts';
import { holds, someDay } from '../../support/property.ts';

const TODAY = '2026-11-30';

describe('the residence', () => {
  test.each([
    ['2027-01-15', '2026-12-16', '2026-11-16'],
    // New Year, and 31 December.
    ['2027-01-01', '2026-12-02', '2026-11-02'],
    ['2026-12-31', '2026-12-01', '2026-11-01'],
    // 15 days of March, 15 of February: to the 14th in a leap year, to the 13th in others.
    ['2028-03-15', '2028-02-14', '2028-01-15'],
    ['2027-03-15', '2027-02-13', '2027-01-14'],
    // The leap day itself.
    ['2028-02-29', '2028-01-30', '2027-12-31'],
  ])('that ends on %s may be renewed from %s, by older sources from %s', (end, opens, perhaps) => {
    expect(reckonRenewal({ residence: end }, TODAY).residence).toMatchObject({ end, opens, perhaps });
  });

  test.each([
    [61, 'early'],
    [60, 'perhaps'],
    [31, 'perhaps'],
    [30, 'open'],
    [0, 'open'],
    [-1, 'over'],
  ])('with %i days left is %s', (left, state) => {
    expect(reckonRenewal({ residence: addDays(TODAY, left) }, TODAY).residence).toMatchObject({ left, state });
  });
});

describe('the card', () => {
  test.each([
    [60, 'early'],
    [31, 'early'],
    [30, 'open'],
    [-1, 'over'],
  ])('with %i days left is %s: only 30 days are named', (left, state) => {
    const { card } = reckonRenewal({ card: addDays(TODAY, left) }, TODAY);
    expect(card).toMatchObject({ left, state });
    expect(card).not.toHaveProperty('perhaps');
  });

  test('that ends on 1 May 2027 may be renewed from 1 April', () => {
    expect(reckonRenewal({ card: '2027-05-01' }, TODAY).card!.opens).toBe('2027-04-01');
  });
});

describe('of both', () => {
  test('the earlier comes first', () => {
    expect(reckonRenewal({ card: '2029-05-01', residence: '2027-01-15' }, TODAY).first).toBe('residence');
    expect(reckonRenewal({ card: '2026-12-24', residence: '2027-01-15' }, TODAY).first).toBe('card');
    expect(reckonRenewal({ card: '2027-01-15', residence: '2027-01-15' }, TODAY).first).toBe('same');
  });

  test('one alone comes first', () => {
    expect(reckonRenewal({ card: '2027-01-15' }, TODAY)).toMatchObject({ first: 'card' });
    expect(reckonRenewal({ residence: '2027-01-15' }, TODAY)).toMatchObject({ first: 'residence' });
  });

  test('none is no question', () => expect(() => reckonRenewal({}, TODAY)).toThrow(RangeError));
});

holds('one may ask on the first day and on the last, and not after it', [someDay, fc.boolean()], (end, isCard) => {
  const on = (today: string) => {
    const answer = reckonRenewal(isCard ? { card: end } : { residence: end }, today);
    return (answer.card ?? answer.residence)!;
  };
  const { opens } = on(end);
  expect(on(opens).state).toBe('open');
  expect(on(end).state).toBe('open');
  expect(on(addDays(end, 1)).state).toBe('over');
  expect(on(addDays(opens, -1)).state).not.toBe('open');
});
