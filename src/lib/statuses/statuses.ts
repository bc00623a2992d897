/** Queries on statuses (calidades migratorias). */
import type { Status } from '#schemas/status.ts';
import type { Entry, Library } from '#lib/facts/library.ts';

/** The statuses in the groups of the catalogue. */
export function groupStatuses(
  library: Library,
): Readonly<Record<'official' | 'resident' | 'temporary', Entry<Status>[]>> {
  const groups = { official: [] as Entry<Status>[], resident: [] as Entry<Status>[], temporary: [] as Entry<Status>[] };
  for (const entry of Object.values(library.statuses))
    groups[entry.facts.core ? 'official' : entry.facts.residency].push(entry);
  for (const group of Object.values(groups)) group.sort((a, b) => a.facts.name.es.localeCompare(b.facts.name.es, 'es'));
  return groups;
}
