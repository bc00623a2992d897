/** The only caller of Astro's collections: joins facts with prose into the library. */
import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import type { ById, Entry, FileEntry, Library } from '../domain/library.ts';
import type { Kind, FolderKind } from '../model/kinds.ts';
import { LANGS, type Lang } from '../locale/languages.ts';

/** Sorted by id, so that two builds of one commit are alike whatever order the disk gives. */
const sorted = async <C extends CollectionKey>(name: C): Promise<CollectionEntry<C>[]> =>
  (await getCollection(name)).sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = <T extends { id: string }>(entries: readonly T[]): ById<T> =>
  Object.fromEntries(entries.map((entry) => [entry.id, entry]));

async function files<K extends Kind>(kind: K): Promise<ById<FileEntry<CollectionEntry<K>['data']>>> {
  return byId((await sorted(kind)).map(({ id, data }) => ({ id, file: `content/${kind}/${id}`, facts: data })));
}

async function folders<K extends FolderKind>(kind: K) {
  const prose = new Map(
    (await sorted(`${kind}Prose` as CollectionKey)).map((entry) => [
      entry.id,
      entry as { data: unknown; body?: string },
    ]),
  );
  const entries = (await sorted(kind)).map(({ id, data }) => {
    const text = (lang: Lang) => ({
      file: `content/${kind}/${id}/${lang}.mdx`,
      front: prose.get(`${id}/${lang}`)?.data,
      body: prose.get(`${id}/${lang}`)?.body ?? '',
    });
    return {
      id,
      file: `content/${kind}/${id}/facts.yaml`,
      facts: data,
      prose: Object.fromEntries(LANGS.map((lang) => [lang, text(lang)])),
    };
  });
  return byId(entries) as unknown as ById<Entry<CollectionEntry<K>['data']>>;
}

async function load(): Promise<Library> {
  return {
    offices: await folders('offices'),
    channels: await folders('channels'),
    statuses: await folders('statuses'),
    guides: await folders('guides'),
    steps: (await folders('steps')) as unknown as Library['steps'],
    pages: await folders('pages'),
    sources: await files('sources'),
    procedures: await files('procedures'),
    terms: await files('terms'),
    holidays: await files('holidays'),
    notices: await files('notices'),
    waivers: await files('waivers'),
    needs: await files('needs'),
    phrases: await files('phrases'),
    corrections: await files('corrections'),
    routes: await files('routes'),
    tree: await files('tree'),
  };
}

let loaded: Promise<Library> | undefined;

/** The whole content, read once a build. In development each page reads it anew, so that an edit shows at once. */
export const library = (): Promise<Library> => (import.meta.env.DEV ? load() : (loaded ??= load()));
