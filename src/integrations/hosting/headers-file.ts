/** The `_headers` file of Cloudflare and Netlify. */
import { FEEDS, isAt, CACHE_RULES, CORS_READABLE, type PathPattern } from './file-kinds.ts';
import { securityHeaders } from '#integrations/csp/policy.ts';
import { FEED_TYPE } from './media-types.ts';

/** Cloudflare's limits; it silently ignores anything beyond. */
const MAX_RULES = 100;
const MAX_LINE_LENGTH = 2000;

/**
 * Both hosts apply all matching rules and join duplicate headers with a comma, so no two overlapping rules set the same header.
 * Rules match the URL even on a 404: immutable files are therefore listed one by one, or a script that is missing during a
 * deployment would be cached as missing for a year. `files` are the paths of the built site. URLs include `base`, because
 * `_headers` has to be at the root of the host.
 * @throws {Error} if a Cloudflare limit is exceeded.
 */
export function headersFile({
  hashes,
  base,
  files,
}: {
  hashes: readonly string[];
  base: string;
  files: readonly string[];
}): string {
  const rules = new Map<PathPattern, Record<string, string>>([['/*', { ...securityHeaders(hashes, base) }]]);
  const add = (place: PathPattern, headers: Record<string, string>) =>
    rules.set(place, { ...rules.get(place), ...headers });
  for (const { at, cache, shared, hashed } of CACHE_RULES)
    for (const place of hashed ? files.filter((file) => at.some((each) => isAt(file, each))).sort() : at)
      add(place, {
        'Cache-Control': cache,
        'Cross-Origin-Resource-Policy': shared ? 'cross-origin' : 'same-origin',
        ...(shared && { 'Access-Control-Allow-Origin': '*' }),
      });
  for (const place of CORS_READABLE) add(place, { 'Access-Control-Allow-Origin': '*' });
  for (const place of FEEDS) add(place, { 'Content-Type': `${FEED_TYPE}; charset=utf-8` });
  const text = [...rules]
    .map(([place, headers]) =>
      [base + place.slice(1), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  if (rules.size > MAX_RULES || longest > MAX_LINE_LENGTH)
    throw new Error(
      `_headers has ${rules.size} rules and a line of ${longest} characters; Cloudflare reads ${MAX_RULES} and ${MAX_LINE_LENGTH}.`,
    );
  return text;
}
