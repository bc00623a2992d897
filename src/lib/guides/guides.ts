/** Guide queries. */
import type { Guide } from '#schemas/guide.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';

/** Whether a guide is kept only for reference. */
export const isReference = ({ condition }: Guide): boolean =>
  ['closed', 'suspended'].includes(valueOf(condition) ?? '');

/** Whether a guide leads to a status granted by the Foreign Ministry: its holders get no carné and no deadline from Migraciones. */
export const isOfficial = (library: Library, guide: string): boolean =>
  Object.values(library.statuses).some(({ facts }) => facts.purpose === 'official' && facts.guides.includes(guide));

/** The guides in list order: core ones first, reference ones last, then by name. */
export const guidesInOrder = (library: Library): Entry<Guide>[] =>
  Object.values(library.guides).sort(
    (a, b) =>
      Number(isReference(a.facts)) - Number(isReference(b.facts)) ||
      Number(b.facts.core) - Number(a.facts.core) ||
      a.facts.name.es.localeCompare(b.facts.name.es, 'es'),
  );
