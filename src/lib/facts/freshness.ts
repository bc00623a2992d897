/** Statistics for the freshness page: facts by age and state, the oldest, the unknown and the disputed ones. */
import { type AsOf, type Day, daysBetween, firstDay } from '#i18n/dates.ts';
import type { FactState, Known } from '#schemas/fact.ts';
import type { FactField } from '#schemas/fields.ts';
import { factsIn, fieldOf, isKnown, type Path } from './facts.ts';
import { entriesOf, type Library } from './library.ts';
import { reviewDue } from './review.ts';

/** Age classes, each with its maximum in days. */
const LIMITS = [
  ['halfYear', 183],
  ['year', 366],
  ['twoYears', 731],
  ['fiveYears', 1827],
  ['older', Infinity],
] as const;

export const AGES = [...LIMITS.map(([age]) => age), 'undated'] as const;
export type Age = (typeof AGES)[number];

/** A fact with its kind, entry and path. */
export type Placed<F = Known<unknown>> = { kind: keyof Library; id: string; path: Path; fact: F };

/**
 * The age of a fact on a day, from the newest date its source vouches for. A source that says only "2024" counts from
 * 1 January, so an age is never understated.
 */
export function ageOf(asOf: AsOf, day: Day): Age {
  if (asOf === 'undated') return 'undated';
  const days = daysBetween(firstDay(asOf), day);
  return LIMITS.find(([, limit]) => days <= limit)![0];
}

export type AgeRow = Readonly<Record<FactState, number>> & { readonly all: number };

export type Freshness = {
  all: number;
  known: number;
  /** Known facts by age and state; unknown facts have no age. */
  ages: Readonly<Record<Age, AgeRow>>;
  /** Unknown values by kind and field, most frequent first. */
  unknown: { kind: keyof Library; field: FactField; count: number }[];
  disputed: Placed[];
  /** The known facts with the oldest dates, oldest first. */
  oldest: Placed[];
  /** For each kind with facts: their number, the oldest check, and when the next review is due. */
  reviews: { kind: keyof Library; count: number; checked: Day; due: Day }[];
};

/** Freshness of the library on a day. */
export function freshness(library: Library, day: Day, howManyOldest = 20): Freshness {
  const facts = entriesOf(library).flatMap(({ kind, id, facts }) =>
    factsIn(facts).map((placed) => ({ kind, id, ...placed })),
  );
  const known = facts.filter((each): each is Placed => isKnown(each.fact));
  return {
    all: facts.length,
    known: known.length,
    ages: agesOf(known, day),
    unknown: unknownFields(facts.filter(({ fact }) => !isKnown(fact))),
    disputed: known.filter(({ fact }) => fact.state === 'disputed'),
    oldest: known
      .filter(({ fact }) => fact.asOf !== 'undated')
      .sort((a, b) =>
        firstDay(a.fact.asOf) < firstDay(b.fact.asOf) ? -1 : firstDay(a.fact.asOf) > firstDay(b.fact.asOf) ? 1 : 0,
      )
      .slice(0, howManyOldest),
    reviews: [...new Set(facts.map(({ kind }) => kind))].map((kind) => {
      const checks = facts
        .filter((each) => each.kind === kind)
        .map(({ fact }) => fact.checked)
        .sort();
      return { kind, count: checks.length, checked: checks[0]!, due: reviewDue(kind, checks[0]!) };
    }),
  };
}

function agesOf(known: readonly Placed[], day: Day): Record<Age, AgeRow> {
  const rows = AGES.map((age) => {
    const states = known.filter(({ fact }) => ageOf(fact.asOf, day) === age).map(({ fact }) => fact.state);
    const count = (state: FactState) => states.filter((each) => each === state).length;
    return [
      age,
      {
        confirmed: count('confirmed'),
        reported: count('reported'),
        disputed: count('disputed'),
        withdrawn: count('withdrawn'),
        all: states.length,
      },
    ] as const;
  });
  return Object.fromEntries(rows) as Record<Age, AgeRow>;
}

function unknownFields(facts: readonly { kind: keyof Library; path: Path }[]): Freshness['unknown'] {
  const counts = new Map<string, number>();
  for (const { kind, path } of facts) counts.set(`${kind}/${path[0]}`, (counts.get(`${kind}/${path[0]}`) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({
      kind: key.split('/')[0] as keyof Library,
      field: fieldOf(key.split('/').slice(1)),
      count,
    }))
    .sort((a, b) => b.count - a.count || (a.kind + a.field < b.kind + b.field ? -1 : 1));
}
