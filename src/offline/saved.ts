/**
 * The format of saved editions in Cache Storage, shared by the page that saves and the service worker.
 *
 * One edition is one cache, `peru-guide:<base>:2:<number>:<version>`. Its record is written last, so a cache without one is
 * incomplete and ignored. The higher number is the newer edition; clocks are not trusted.
 */
import type { Lang } from '#i18n/languages.ts';

/** Version of the cache format. */
const FORMAT = '2';
export const RECORD = 'offline/record.json';
export const SHEETS_PATH = 'offline/sheets.json';

/** Localized texts that the worker inserts into saved pages; written by the page, since the worker has no i18n strings. */
export type SavedWords = {
  /** Banner of a saved page: which copy this is, and its date. */
  copy: string;
  /** Added behind a captive portal. */
  portal: string;
  portalLink: string;
  /** Added to the list of saved pages if the requested page fails its hash. */
  damaged: string;
};

/** One saved language. `files`: path to truncated SHA-256; `titles`: path to page title. */
export type SavedLanguage = {
  words: SavedWords;
  files: Readonly<Record<string, string>>;
  titles: Readonly<Record<string, string>>;
  bytes: number;
};

/** Metadata of a cache. `built`: day of the edition, `saved`: day of download, both `YYYY-MM-DD`. */
export type SavedRecord = {
  version: string;
  built: string;
  saved: string;
  languages: Partial<Record<Lang, SavedLanguage>>;
};

export type Saved = { name: string; record: SavedRecord };

const prefix = (base: string): string => `peru-guide:${base}:`;

/** Name for the cache of a version, with a higher number than all of `names`. */
export function nameFor(base: string, version: string, names: readonly string[]): string {
  const highest = Math.max(0, ...names.map(numberOf));
  return `${prefix(base)}${FORMAT}:${highest + 1}:${version}`;
}

const numberOf = (name: string): number => Number(name.split(':').slice(-2)[0]) || 0;

/** The caches of this site, newest first; other sites may share the origin. */
export const ownCaches = async (base: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefix(base))).sort((a, b) => numberOf(b) - numberOf(a));

/** Caches in the format of another version of the worker. */
export const staleCaches = async (base: string): Promise<string[]> =>
  (await ownCaches(base)).filter((name) => !name.startsWith(`${prefix(base)}${FORMAT}:`));

/** The newest complete edition; undefined if nothing is saved or the browser evicted it. */
export async function savedEdition(base: string): Promise<Saved | undefined> {
  const stale = new Set(await staleCaches(base));
  for (const name of await ownCaches(base)) {
    if (stale.has(name)) continue;
    try {
      const found = await (await caches.open(name)).match(base + RECORD);
      if (found) return { name, record: (await found.json()) as SavedRecord };
    } catch {
      // Unreadable record: fall back to an older complete edition.
    }
  }
  return undefined;
}

/** Writes the record, which marks the edition as complete. */
export const writeRecord = async (cache: Cache, base: string, record: SavedRecord): Promise<void> =>
  cache.put(base + RECORD, new Response(JSON.stringify(record), { headers: { 'Content-Type': 'application/json' } }));

/** SHA-256 truncated to 16 hex digits: enough to detect corruption. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  return hexOf(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
}

export const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The recorded digest of a file, if it is saved. */
export const digestIn = (record: SavedRecord, path: string): string | undefined =>
  Object.values(record.languages)
    .map(({ files }) => files[path])
    .find(Boolean);

/** Maps a URL path to its file: `/en/offices/` to `en/offices/index.html`. */
export function fileOf(base: string, pathname: string): string {
  const path = pathname.slice(base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ics: 'text/calendar; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
};

/** MIME type by file extension. */
export const typeOf = (path: string): string => TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
