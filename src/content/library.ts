/** Loads Astro's content collections and joins facts with prose. */
import { type CollectionKey, getCollection } from 'astro:content';
import type { Library } from '#lib/facts/library.ts';
import { perLang } from '#i18n/languages.ts';
import { isFolderKind, type Kind, KIND_NAMES } from '#schemas/kinds.ts';

/** Sorted by id, so that builds are reproducible whatever order the file system returns. */
const sorted = async (name: CollectionKey) => (await getCollection(name)).sort((a, b) => (a.id < b.id ? -1 : 1));

/** All entries of a kind, in the shape of `Library`. */
async function entriesOf(kind: Kind): Promise<Record<string, object>> {
  const records = await sorted(kind);
  if (!isFolderKind(kind))
    return Object.fromEntries(records.map(({ id, data }) => [id, { id, file: `content/${kind}/${id}`, facts: data }]));
  const texts = new Map((await sorted(`${kind}Prose`)).map((text) => [text.id, text]));
  return Object.fromEntries(
    records.map(({ id, data }) => {
      const folder = `content/${kind}/${id}`;
      const prose = perLang((lang) => {
        const text = texts.get(`${id}/${lang}`);
        return { file: `${folder}/${lang}.mdx`, front: text?.data, body: text?.body ?? '' };
      });
      return [id, { id, file: `${folder}/facts.yaml`, facts: data, prose }];
    }),
  );
}

/** Casts safely: entries are validated by the schemas that `Library` is inferred from. */
const load = async () =>
  Object.fromEntries(
    await Promise.all(KIND_NAMES.map(async (kind) => [kind, await entriesOf(kind)] as const)),
  ) as Library;

let loaded: Promise<Library> | undefined;

/** The whole content: loaded once per build, and per request in development, so that edits show at once. */
export const library = (): Promise<Library> => (import.meta.env.DEV ? load() : (loaded ??= load()));
