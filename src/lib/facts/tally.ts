/** Counts facts by state. */
import type { FactState } from '#schemas/fact.ts';
import { factsIn, isKnown } from './facts.ts';
import { entriesOf, type Library } from './library.ts';

export type Tally = Readonly<Record<FactState | 'unknown', number>> & { readonly all: number };

/** Counts all facts of the library. */
export function tally(library: Library): Tally {
  const counts = { confirmed: 0, reported: 0, disputed: 0, withdrawn: 0, unknown: 0, all: 0 };
  for (const { fact } of entriesOf(library).flatMap(({ facts }) => factsIn(facts))) {
    counts[isKnown(fact) ? fact.state : 'unknown'] += 1;
    counts.all += 1;
  }
  return counts;
}
