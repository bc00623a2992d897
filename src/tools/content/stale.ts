/** Stale facts: review due, or not checked for a number of days. */
import { type Day, daysBetween } from '#i18n/dates.ts';
import { factId, factsIn } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { reviewDue } from '#lib/facts/review.ts';

export type StaleFact = { id: string; checked: Day; due: Day };

/** An entry with its stale facts, oldest check first. */
export type StaleEntry = { kind: keyof Library; id: string; facts: StaleFact[] };

/**
 * Entries with stale facts on a day, oldest check first. A fact is stale from its review date, or with `days` if it was last
 * checked at least that many days ago.
 */
export function staleEntries(library: Library, today: Day, days?: number): StaleEntry[] {
  const isStale = ({ checked, due }: StaleFact) =>
    days === undefined ? due <= today : daysBetween(checked, today) >= days;
  return entriesOf(library)
    .map(({ kind, id, facts }) => ({ kind, id, facts: placed(kind, id, facts).filter(isStale).sort(byCheck) }))
    .filter(({ facts }) => facts.length > 0)
    .sort((a, b) => byCheck(a.facts[0]!, b.facts[0]!));
}

/** Date of the next review; undefined in a library without facts. */
export const nextReview = (library: Library): Day | undefined =>
  entriesOf(library)
    .flatMap(({ kind, id, facts }) => placed(kind, id, facts).map(({ due }) => due))
    .sort()[0];

const placed = (kind: keyof Library, id: string, record: unknown): StaleFact[] =>
  factsIn(record).map(({ path, fact: { checked } }) => ({
    id: factId(kind, id, path),
    checked,
    due: reviewDue(kind, checked),
  }));

const byCheck = (a: StaleFact, b: StaleFact): number => (a.checked < b.checked ? -1 : a.checked > b.checked ? 1 : 0);
