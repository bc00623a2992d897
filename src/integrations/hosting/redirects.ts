/** Reads and writes the `_redirects` file of Cloudflare and Netlify. */
import { LANGS } from '#i18n/languages.ts';
import { ONE_FILE } from '#i18n/routes.ts';

/** Old and new URL, both with the base path. */
export type Redirect = { from: string; to: string };

/** Parses the 301 lines of a `_redirects` file. */
export const parseRedirects = (text: string): Redirect[] =>
  text.split('\n').flatMap((line) => {
    const [from = '', to = '', status] = line.trim().split(/\s+/);
    return status === '301' ? [{ from, to }] : [];
  });

/** Cloudflare's limits for static redirects; it silently ignores anything beyond. */
const MAX_LINES = 2000;
const MAX_LINE_LENGTH = 1000;

/**
 * `_redirects`: the lines of `old`, then `htmlRewrites()`.
 * @throws {Error} if a Cloudflare limit is exceeded.
 */
export function redirectsFile(old: string, base: string): string {
  const text = old + htmlRewrites(base);
  const lines = text.trimEnd().split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  if (lines.length > MAX_LINES || longest > MAX_LINE_LENGTH)
    throw new Error(
      `_redirects has ${lines.length} lines, the longest of ${longest} characters; Cloudflare reads ${MAX_LINES} and ${MAX_LINE_LENGTH}.`,
    );
  return text;
}

/**
 * Rewrites (status 200) that keep `.html` in the URL of the single-file guide, because Cloudflare would redirect to the URL
 * without it. Other hosts serve the file itself first.
 */
export const htmlRewrites = (base: string): string =>
  LANGS.map(
    (lang) => `${base}${ONE_FILE[lang].slice(1)} ${base}${ONE_FILE[lang].slice(1).replace(/\.html$/, '')} 200\n`,
  ).join('');

/** Regular expression source for `…/index.html`; group 1 is the folder. */
export const indexSource = (base: string): string =>
  `^(${base.replace(/[.]/g, '\\.')}(?:[A-Za-z0-9_-]+/)*)index\\.html$`;
