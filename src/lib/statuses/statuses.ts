/** Queries on statuses (calidades migratorias). */
import type { Status } from '#schemas/status.ts';
import type { Entry, Library } from '#lib/facts/library.ts';

/** The statuses by what they are: the order of the comparison. */
export function groupStatuses(
  library: Library,
): Readonly<Record<'official' | 'resident' | 'temporary', Entry<Status>[]>> {
  const groups = { official: [] as Entry<Status>[], resident: [] as Entry<Status>[], temporary: [] as Entry<Status>[] };
  for (const entry of Object.values(library.statuses))
    groups[entry.facts.core ? 'official' : entry.facts.residency].push(entry);
  for (const group of Object.values(groups)) group.sort((a, b) => a.facts.name.es.localeCompare(b.facts.name.es, 'es'));
  return groups;
}

/** What one comes for, as the catalogue asks it, and the purposes of each. */
const REASONS = {
  visit: ['tourism', 'business', 'transport'],
  work: ['work', 'investment', 'culture', 'religion', 'cooperation'],
  study: ['study'],
  family: ['family'],
  official: ['official'],
  protection: ['protection'],
  other: ['other'],
} as const satisfies Record<string, readonly Status['purpose'][]>;
export type Reason = keyof typeof REASONS;

/** The statuses by what one comes for: the groups of the catalogue, each with the core ones first, then by name. */
export const statusesByReason = (library: Library): { reason: Reason; statuses: Entry<Status>[] }[] =>
  (Object.keys(REASONS) as Reason[]).map((reason) => ({
    reason,
    statuses: Object.values(library.statuses)
      .filter(({ facts }) => REASONS[reason].some((purpose) => purpose === facts.purpose))
      .sort(
        (a, b) => Number(b.facts.core) - Number(a.facts.core) || a.facts.name.es.localeCompare(b.facts.name.es, 'es'),
      ),
  }));
