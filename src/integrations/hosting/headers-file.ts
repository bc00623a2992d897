/** `_headers`, as Cloudflare and Netlify read it. */
import { FEEDS, isAt, KINDS, READ_ELSEWHERE, type Place } from './file-kinds.ts';
import { securityHeaders } from '#integrations/csp/policy.ts';
import { FEED_TYPE } from './media-types.ts';

/** Cloudflare reads so many rules, and so many characters a line; what is beyond is left out without a word. */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

/**
 * Both hosts add up the rules that fit, and join two values of one header with a comma; so no header is set by two rules that
 * can meet. They go by the address even where nothing is found there: what is kept for ever is therefore named file by file, or
 * a script that is not there yet would be missing for a year. `files` are the paths of the built site; `base` is the folder it
 * runs in: the rules are about addresses of the host, and the file has to lie at its root.
 * @throws {Error} where Cloudflare would leave something out.
 */
export function headersFile({ hash, base, files }: { hash: string; base: string; files: readonly string[] }): string {
  const rules = new Map<Place, Record<string, string>>([['/*', { ...securityHeaders(hash, base) }]]);
  const add = (place: Place, headers: Record<string, string>) => rules.set(place, { ...rules.get(place), ...headers });
  for (const { at, cache, shared, hashed } of KINDS)
    for (const place of hashed ? files.filter((file) => at.some((each) => isAt(file, each))).sort() : at)
      add(place, {
        'Cache-Control': cache,
        'Cross-Origin-Resource-Policy': shared ? 'cross-origin' : 'same-origin',
        ...(shared && { 'Access-Control-Allow-Origin': '*' }),
      });
  for (const place of READ_ELSEWHERE) add(place, { 'Access-Control-Allow-Origin': '*' });
  for (const place of FEEDS) add(place, { 'Content-Type': `${FEED_TYPE}; charset=utf-8` });
  const text = [...rules]
    .map(([place, headers]) =>
      [base + place.slice(1), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  if (rules.size > MOST_RULES || longest > LONGEST_LINE)
    throw new Error(
      `_headers has ${rules.size} rules and a line of ${longest} characters; Cloudflare reads ${MOST_RULES} and ${LONGEST_LINE}.`,
    );
  return text;
}
