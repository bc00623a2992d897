/** The redirects of the built site, as `_redirects` lists them. */
import { LANGS } from '#i18n/languages.ts';
import { ONE_FILE } from '#i18n/routes.ts';

/** An old address and the one it leads to, both with the base path. */
export type Redirect = { from: string; to: string };

/** The old addresses in the text of a `_redirects` file. */
export const redirectsIn = (text: string): Redirect[] =>
  text.split('\n').flatMap((line) => {
    const [from = '', to = '', status] = line.trim().split(/\s+/);
    return status === '301' ? [{ from, to }] : [];
  });

/** Cloudflare reads so many lines without a pattern, and so many characters of each; what is beyond is left out without a word. */
const MOST_LINES = 2000;
const LONGEST_LINE = 1000;

/**
 * `_redirects`: the old addresses in the text `old`, and `namesWithEnding()`.
 * @throws {Error} where Cloudflare would leave something out.
 */
export function redirectsFile(old: string, base: string): string {
  const text = old + namesWithEnding(base);
  const lines = text.trimEnd().split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  if (lines.length > MOST_LINES || longest > LONGEST_LINE)
    throw new Error(
      `_redirects has ${lines.length} lines, the longest of ${longest} characters; Cloudflare reads ${MOST_LINES} and ${LONGEST_LINE}.`,
    );
  return text;
}

/**
 * Lines by which Cloudflare answers the one file at its own address: it takes away `.html`, and leads from the name with it to the
 * name without. Hosts that take files as they are find the file first.
 */
export const namesWithEnding = (base: string): string =>
  LANGS.map(
    (lang) => `${base}${ONE_FILE[lang].slice(1)} ${base}${ONE_FILE[lang].slice(1).replace(/\.html$/, '')} 200\n`,
  ).join('');

/** A folder of the site with its `index.html`, as the source of a regular expression; the folder is its first group. */
export const indexSource = (base: string): string =>
  `^(${base.replace(/[.]/g, '\\.')}(?:[A-Za-z0-9_-]+/)*)index\\.html$`;
