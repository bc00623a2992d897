/**
 * The evidence of a page: numbered rows of sources, date and state, which facts share. A fact shows the number of its row as a mark.
 * Rows of what the page shows come first, in reading order; those cited only behind the page follow.
 */
import { type AsOf, type Day, daysBetween, lastDay } from '#i18n/dates.ts';
import type { Fact, FactState, Known } from '#schemas/fact.ts';
import { factId, isKnown, type PlacedFact } from './facts.ts';
import type { Library } from './library.ts';
import { sourceFor } from './sources.ts';

/** A fact of a page, with the entry it belongs to. */
export type Shown<F = Fact<unknown>> = Pick<PlacedFact, 'path'> & { kind: keyof Library; entry: string; fact: F };

/** What a version of a value rests on. */
export type Claim = Pick<Known<unknown>, 'sources' | 'asOf' | 'state' | 'checked'>;

export type EvidenceRow = {
  number: number;
  /** Current ids of content/sources. */
  sources: readonly string[];
  asOf: AsOf;
  state: FactState;
  checked: Day;
  /** Ids of the facts that share the row. */
  facts: string[];
};

export type Evidence = {
  /** Cited by what the page shows. */
  rows: readonly EvidenceRow[];
  /** Cited only behind the page. */
  behind: readonly EvidenceRow[];
  /** The facts that the page shows, and those behind it. */
  shown: readonly Shown[];
  hidden: readonly Shown[];
  rowOf: (claim: Claim) => EvidenceRow;
  /** The newest date any source of the shown facts vouches for, which the page tells on top; undefined if none is dated. */
  newest: AsOf | undefined;
};

/** Every version of a known fact as a claim: its value, then the competing ones. */
export const claimsOf = (fact: Fact<unknown>): Claim[] =>
  isKnown(fact)
    ? [
        fact,
        ...(fact.others ?? []).map(({ sources, asOf }) => ({
          sources,
          asOf,
          state: 'disputed' as const,
          checked: fact.checked,
        })),
      ]
    : [];

/** Groups the claims of a page into rows. `shown` is in reading order. */
export function evidenceOf(library: Library, shown: readonly Shown[], hidden: readonly Shown[]): Evidence {
  const rows = new Map<string, EvidenceRow>();
  const current = (ids: readonly string[]) => [...new Set(ids.map((id) => sourceFor(library, id).id))];
  const keyOf = ({ sources, asOf, state, checked }: Claim) =>
    [current(sources).toSorted().join(), asOf, state, checked].join(' ');
  const add = ({ kind, entry, path, fact }: Shown) => {
    for (const claim of claimsOf(fact)) {
      const { sources, asOf, state, checked } = claim;
      const key = keyOf(claim);
      const row = rows.get(key) ?? {
        number: rows.size + 1,
        sources: current(sources),
        asOf,
        state,
        checked,
        facts: [],
      };
      row.facts.push(factId(kind, entry, path));
      rows.set(key, row);
    }
  };
  shown.forEach(add);
  const count = rows.size;
  hidden.forEach(add);
  const all = [...rows.values()];
  return {
    rows: all.slice(0, count),
    behind: all.slice(count),
    shown,
    hidden,
    newest: newestAsOf(shown.map(({ fact }) => fact)),
    rowOf(claim) {
      const row = rows.get(keyOf(claim));
      if (!row) throw new Error(`A fact of ${claim.sources.join()} is shown, but was not given to evidenceOf().`);
      return row;
    },
  };
}

/** The row that all known facts of a list share; undefined if they differ, or if one is disputed. */
export function sharedRow(evidence: Evidence, facts: readonly Fact<unknown>[]): EvidenceRow | undefined {
  const claims = facts.flatMap(claimsOf);
  const rows = new Set(claims.map((claim) => evidence.rowOf(claim)));
  return rows.size === 1 && claims.every(({ state }) => state !== 'disputed') ? [...rows][0] : undefined;
}

/**
 * Setting: days after which a page says the age of a value beside it. What no kind names does not age: a law holds until another one
 * replaces it.
 */
const OLD_AFTER: Readonly<Partial<Record<keyof Library, number>>> = {
  offices: 3 * 366,
  channels: 3 * 366,
  guides: 3 * 366,
  steps: 3 * 366,
};

/**
 * Whether to tell the age of a value beside it on a day: its evidence is past the limit of its kind, and of an earlier year than the
 * newest on the page, which is told on top.
 */
export const isOld = (kind: keyof Library, asOf: AsOf, newest: AsOf | undefined, day: Day): boolean =>
  asOf !== 'undated' &&
  asOf.slice(0, 4) < (newest ?? '').slice(0, 4) &&
  daysBetween(lastDay(asOf), day) > (OLD_AFTER[kind] ?? Infinity);

/** The newest date any source of some facts vouches for; undefined if none is dated. */
export const newestAsOf = (facts: readonly Fact<unknown>[]): AsOf | undefined =>
  facts
    .flatMap((fact) => (isKnown(fact) && fact.asOf !== 'undated' ? [fact.asOf] : []))
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))
    .at(-1);

/** How many shown facts have each state; unknown ones are not counted. */
export function statesOf({ shown }: Evidence): Record<FactState, number> {
  const counts = { confirmed: 0, reported: 0, disputed: 0, withdrawn: 0 };
  for (const { fact } of shown) if (isKnown(fact)) counts[fact.state] += 1;
  return counts;
}

/** Facts of one entry, those of the named fields first and in that order; the rest is what stands behind the page. */
export function divided(
  kind: keyof Library,
  entry: string,
  facts: readonly PlacedFact[],
  fields: readonly string[],
): { shown: Shown[]; hidden: Shown[] } {
  const own = facts.map(({ path, fact }) => ({ kind, entry, path, fact }));
  const shown = fields.flatMap((field) => own.filter(({ path }) => path[0] === field));
  return { shown, hidden: own.filter((each) => !shown.includes(each)) };
}
