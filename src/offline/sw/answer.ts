/**
 * Fetch strategies of the service worker. Pages: network first; the saved copy on network errors, timeouts, 5xx and captive
 * portals. Bodies are read completely, so that a dropped connection leaves no partial page. Hashed files: cache first, since
 * they are immutable.
 */
import { NOT_SAVED } from '#i18n/routes.ts';
import { isLang, type Lang, LANGS } from '#i18n/languages.ts';
import { decorate, fallbackPage, type Portal, withList } from './dress.ts';
import { digestIn, digestOf, fileOf, savedEdition, type Saved, SHEETS_PATH, typeOf } from '#offline/saved.ts';

/** Milliseconds to wait for the network before a saved page is used. */
const NETWORK_TIMEOUT = 4_000;
/** In the CSP of every page of the guide, in all versions; a page without it is from someone else, such as a captive portal. */
export const OWN_MARK = 'trusted-types guide';
/** Query parameter that bypasses the saved copy. */
export const BYPASS = 'network';
const HASHED = /\/_astro\//;

const page = (html: string, status = 200): Response =>
  new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });

/** A saved file, if it still matches its digest. */
async function savedBytes(
  saved: Saved,
  base: string,
  path: string,
): Promise<{ bytes?: ArrayBuffer; damaged: boolean }> {
  const digest = digestIn(saved.record, path);
  if (!digest) return { damaged: false };
  try {
    const bytes = await (await (await caches.open(saved.name)).match(base + path))?.arrayBuffer();
    return bytes && (await digestOf(bytes)) === digest ? { bytes, damaged: false } : { damaged: true };
  } catch {
    return { damaged: true };
  }
}

/** A decorated saved page; the list of saved pages if that page is missing or damaged. */
async function savedPage(saved: Saved, base: string, path: string, portal: Portal): Promise<Response> {
  const asked = path.split('/')[0] ?? '';
  const lang = (
    isLang(asked) && saved.record.languages[asked] ? asked : LANGS.find((each) => saved.record.languages[each])
  ) as Lang;
  const words = saved.record.languages[lang]!.words;
  const { bytes } = await savedBytes(saved, base, SHEETS_PATH);
  const sheets = bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as string[]) : [];
  const own = await savedBytes(saved, base, path);
  if (own.bytes) return page(decorate(new TextDecoder().decode(own.bytes), sheets, words, portal));
  const list = await savedBytes(saved, base, fileOf('/', NOT_SAVED[lang]));
  if (!list.bytes) return page(fallbackPage(base), 503);
  return page(
    withList(
      decorate(new TextDecoder().decode(list.bytes), sheets, words, portal),
      saved.record,
      base,
      own.damaged ? words.damaged : undefined,
    ),
    503,
  );
}

type FromNetwork = { response: Response; html?: string } | undefined;

/** Any network response; undefined on a network error. */
const fromNetwork = (request: Request): Promise<FromNetwork> =>
  fetch(request).then(
    (response) => ({ response }),
    () => undefined,
  );

/** A network response, HTML read to the end; undefined on a network error or timeout. */
async function pageInTime(request: Request): Promise<FromNetwork> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), NETWORK_TIMEOUT);
  const failed = () => undefined;
  try {
    const response = await fetch(request, { signal: controller.signal }).catch(failed);
    if (!response) return undefined;
    const isPage =
      response.type !== 'opaqueredirect' && (response.headers.get('Content-Type') ?? '').startsWith('text/html');
    if (!isPage) return { response };
    const html = await response.text().catch(failed);
    return html === undefined ? undefined : { response, html };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Handles navigations. `onCacheHit` runs when served from cache. Unexpected errors, such as a missing browser API, fall through
 * to the network.
 */
export const answerPage = (request: Request, base: string, onCacheHit: () => void): Promise<Response> =>
  pageFor(request, base, onCacheHit).catch(() => fetch(request));

async function pageFor(request: Request, base: string, onCacheHit: () => void): Promise<Response> {
  const url = new URL(request.url);
  const saved = await savedEdition(base).catch(() => undefined);
  if (!saved) return fetch(request).catch(() => page(fallbackPage(base), 503));
  const path = savedPath(saved, fileOf(base, url.pathname));
  const bypass = !digestIn(saved.record, path) || url.searchParams.has(BYPASS);
  const answer = await (bypass ? fromNetwork : pageInTime)(request);
  if (answer && (bypass || answer.html === undefined)) return answer.response;
  if (answer?.html?.includes(OWN_MARK) && answer.response.status < 500)
    return new Response(answer.html, {
      status: answer.response.status,
      statusText: answer.response.statusText,
      headers: withoutCoding(answer.response.headers),
    });
  const response = await savedPage(
    saved,
    base,
    path,
    answer?.response.ok ? { href: `${url.pathname}?${BYPASS}` } : undefined,
  );
  onCacheHit();
  return response;
}

/** Adds a missing trailing slash. */
const savedPath = ({ record }: Saved, path: string): string =>
  digestIn(record, path) || !digestIn(record, `${path}/index.html`) ? path : `${path}/index.html`;

/** The body is already decoded, so these headers no longer apply. */
function withoutCoding(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name);
  return kept;
}

/** Handles subresources: scripts, icons, data. `fromDevice`: the page itself was served from cache. */
export async function answerFile(request: Request, base: string, fromDevice: boolean): Promise<Response> {
  const local = () => savedFile(request, base).catch(() => undefined);
  if (fromDevice || HASHED.test(request.url)) return (await local()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const found = await local();
    if (found) return found;
    throw error;
  }
}

/** A response from cache, if the file is saved and intact. */
async function savedFile(request: Request, base: string): Promise<Response | undefined> {
  const path = fileOf(base, new URL(request.url).pathname);
  const saved = await savedEdition(base);
  const found = saved && (await savedBytes(saved, base, path));
  return found?.bytes && new Response(found.bytes, { headers: { 'Content-Type': typeOf(path) } });
}
