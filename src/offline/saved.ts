/**
 * What lies on the reader's device and under which names: the contract between the page that saves and the worker that answers.
 *
 * One edition is one cache, `peru-guide:<base>:1:<number>:<version>`. Its record is written last, so an edition without a
 * record is one that was cut off and counts for nothing. Of two whole editions the one with the higher number is the newer;
 * no clock is asked.
 */
import type { Lang } from '#i18n/languages.ts';

/** The format of caches that this code writes and reads; others with our name are left-overs of older workers. */
const FORMAT = '1';
export const RECORD = 'offline/record.json';
export const SHEET_PATH = 'offline/sheet.css';

/** The words the worker puts into a saved page, and on which days. Made by the page that saves; the worker knows no language. */
export type SavedWords = {
  /** Stands on top of a saved page: which copy this is and of which day. */
  copy: string;
  /** Added when the network answered with a page of somebody else. */
  portal: string;
  portalLink: string;
  /** Added on the page that lists what is saved, when a file on the device is no longer what was saved. */
  damaged: string;
};

/** One saved language: its files with the start of their SHA-256, the titles of its pages, its words. */
export type SavedLanguage = {
  words: SavedWords;
  files: Readonly<Record<string, string>>;
  titles: Readonly<Record<string, string>>;
  bytes: number;
};

/** What one cache holds. `built` is the day of the edition, `saved` the day it was fetched, both `YYYY-MM-DD`. */
export type SavedRecord = {
  version: string;
  built: string;
  saved: string;
  languages: Partial<Record<Lang, SavedLanguage>>;
};

/** A cache and its record. */
export type Saved = { name: string; record: SavedRecord };

const prefix = (base: string): string => `peru-guide:${base}:`;

/** The name of the cache of a version, newer than all of `names`. */
export function nameFor(base: string, version: string, names: readonly string[]): string {
  const highest = Math.max(0, ...names.map(numberOf));
  return `${prefix(base)}${FORMAT}:${highest + 1}:${version}`;
}

const numberOf = (name: string): number => Number(name.split(':').slice(-2)[0]) || 0;

/** The caches of this site, the newest first; other sites may share the host. */
export const ownCaches = async (base: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefix(base))).sort((a, b) => numberOf(b) - numberOf(a));

/** Left-overs of workers that kept their files in another format. */
export const foreignFormats = async (base: string): Promise<string[]> =>
  (await ownCaches(base)).filter((name) => !name.startsWith(`${prefix(base)}${FORMAT}:`));

/** The newest whole edition; none where nothing is saved, or where the device has lost it. */
export async function savedEdition(base: string): Promise<Saved | undefined> {
  const strange = new Set(await foreignFormats(base));
  for (const name of await ownCaches(base)) {
    if (strange.has(name)) continue;
    try {
      const found = await (await caches.open(name)).match(base + RECORD);
      if (found) return { name, record: (await found.json()) as SavedRecord };
    } catch {
      // A record that cannot be read is none; an older whole edition is better than nothing.
    }
  }
  return undefined;
}

/** Makes an edition whole, or says that it now holds another language. */
export const writeRecord = async (cache: Cache, base: string, record: SavedRecord): Promise<void> =>
  cache.put(base + RECORD, new Response(JSON.stringify(record), { headers: { 'Content-Type': 'application/json' } }));

/** The start of the SHA-256 of some bytes, 16 hexadecimal digits: enough to notice damage. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  return hexOf(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
}

/** Bytes in hexadecimal digits. */
export const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The hash of a saved file, if it is saved. */
export const digestIn = (record: SavedRecord, path: string): string | undefined =>
  Object.values(record.languages)
    .map(({ files }) => files[path])
    .find(Boolean);

/** The file an address of the site stands for: `en/offices/` is `en/offices/index.html`. */
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

/** The media type of a file, by its ending. */
export const typeOf = (path: string): string => TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
