/** Fees and fines: amounts in words, fines in soles, and what the check refuses. */
import { describe, expect, test } from 'vitest';
import { amountInWords, citedFees, feesInOrder, solesOf, uits } from '#lib/fees/fees.ts';
import { feeRecord } from '#lib/fees/records.ts';
import type { FileEntry } from '#lib/facts/library.ts';
import type { Fee } from '#schemas/fee.ts';
import type { Uit } from '#schemas/uit.ts';
import {
  amountsStandInFees,
  codesHaveOneAmount,
  finesHaveTheirUit,
  guidesAgreeWithTheirFees,
  unknownFeesSayWhy,
} from '#tools/content/rules/fees.ts';
import { placesSayingFee } from '#tools/content/leftovers.ts';
import { aGuide, aLibrary, both, known, unknown } from '../../support/builders.ts';

const aFee = (facts: Partial<Fee> = {}, id = 'card'): FileEntry<Fee> => ({
  id,
  file: `content/fees/${id}.yaml`,
  facts: {
    kind: 'fee',
    group: 'carne',
    name: both(id),
    amount: known({ amount: 20.2, currency: 'PEN' as const }),
    ...facts,
  },
});
const aUit = (year: string, amount: number): FileEntry<Uit> => ({
  id: year,
  file: `content/uit/${year}.yaml`,
  facts: { amount: known({ amount, currency: 'PEN' as const }) },
});
const daily = { percent: 0.1, per: 'day' as const };
const years = aLibrary({ uit: [aUit('2024', 5150), aUit('2026', 5500)] });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('an amount in words', () => {
  test.each([
    [{ amount: 20.2, currency: 'PEN' as const }, 'S/ 20.20', 'S/ 20.20'],
    [{ amount: 49, currency: 'PEN' as const }, 'S/ 49', 'S/ 49'],
    [{ amount: 5500, currency: 'PEN' as const }, 'S/ 5,500', 'S/ 5500'],
    [{ amount: 17910, currency: 'PEN' as const }, 'S/ 17,910', 'S/ 17 910'],
    [{ amount: 30, currency: 'USD' as const }, 'US$ 30', 'US$ 30'],
    [{ amount: 0, currency: 'PEN' as const }, 'free', 'gratis'],
  ])('%o', (amount, en, es) => {
    expect(plain(amountInWords(years, amount, 'en'))).toBe(en);
    expect(plain(amountInWords(years, amount, 'es'))).toBe(es);
  });
  test('a fine is told in soles of the newest tax unit, with the share it follows from', () =>
    expect(plain(amountInWords(years, daily, 'en'))).toBe('S/ 5.50 a day in 2026 (0.1 % of a UIT of S/ 5,500)'));
  test('or of the year asked for', () =>
    expect(plain(amountInWords(years, daily, 'es', { year: '2024' }))).toBe(
      'S/ 5.15 por día en 2024 (0.1 % de una UIT de S/ 5150)',
    ));
  test('a year without a tax unit is an error that names the file to add', () =>
    expect(() => amountInWords(years, daily, 'en', { year: '2019' })).toThrow('content/uit/2019.yaml is missing'));
  test('without any tax unit the share stands alone', () =>
    expect(plain(amountInWords(aLibrary(), daily, 'en'))).toBe('0.1 % of a UIT a day'));
  test('soles are rounded to the cent', () =>
    expect(solesOf({ percent: 0.67, per: 'once' }, { year: '2026', amount: 5500 })).toBe(36.85));
});

test('the newest tax unit comes first, an unknown one is left out', () =>
  expect(
    uits(
      aLibrary({ uit: [aUit('2024', 5150), aUit('2026', 5500), { ...aUit('2027', 1), facts: { amount: unknown } }] }),
    ),
  ).toEqual([
    { year: '2026', amount: 5500 },
    { year: '2024', amount: 5150 },
  ]));

test('the table goes by group, then by name', () =>
  expect(
    feesInOrder(aLibrary({ fees: [aFee({}, 'b'), aFee({}, 'a'), aFee({ group: 'entry' }, 'z')] }), 'en').map(
      ({ id }) => id,
    ),
  ).toEqual(['z', 'a', 'b']));

test('a fee is found by its payment code', () =>
  expect(feeRecord(aFee({ code: known('07561') })).strong.split(' ')).toContain('07561'));

test('a page shows the fees it cites, in its order, and ignores what is not there', () =>
  expect(citedFees(aLibrary({ fees: [aFee({}, 'a'), aFee({}, 'b')] }), ['b', 'x', 'a']).map(({ id }) => id)).toEqual([
    'b',
    'a',
  ]));

describe('the check refuses', () => {
  const problems = (found: { message: string }[]) => found.map(({ message }) => message.split(':')[0]);
  test('an unknown amount without a reason', () => {
    expect(problems(unknownFeesSayWhy(aLibrary({ fees: [aFee({ amount: unknown })] })))).toEqual([
      'has no amount and no reason',
    ]);
    const withReason = aFee({ amount: { ...unknown, note: both('Ask.') } });
    expect(unknownFeesSayWhy(aLibrary({ fees: [withReason] }))).toEqual([]);
  });
  test('two amounts of one code on one day, unless each says for whom it is', () => {
    const pair = (facts: Partial<Fee>) => [
      aFee({ code: known('07561') }, 'a'),
      aFee({ code: known('07561'), amount: known({ amount: 49, currency: 'PEN' as const }), ...facts }, 'b'),
    ];
    expect(problems(codesHaveOneAmount(aLibrary({ fees: pair({}) })))).toEqual([
      'is also the code of a, with another amount on the same day',
    ]);
    expect(codesHaveOneAmount(aLibrary({ fees: pair({ for: known(both('adults')) }) }))).toEqual([]);
    const later = known({ amount: 49, currency: 'PEN' as const }, { asOf: '2025' });
    expect(codesHaveOneAmount(aLibrary({ fees: pair({ amount: later }) }))).toEqual([]);
  });
  test('a fine without any tax unit, and a tax unit that is no year', () => {
    const fine = aFee({ amount: known(daily) });
    expect(problems(finesHaveTheirUit(aLibrary({ fees: [fine] })))).toEqual(['cannot be computed']);
    expect(problems(finesHaveTheirUit(aLibrary({ fees: [fine], uit: [aUit('latest', 5500)] })))).toEqual([
      'is not a year',
    ]);
  });
  test('a guide that says nothing, says it twice, or has an amount of its own', () => {
    const said = (facts: Parameters<typeof aGuide>[0]) =>
      problems(amountsStandInFees(aLibrary({ guides: [aGuide(facts)] })));
    expect(said({ fee: undefined })).toEqual(['is missing']);
    expect(said({ fee: unknown, fees: ['card'] })).toEqual(['says the cost a second time']);
    expect(said({ fee: known({ amount: 12, currency: 'PEN' as const }) })).toEqual(['is an amount of its own']);
    expect(said({ fee: known({ amount: 0, currency: 'PEN' as const }) })).toEqual([]);
  });
  test('an amount in a guide that none of its fees has or had', () => {
    const fee = aFee({
      amount: known(
        { amount: 20.2, currency: 'PEN' as const },
        {
          history: [{ value: { amount: 25.6, currency: 'PEN' }, asOf: '2022', sources: ['limaeasy'] }],
        },
      ),
    });
    const found = (text: string, fees = [fee]) =>
      guidesAgreeWithTheirFees(
        aLibrary({
          guides: [aGuide({ fees: ['card'], fee: undefined, ask: both(text) })],
          fees,
          uit: [aUit('2026', 5500)],
        }),
      ).map(({ found: amount }) => amount);
    expect(found('It costs S/ 20.20, once S/ 25.60.')).toEqual([]);
    expect(found('It costs S/ 25.60.')).toEqual(['S/ 25.60', 'S/ 25.60']);
    expect(found('It costs S/ 49.90.')).toEqual(['S/ 49.90', 'S/ 49.90']);
    const fine = aFee({ amount: known(daily) });
    expect(found('S/ 5.50 a day of a UIT of S/ 5,500.', [fine])).toEqual([]);
  });
});

test('a new amount leaves over the texts that cite the fee or name its code, not those of another fee with that amount', () => {
  const money = known({ amount: 20.2, currency: 'PEN' as const });
  const fees = [aFee({ code: known('07561') }), aFee({ amount: money }, 'other')];
  const guides = [
    aGuide({ fees: ['card'], fee: undefined, ask: both('It costs S/ 20.20.') }, 'citing'),
    aGuide({ fees: ['other'], fee: undefined, ask: both('It costs S/ 20.20.') }, 'another'),
    aGuide({ ask: both('Code 07561: S/ 20.20') }, 'naming'),
  ];
  const found = placesSayingFee(aLibrary({ guides, fees }), { amount: 20.2, currency: 'PEN' }, 'card');
  expect([...new Set(found.map(({ file }) => file.split('/')[2]))]).toEqual(['citing', 'naming']);
});

test('a fine is told of the newest year that has begun', () => {
  const uit = aLibrary({ uit: [aUit('2026', 5500), aUit('2027', 5650)] });
  const on = (day: string) => amountInWords(uit, { percent: 0.1, per: 'day' }, 'en', { day });
  expect(on('2026-12-31')).toContain('5.50');
  expect(on('2027-01-01')).toContain('5.65');
});
