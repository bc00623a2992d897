/** The comparison of statuses: its columns, and each cell in words. */
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Fact, FactState } from '#schemas/fact.ts';
import type { Status } from '#schemas/status.ts';
import { isKnown } from '#lib/facts/facts.ts';
import { inWords } from '#lib/facts/present.ts';

/** The fields that are compared, in the order of the columns. */
export const COMPARED = ['grantedBy', 'for', 'family', 'stay', 'extension', 'entry', 'work'] as const;

/** A cell: the value in words, and its state where it is not confirmed. */
export type Cell = { text: string; state?: Exclude<FactState, 'confirmed'> | 'unknown' };

/** A field of a status in words. What nobody knows is said. */
export function cellOf(status: Status, field: (typeof COMPARED)[number], lang: Lang): Cell {
  const fact = status[field] as Fact<unknown>;
  if (!isKnown(fact)) return { text: stringsFor(lang).fact.unknown, state: 'unknown' };
  const text = inWords('statuses', [field], fact.value, lang);
  return fact.state === 'confirmed' ? { text } : { text, state: fact.state };
}
