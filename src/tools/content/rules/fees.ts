/** Fees and fines: each amount is written once, in content/fees, and says why where it is unknown. */
import { isKnown } from '#lib/facts/facts.ts';
import { citedFees, type FeeEntry, isShare, solesOf, uits } from '#lib/fees/fees.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Fact } from '#schemas/fact.ts';
import type { Money, Share } from '#schemas/fee.ts';
import type { Problem } from '#tools/content/problem.ts';
import { sentencesOf, speaksOfPast } from '#tools/content/leftovers.ts';
import { ownWords, problemAt } from '#tools/content/written.ts';

/** An unknown amount says how to find it out. */
export function unknownFeesSayWhy(library: Library): Problem[] {
  return Object.values(library.fees)
    .filter(({ facts }) => !isKnown(facts.amount) && facts.amount.note === undefined)
    .map(({ file }) => ({
      file,
      path: ['amount'],
      found: 'unknown',
      message: 'has no amount and no reason: write the amount, or a note with how to find it out.',
    }));
}

/** Fees of one payment code with different amounts on one day say for whom each is. */
export function codesHaveOneAmount(library: Library): Problem[] {
  const first = new Map<string, { id: string; amount: string }>();
  return Object.values(library.fees).flatMap(({ id, file, facts }) => {
    const { code, amount } = facts;
    if (!code || !isKnown(code) || !isKnown(amount) || amount.asOf === 'undated' || (facts.for && isKnown(facts.for)))
      return [];
    const key = `${code.value} ${amount.asOf}`;
    const other = first.get(key);
    const value = JSON.stringify(amount.value);
    first.set(key, other ?? { id, amount: value });
    return other === undefined || other.amount === value
      ? []
      : [
          {
            file,
            path: ['amount'],
            found: code.value,
            message: `is also the code of ${other.id}, with another amount on the same day: correct one, or say in for: whom each amount is for.`,
          },
        ];
  });
}

/** The file of a tax unit is named by its year, and a fine needs one. */
export function finesHaveTheirUit(library: Library): Problem[] {
  const misnamed = Object.values(library.uit)
    .filter(({ id }) => !/^(19|20)\d\d$/.test(id))
    .map(({ id, file }) => ({ file, path: [], found: id, message: 'is not a year: call the file 2026.yaml.' }));
  const fine = Object.values(library.fees).find(({ facts }) => isKnown(facts.amount) && isShare(facts.amount.value));
  if (!fine || uits(library).length > 0) return misnamed;
  return [
    ...misnamed,
    {
      file: fine.file,
      path: ['amount'],
      found: 'percent',
      message: 'cannot be computed: no year has a tax unit. Add content/uit/2026.yaml.',
    },
  ];
}

/** Guides and statuses cite fees or say that there is none, and `fee` holds no amount of its own. */
export function amountsStandInFees(library: Library): Problem[] {
  return (['guides', 'statuses'] as const).flatMap((kind) =>
    Object.values(library[kind]).flatMap(({ file, facts }): Problem[] => {
      const { fees } = facts;
      const fee: Fact<Money> | undefined = facts.fee;
      if (fee === undefined)
        return fees === undefined
          ? [
              {
                file,
                path: ['fee'],
                found: 'nothing',
                message:
                  'is missing: cite fees: [its id]; where it is free, write fee: { amount: 0, currency: PEN }; where nobody says it, fee: unknown.',
              },
            ]
          : [];
      if (fees !== undefined)
        return [{ file, path: ['fee'], found: 'fee and fees', message: 'says the cost a second time: keep fees.' }];
      return isKnown(fee) && fee.value.amount > 0
        ? [
            {
              file,
              path: ['fee', 'value', 'amount'],
              found: String(fee.value.amount),
              message: 'is an amount of its own: write it in content/fees, and cite it here: fees: [its id].',
            },
          ]
        : [];
    }),
  );
}

/** Every amount a fee has, and had; a fine in soles of every known tax unit. */
function amountsOf(library: Library, { facts: { amount } }: FeeEntry): { now: number[]; before: number[] } {
  const inSoles = (value: Money | Share) =>
    isShare(value) ? uits(library).flatMap((uit) => [solesOf(value, uit), uit.amount]) : [value.amount];
  return {
    now: isKnown(amount) ? [amount.value, ...(amount.others ?? []).map(({ value }) => value)].flatMap(inSoles) : [],
    before: (amount.history ?? []).flatMap(({ value }) => inSoles(value)),
  };
}

/** Both languages: "S/ 5,500" and "S/ 5500". */
const SOLES = /S\/\s(\d[\d,]*(?:\.\d{2})?)/gu;

/** A guide writes no amount in soles that none of the fees it cites has; one that a fee had, where it says so. */
export function guidesAgreeWithTheirFees(library: Library): Problem[] {
  // An event tells what was.
  const texts = ownWords(library).filter(({ kind, path }) => kind === 'guides' && path[0] !== 'events');
  return Object.values(library.guides).flatMap((guide) => {
    const fees = citedFees(library, guide.facts.fees);
    if (fees.length === 0) return [];
    const amounts = fees.map((fee) => amountsOf(library, fee));
    const [right, before] = [amounts.flatMap(({ now }) => now), amounts.flatMap((each) => each.before)];
    const cited = fees.map(({ id }) => id).join(', ');
    return texts
      .filter(({ id }) => id === guide.id)
      .flatMap((written) =>
        [...written.text.matchAll(SOLES)]
          .filter(({ 0: found, 1: digits = '' }) => {
            const amount = Number(digits.replace(/[^\d.]/g, ''));
            const told = sentencesOf(written.text).filter((sentence) => sentence.includes(found));
            return !right.includes(amount) && !(before.includes(amount) && told.every(speaksOfPast));
          })
          .map((match) =>
            problemAt(
              written,
              match,
              `is no amount of the fees this guide cites (${cited}): cite its fee too, or correct it.`,
            ),
          ),
      );
  });
}
