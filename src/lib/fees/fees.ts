/** Fees and fines: their amounts in words, and the soles that follow from the tax unit (UIT). */
import type { Day } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Shown } from '#lib/facts/evidence.ts';
import { isKnown, type Path, valueOf } from '#lib/facts/facts.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import { inWords, moneyInWords, percentInWords } from '#lib/facts/present.ts';
import type { Fact } from '#schemas/fact.ts';
import { FEE_GROUPS, type Fee, type Money, type Share } from '#schemas/fee.ts';

export type FeeEntry = FileEntry<Fee>;

type Amount = Money | Share;

export const isShare = (amount: Amount): amount is Share => 'percent' in amount;

/** The tax unit of a year in soles. */
export type UitOf = { year: string; amount: number };

/** The tax units whose amount is known, newest first. */
export const uits = (library: Pick<Library, 'uit'>): UitOf[] =>
  Object.values(library.uit)
    .flatMap(({ id, facts }) => {
      const money = valueOf(facts.amount);
      return money ? [{ year: id, amount: money.amount }] : [];
    })
    .toSorted((a, b) => Number(b.year) - Number(a.year));

/** A share of the tax unit in soles, to the cent. */
export const solesOf = ({ percent }: Share, uit: UitOf): number => Math.round(percent * uit.amount) / 100;

/** Of which year a fine is told, or on which day. */
type FineOf = { year?: string | undefined; day?: Day };

/**
 * An amount in words. A share of the tax unit is told in soles of a year: of `year`, else of the newest that has begun on `day`:
 * "S/ 5.50 a day in 2026 (0.1 % of a UIT of S/ 5,500)".
 * @throws {RangeError} if the tax unit of `year` is not in content/uit.
 */
export function amountInWords(
  library: Pick<Library, 'uit'>,
  amount: Amount,
  lang: Lang,
  { year, day }: FineOf = {},
): string {
  if (!isShare(amount)) return moneyInWords(amount, lang);
  const known = uits(library);
  const uit =
    year === undefined
      ? (known.find((each) => day === undefined || each.year <= day.slice(0, 4)) ?? known.at(-1))
      : known.find((each) => each.year === year);
  if (year !== undefined && !uit)
    throw new RangeError(`content/uit/${year}.yaml is missing: no fine of ${year} can be computed.`);
  if (!uit) return inWords('fees', ['amount'], amount, lang);
  const inSoles = (soles: number) => moneyInWords({ amount: soles, currency: 'PEN' }, lang);
  return stringsFor(lang).fees.fine(
    inSoles(solesOf(amount, uit)),
    amount.per,
    uit.year,
    percentInWords(amount.percent, lang),
    inSoles(uit.amount),
  );
}

/** The value of a fact in words, as `inWords`, but with the soles of a fine. */
export const valueInWords = (
  library: Pick<Library, 'uit'>,
  kind: string,
  path: Path,
  value: unknown,
  lang: Lang,
  of?: FineOf,
): string =>
  kind === 'fees' && path[0] === 'amount'
    ? amountInWords(library, value as Amount, lang, of)
    : inWords(kind, path, value, lang);

/** The fees in the order of the table: by group, then by name. */
export const feesInOrder = (library: Library, lang: Lang): FeeEntry[] =>
  Object.values(library.fees).toSorted(
    (a, b) =>
      FEE_GROUPS.indexOf(a.facts.group) - FEE_GROUPS.indexOf(b.facts.group) ||
      a.facts.name[lang].localeCompare(b.facts.name[lang], lang),
  );

/** The fees of each group that has any. */
export const feeGroups = (library: Library, lang: Lang) =>
  FEE_GROUPS.map((group) => ({
    group,
    fees: feesInOrder(library, lang).filter(({ facts }) => facts.group === group),
  })).filter(({ fees }) => fees.length > 0);

/** The fees that an entry cites. */
export const citedFees = (library: Library, ids: readonly string[] | undefined): FeeEntry[] =>
  (ids ?? []).flatMap((id) => library.fees[id] ?? []);

/** The facts that a page shows of a fee it cites. */
export const shownOf = ({ id, facts }: FeeEntry): Shown[] =>
  (['amount', 'code'] as const).flatMap((field) => {
    const fact: Fact<unknown> | undefined = facts[field];
    return fact && isKnown(fact) ? [{ kind: 'fees' as const, entry: id, path: [field], fact }] : [];
  });

/** The facts of the cited fees, in the order of `citedFees`. */
export const shownFees = (library: Library, ids: readonly string[] | undefined): Shown[] =>
  citedFees(library, ids).flatMap(shownOf);

/** Guides and statuses that cite a fee. */
export const citing = (library: Library, fee: string): { kind: 'guides' | 'statuses'; id: string }[] =>
  (['guides', 'statuses'] as const).flatMap((kind) =>
    Object.values(library[kind])
      .filter(({ facts }) => facts.fees?.includes(fee))
      .map(({ id }) => ({ kind, id })),
  );
