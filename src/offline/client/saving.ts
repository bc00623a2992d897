/**
 * Saves and removes editions; runs in the page, not in the worker. A bundle is downloaded completely, verified by its hash and
 * written to a new cache, which then replaces the older one.
 */
import { SHEET, type SiteFile, unpacked } from '#offline/bundle.ts';
import type { Day } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import type { Edition } from './edition.ts';
import {
  digestOf,
  hexOf,
  nameFor,
  ownCaches,
  RECORD,
  type Saved,
  savedEdition,
  type SavedLanguage,
  type SavedRecord,
  type SavedWords,
  SHEETS_PATH,
  typeOf,
  writeRecord,
} from '#offline/saved.ts';

/** `done` and `of` are bytes while fetching, files while storing. */
export type Progress = (stage: 'fetching' | 'storing', done: number, of: number) => void;

/** `words`: texts for saved pages, given the day of download; `today`: that day if the response has no `Date` header. */
export type SaveOptions = {
  base: string;
  edition: Edition;
  languages: readonly Lang[];
  words: (lang: Lang, day: Day) => SavedWords;
  today: Day;
  progress: Progress;
};

/** A failure by what the reader can do about it; `foreign`: the response is not our file. */
export class SavingError extends Error {
  readonly why: 'network' | 'foreign' | 'full' | 'worker';

  constructor(why: SavingError['why'], cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** Milliseconds without data after which a download is aborted. */
const STALL_TIMEOUT = 20_000;

/**
 * Saves languages in addition to those already saved of the same edition. Atomic: a failure leaves the saved state unchanged.
 * @throws {SavingError}
 */
export async function save(options: SaveOptions): Promise<void> {
  const { base, edition } = options;
  const before = await savedEdition(base);
  const same = before?.record.version === edition.version ? before : undefined;
  await dropUnfinished(base, before?.name);
  const missing = options.languages.filter((lang) => !same?.record.languages[lang]);
  const fetched = await fetchAll(missing, options);
  const name = same?.name ?? nameFor(base, edition.version, await ownCaches(base));
  try {
    const cache = await caches.open(name);
    const languages: SavedRecord['languages'] = { ...same?.record.languages };
    let day = same?.record.saved ?? fetched[0]!.day;
    for (const { lang, files, day: own } of fetched) {
      day = own;
      languages[lang] = {
        ...(await store(cache, base, files, options.progress)),
        words: options.words(lang, own),
        bytes: edition.languages[lang].bytes,
      };
    }
    await writeRecord(cache, base, { version: edition.version, built: edition.built, saved: day, languages });
  } catch (error) {
    if (same) await dropUnlisted(same);
    else await caches.delete(name);
    throw new SavingError('full', error);
  }
  for (const other of await ownCaches(base)) if (other !== name) await caches.delete(other);
}

/** Deletes our caches, then unregisters the worker. True if no cache is left. */
export async function removeAll(base: string): Promise<boolean> {
  for (const name of await ownCaches(base)) await caches.delete(name);
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
  return (await ownCaches(base)).length === 0;
}

/** Deletes caches of interrupted downloads; `whole` is the complete one to keep. */
export async function dropUnfinished(base: string, whole: string | undefined): Promise<void> {
  for (const name of await ownCaches(base)) if (name !== whole) await caches.delete(name);
}

/** Deletes files that the record does not list: a second language that exceeded the quota. */
async function dropUnlisted({ name, record }: Saved): Promise<void> {
  const cache = await caches.open(name);
  for (const { url } of await cache.keys()) {
    const listed = Object.values(record.languages).some(({ files }) =>
      Object.keys(files).some((path) => url.endsWith(`/${path}`)),
    );
    if (!listed && !url.endsWith(`/${RECORD}`)) await cache.delete(url);
  }
}

async function fetchAll(
  languages: readonly Lang[],
  { base, edition, progress, today }: SaveOptions,
): Promise<{ lang: Lang; files: SiteFile[]; day: Day }[]> {
  const total = languages.reduce((sum, lang) => sum + edition.languages[lang].bytes, 0);
  let before = 0;
  const all: { lang: Lang; files: SiteFile[]; day: Day }[] = [];
  for (const lang of languages) {
    const { file, sha256, bytes } = edition.languages[lang];
    const { body, sent } = await fetched(base + file, bytes, (done) => progress('fetching', before + done, total));
    if (hexOf(await crypto.subtle.digest('SHA-256', body)) !== sha256) throw new SavingError('foreign');
    all.push({ lang, day: sent ? dayOf(sent) : today, files: unpackBundle(body) });
    before += bytes;
  }
  return all;
}

function unpackBundle(body: Uint8Array): SiteFile[] {
  try {
    return unpacked(body);
  } catch (error) {
    throw new SavingError('foreign', error);
  }
}

/** Downloads a file. `sent` is the `Date` header, since the device's clock may be wrong. */
async function fetched(
  url: string,
  expected: number,
  progress: (done: number) => void,
): Promise<{ body: Uint8Array<ArrayBuffer>; sent: string | null }> {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), STALL_TIMEOUT);
  try {
    const response = await fetch(url, { cache: 'no-store', signal: controller.signal });
    if (!response.ok || !response.body) throw new SavingError(response.status >= 500 ? 'network' : 'foreign');
    const body = new Uint8Array(expected);
    let at = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > expected) throw new SavingError('foreign');
      body.set(value, at);
      at += value.length;
      progress(at);
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), STALL_TIMEOUT);
    }
    if (at < expected) throw new SavingError('foreign');
    return { body, sent: response.headers.get('Date') };
  } catch (error) {
    throw error instanceof SavingError ? error : new SavingError('network', error);
  } finally {
    clearTimeout(timer);
  }
}

/** An HTTP date as a day in Lima. */
const dayOf = (httpDate: string): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Lima' }).format(new Date(httpDate));

const TITLE = /<title>([^<]*)<\/title>/;

async function store(
  cache: Cache,
  base: string,
  files: readonly SiteFile[],
  progress: Progress,
): Promise<Pick<SavedLanguage, 'files' | 'titles'>> {
  const digests: Record<string, string> = {};
  const titles: Record<string, string> = {};
  for (const [index, { path: name, bytes: view }] of files.entries()) {
    const [path, bytes] = [name === SHEET ? SHEETS_PATH : name, view.slice()];
    await cache.put(base + path, new Response(bytes, { headers: { 'Content-Type': typeOf(path) } }));
    digests[path] = await digestOf(bytes);
    const title = /index\.html$/.test(path) && TITLE.exec(new TextDecoder().decode(bytes))?.[1];
    if (title) titles[path] = title.replace(/ · [^·]*$/, '');
    progress('storing', index + 1, files.length);
  }
  return { files: digests, titles };
}
