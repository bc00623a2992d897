/** The only caller of Astro's collections: joins facts with prose into the library. */
import { type CollectionKey, getCollection } from 'astro:content';
import type { Library } from '#lib/facts/library.ts';
import { perLang } from '#i18n/languages.ts';
import { isFolderKind, type Kind, KIND_NAMES } from '#schemas/kinds.ts';

/** Sorted by id, so that two builds of one commit are alike whatever order the disk gives. */
const sorted = async (name: CollectionKey) => (await getCollection(name)).sort((a, b) => (a.id < b.id ? -1 : 1));

/** All entries of a kind, as `Library` has them. */
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

/** The records have passed the schemas of `KINDS`, from which the type `Library` is made. */
const load = async () =>
  Object.fromEntries(
    await Promise.all(KIND_NAMES.map(async (kind) => [kind, await entriesOf(kind)] as const)),
  ) as Library;

let loaded: Promise<Library> | undefined;

/** The whole content, read once a build. In development each page reads it anew, so that an edit shows at once. */
export const library = (): Promise<Library> => (import.meta.env.DEV ? load() : (loaded ??= load()));
