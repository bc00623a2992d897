/** The rule of the overstay fine, as the content gives it. */
import { isShare, uits } from '#lib/fees/fees.ts';
import type { Shown } from '#lib/facts/evidence.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { FineRule } from './answers/overstay.ts';

/** The fee with the rate of the fine. */
const FINE = 'overstay';

/**
 * The rate, and the tax unit (UIT) of each year that is known.
 * @throws {Error} if the fine is no share of the UIT for each day: the tool would reckon something else.
 */
export function fineRule(library: Library): FineRule {
  const amount = library.fees[FINE] && valueOf(library.fees[FINE].facts.amount);
  if (!amount || !isShare(amount) || amount.per !== 'day')
    throw new Error(`content/fees/${FINE}.yaml has to give a share of the UIT for each day.`);
  return {
    percent: amount.percent,
    uit: Object.fromEntries(uits(library).map(({ year, amount: soles }) => [year, soles])),
  };
}

/** The amounts of the tax unit as facts, the newest first. */
export const uitFacts = (library: Library): Shown[] =>
  uits(library).map(({ year }) => ({
    kind: 'uit',
    entry: year,
    path: ['amount'],
    fact: library.uit[year]!.facts.amount,
  }));
