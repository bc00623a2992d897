/** Every fact of the guide as one flat list, `facts.json`. */
import { factId, factsIn, isKnown, type PlacedFact } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import type { Localized } from '#i18n/languages.ts';
import { toPublished, sourceIds, textOf } from './published.ts';

/** One record of facts.json. */
export type FlatFact = {
  /** `offices/jz-cusco/address`: the entry, then the field. */
  id: string;
  entry: string;
  field: string;
  /** The raw value; null if unknown. */
  value: unknown;
  /** The value as the pages print it; null if unknown. */
  text: Localized | null;
  state: string;
  sources: string[];
  asOf: string | null;
  checked: string;
  note: Localized | null;
  /** The other versions of a disputed value. */
  others?: unknown;
};

/** All facts, in the order of kinds, entries and fields. */
export const factsList = (library: Library): FlatFact[] =>
  entriesOf(library).flatMap(({ kind, id, facts }) => factsIn(facts).map((placed) => flat(library, kind, id, placed)));

function flat(library: Library, kind: string, id: string, { path, fact }: PlacedFact): FlatFact {
  const place = { id: factId(kind, id, path), entry: `${kind}/${id}`, field: path.join('/') };
  const rest = { checked: fact.checked, note: fact.note ?? null };
  if (!isKnown(fact)) return { ...place, value: null, text: null, state: 'unknown', sources: [], asOf: null, ...rest };
  const others = fact.others ? { others: toPublished(library, kind, fact.others, path) } : {};
  return {
    ...place,
    value: fact.value,
    text: textOf(library, kind, path, fact.value),
    state: fact.state,
    sources: sourceIds(library, fact.sources),
    asOf: fact.asOf,
    ...rest,
    ...others,
  };
}
