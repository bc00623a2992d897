/** The whole content as plain records: what the rules judge and the catalogue hands out. */
import type { Lang } from '#i18n/languages.ts';
import type { FactsOf, FileKind, FolderKind, FrontOf } from '#schemas/kinds.ts';
import type { PageProse } from '#schemas/prose.ts';

/** Front matter and body of one MDX file. */
export type Prose<F> = { file: string; front: F; body: string };

/** A folder entry: its facts and its prose in both languages. */
export type Entry<T, F = PageProse> = { id: string; file: string; facts: T; prose: Record<Lang, Prose<F>> };

/** An entry of one YAML file. */
export type FileEntry<T> = { id: string; file: string; facts: T };

export type ById<T> = Readonly<Record<string, T>>;

/** All entries of each kind by their id. */
export type Library = {
  readonly [K in FolderKind]: ById<Entry<FactsOf<K>, FrontOf<K>>>;
} & { readonly [K in FileKind]: ById<FileEntry<FactsOf<K>>> };

/** Every entry of the library, of any kind. */
export const entriesOf = (
  library: Library,
): (FileEntry<unknown> & { kind: keyof Library; prose?: Entry<unknown>['prose'] })[] =>
  (Object.keys(library) as (keyof Library)[]).flatMap((kind) =>
    Object.values(library[kind]).map((entry) => ({ ...(entry as FileEntry<unknown>), kind })),
  );
