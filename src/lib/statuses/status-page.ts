/** What the page of a status shows, and what stands behind it. */
import { divided, type Evidence, evidenceOf } from '#lib/facts/evidence.ts';
import { factsIn } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import { shownFees } from '#lib/fees/fees.ts';
import type { Status } from '#schemas/status.ts';

/** At a glance. */
export const GLANCE = ['grantedBy', 'stay', 'work', 'family', 'fee'] as const;
/** Rows of label and value, after the way in and the documents. */
export const RULES = ['extension', 'entry', 'card', 'ending'] as const;

export function statusEvidence(library: Library, { id, facts }: Entry<Status>): Evidence {
  const { shown, hidden } = divided('statuses', id, factsIn(facts), [
    'for',
    ...GLANCE,
    'requestedBy',
    'documents',
    ...RULES,
  ]);
  const glance = shown.filter(({ path }) => path[0] === 'for' || GLANCE.some((field) => field === path[0]));
  const rest = shown.filter((each) => !glance.includes(each));
  return evidenceOf(library, [...glance, ...shownFees(library, facts.fees), ...rest], hidden);
}
