/** Looks up cited documents by current or older id. */
import { factsIn, isKnown } from './facts.ts';
import type { FileEntry, Library } from './library.ts';
import type { Source } from '#schemas/source.ts';

/** Cache: every document by each of its ids. */
const byAnyId = new WeakMap<Library['sources'], ReadonlyMap<string, FileEntry<Source>>>();

function gathered(sources: Library['sources']): ReadonlyMap<string, FileEntry<Source>> {
  const all = Object.values(sources);
  // Current ids win over older ones; if two documents claim an older id, the first wins.
  const names = [
    ...all.flatMap((source) => (source.facts.sameAs ?? []).map((id) => [id, source] as const)).reverse(),
    ...all.map((source) => [source.id, source] as const),
  ];
  return new Map(names);
}

/**
 * The document with an id.
 * @throws {Error} if there is none; a content rule rejects such citations before pages are rendered.
 */
export function sourceFor(library: Library, id: string): FileEntry<Source> {
  const known = byAnyId.get(library.sources) ?? gathered(library.sources);
  byAnyId.set(library.sources, known);
  const source = known.get(id);
  if (!source) throw new Error(`No source "${id}" in content/sources.`);
  return source;
}

/** Every document some records cite, without duplicates, ordered by publisher. */
export function sourcesOf(library: Library, records: readonly unknown[]): FileEntry<Source>[] {
  const ids = records.flatMap((record) => [
    ...factsIn(record).flatMap(({ fact }) => citations(fact)),
    ...eventCitations(record),
    ...legalCitations(record),
  ]);
  const unique = new Map(ids.map((id) => sourceFor(library, id)).map((source) => [source.id, source]));
  return [...unique.values()].sort(
    (a, b) => a.facts.publisher.localeCompare(b.facts.publisher, 'es') || (a.id < b.id ? -1 : 1),
  );
}

type Cited = { sources: readonly string[] };

const citations = (fact: Parameters<typeof isKnown>[0]): string[] => [
  ...(isKnown(fact) ? [...fact.sources, ...(fact.others ?? []).flatMap(({ sources }) => sources)] : []),
  ...(fact.history ?? []).flatMap(({ sources }) => sources),
];

const eventCitations = (record: unknown): string[] =>
  ((record as { events?: readonly Cited[] }).events ?? []).flatMap(({ sources }) => [...sources]);

const legalCitations = (record: unknown): string[] =>
  ((record as { legal?: readonly { source: string }[] }).legal ?? []).map(({ source }) => source);
