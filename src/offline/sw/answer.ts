/**
 * What the worker answers. Pages: the network first, so that nobody who is connected reads an old page; the saved copy where
 * the network fails, is slow, is broken, or is somebody else's. Whole bodies only, so that a cut connection leaves no half page.
 * Files with a hash in their name: the saved ones first, they cannot be another version.
 */
import { NOT_SAVED } from '#i18n/routes.ts';
import { isLang, type Lang, LANGS } from '#i18n/languages.ts';
import { dressed, nothingHere, type Portal, withList } from './dress.ts';
import { digestIn, digestOf, fileOf, savedEdition, type Saved, SHEET_PATH, typeOf } from '#offline/saved.ts';

/** Milliseconds after which a saved page is shown instead of one that is still on its way. */
const PATIENCE = 4_000;
/** Stands in the policy of every page of the guide, whatever its version; a page without it comes from somebody else, such as a Wi-Fi login. */
export const OWN_MARK = 'trusted-types guide';
/** In an address: show what the network answers, whatever it is. */
export const PLAIN = 'network';
const HASHED = /\/_astro\//;

const page = (html: string, status = 200): Response =>
  new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });

/** A saved file as it was saved; none where it is not, or no longer what it was. */
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

/** A saved page with its sheet and its line; the list of what is saved where that page is not to be had. */
async function savedPage(saved: Saved, base: string, path: string, portal: Portal): Promise<Response> {
  const asked = path.split('/')[0] ?? '';
  const lang = (
    isLang(asked) && saved.record.languages[asked] ? asked : LANGS.find((each) => saved.record.languages[each])
  ) as Lang;
  const words = saved.record.languages[lang]!.words;
  const sheet = await savedBytes(saved, base, SHEET_PATH);
  const css = sheet.bytes ? new TextDecoder().decode(sheet.bytes) : '';
  const own = await savedBytes(saved, base, path);
  if (own.bytes) return page(dressed(new TextDecoder().decode(own.bytes), css, words, portal));
  const list = await savedBytes(saved, base, fileOf('/', NOT_SAVED[lang]));
  if (!list.bytes) return page(nothingHere(base), 503);
  return page(
    withList(
      dressed(new TextDecoder().decode(list.bytes), css, words, portal),
      saved.record,
      base,
      own.damaged ? words.damaged : undefined,
    ),
    503,
  );
}

type FromNetwork = { response: Response; html?: string } | undefined;

/** The answer of the network whatever it is; nothing where the network fails. */
const plainly = (request: Request): Promise<FromNetwork> =>
  fetch(request).then(
    (response) => ({ response }),
    () => undefined,
  );

/** A page from the network, its body read to the end; nothing where the network fails or takes longer than a reader waits. */
async function wholeInTime(request: Request): Promise<FromNetwork> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const failed = () => undefined;
  try {
    const response = await fetch(request, { signal: patience.signal }).catch(failed);
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
 * The answer to a reader who opens an address. `seen` is called when it comes from the device. The device answers where the
 * network fails; where anything else fails, such as a browser that lacks a function, the network answers as without a worker.
 */
export const answerPage = (request: Request, base: string, seen: () => void): Promise<Response> =>
  pageFor(request, base, seen).catch(() => fetch(request));

async function pageFor(request: Request, base: string, seen: () => void): Promise<Response> {
  const url = new URL(request.url);
  const saved = await savedEdition(base).catch(() => undefined);
  if (!saved) return fetch(request).catch(() => page(nothingHere(base), 503));
  const path = savedPath(saved, fileOf(base, url.pathname));
  const isPlain = !digestIn(saved.record, path) || url.searchParams.has(PLAIN);
  const answer = await (isPlain ? plainly : wholeInTime)(request);
  if (answer && (isPlain || answer.html === undefined)) return answer.response;
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
    answer?.response.ok ? { href: `${url.pathname}?${PLAIN}` } : undefined,
  );
  seen();
  return response;
}

/** Readers leave out the slash at the end; the saved page is the same. */
const savedPath = ({ record }: Saved, path: string): string =>
  digestIn(record, path) || !digestIn(record, `${path}/index.html`) ? path : `${path}/index.html`;

/** The body is unpacked and whole by now, so what the headers say of its packing is no longer true. */
function withoutCoding(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name);
  return kept;
}

/** The answer to what a page asks for: scripts, icons, data. `fromDevice`: the page itself came from the device. */
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

/** A saved file, if it is saved and whole. */
async function savedFile(request: Request, base: string): Promise<Response | undefined> {
  const path = fileOf(base, new URL(request.url).pathname);
  const saved = await savedEdition(base);
  const found = saved && (await savedBytes(saved, base, path));
  return found?.bytes && new Response(found.bytes, { headers: { 'Content-Type': typeOf(path) } });
}
