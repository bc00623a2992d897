/** All content as plain records, as the rules and the pages read it. */
import { perObject } from './facts.ts';
import type { Lang } from '#i18n/languages.ts';
import type { FactsOf, FileKind, FolderKind, FrontOf } from '#schemas/kinds.ts';
import type { PageProse } from '#schemas/prose.ts';

/** Front matter and body of one MDX file. */
export type Prose<F> = { file: string; front: F; body: string };

/** A folder entry: its facts, and its prose in every language. */
export type Entry<T, F = PageProse> = { id: string; file: string; facts: T; prose: Record<Lang, Prose<F>> };

/** A single-file entry (YAML). */
export type FileEntry<T> = { id: string; file: string; facts: T };

export type ById<T> = Readonly<Record<string, T>>;

/** All entries of each kind, by id. */
export type Library = {
  readonly [K in FolderKind]: ById<Entry<FactsOf<K>, FrontOf<K>>>;
} & { readonly [K in FileKind]: ById<FileEntry<FactsOf<K>>> };

/** Every entry, of any kind. */
export const entriesOf = perObject(
  (library: Library): readonly (FileEntry<unknown> & { kind: keyof Library; prose?: Entry<unknown>['prose'] })[] =>
    (Object.keys(library) as (keyof Library)[]).flatMap((kind) =>
      Object.values(library[kind]).map((entry) => ({ ...(entry as FileEntry<unknown>), kind })),
    ),
);

/** What is read from an entry, kept as long as the entry itself is: many rules read the same. */
export function perEntry<T>(read: (entry: ReturnType<typeof entriesOf>[number]) => T): typeof read {
  const known = new WeakMap<object, { prose: unknown; found: T }>();
  return (entry) => {
    const key = entry.facts as object;
    const kept = known.get(key);
    if (kept && kept.prose === entry.prose) return kept.found;
    const found = read(entry);
    known.set(key, { prose: entry.prose, found });
    return found;
  };
}
