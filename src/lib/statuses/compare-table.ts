/** The comparison of statuses: columns and cells. */
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Fact, FactState } from '#schemas/fact.ts';
import type { Status } from '#schemas/status.ts';
import { isKnown } from '#lib/facts/facts.ts';
import { inWords } from '#lib/facts/present.ts';

/** The compared fields, in column order. */
export const COMPARED = ['grantedBy', 'for', 'family', 'stay', 'extension', 'entry', 'work'] as const;

/** A cell: the value as text, and its state unless confirmed. */
export type Cell = { text: string; state?: Exclude<FactState, 'confirmed'> | 'unknown' };

/** A field of a status as text; unknown is written out. */
export function cellOf(status: Status, field: (typeof COMPARED)[number], lang: Lang): Cell {
  const fact = status[field] as Fact<unknown>;
  if (!isKnown(fact)) return { text: stringsFor(lang).fact.unknown, state: 'unknown' };
  const text = inWords('statuses', [field], fact.value, lang);
  return fact.state === 'confirmed' ? { text } : { text, state: fact.state };
}
