/** The policy for nginx: maps for its `http` block, and what belongs into a `server` block. */
import {
  FEEDS,
  FOR_HOSTS,
  KINDS,
  MISSING,
  MISSING_ANYWHERE,
  READ_ELSEWHERE,
  sourceOf,
  type Place,
} from './file-kinds.ts';
import { securityHeaders } from '#integrations/csp/policy.ts';
import { COMPRESSIBLE, FEED_TYPE, TEXTS, TYPES } from './media-types.ts';
import { indexSource, type Redirect } from './redirects.ts';

/** A string of nginx's language; a dollar sign would begin a variable there. @throws {Error} on one that cannot be written. */
const quoted = (text: string): string => {
  if (/[$\n\r]/.test(text)) throw new Error(`nginx cannot be told ${JSON.stringify(text)}.`);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
};

const map = (
  from: string,
  to: string,
  otherwise: string,
  lines: readonly (readonly [pattern: string, value: string])[],
): string =>
  [
    `map ${from} ${to} {`,
    `    default ${quoted(otherwise)};`,
    ...lines.map(([pattern, value]) => `    ${pattern} ${value};`),
    '}',
  ].join('\n');

/** A pattern for a map. Quoted, because of braces and semicolons. */
const pattern = (source: string): string => `"~${source.replace(/["]/g, '\\"')}"`;

const at = (places: readonly Place[], base: string, value: string) =>
  places.map((place) => [pattern(sourceOf(place, base)), quoted(value)] as const);

const NOTE = (what: string) => `# ${what} Made by the build from src/integrations/; do not edit.\n`;

/** Answers that depend on the address, as variables: inside `http { }`, once. */
export const nginxHttp = (base: string, redirects: readonly Redirect[]): string =>
  [
    NOTE('Inside http { }.'),
    map(
      '$uri',
      '$guide_cache',
      'no-cache',
      KINDS.flatMap(({ at: places, cache }) => (cache === 'no-cache' ? [] : at(places, base, cache))),
    ),
    map(
      '$uri',
      '$guide_sharing',
      'same-origin',
      KINDS.flatMap(({ at: places, shared }) => (shared ? at(places, base, 'cross-origin') : [])),
    ),
    map('$uri', '$guide_readers', '', [
      ...KINDS.flatMap(({ at: places, shared }) => (shared ? at(places, base, '*') : [])),
      ...at(READ_ELSEWHERE, base, '*'),
    ]),
    map(
      '$uri',
      '$guide_missing',
      base + MISSING_ANYWHERE.slice(1),
      MISSING.flatMap(({ below, page }) => at([below], base, base + page.slice(1))),
    ),
    map('$uri', '$guide_moved', '', [
      ...redirects.map(({ from, to }) => [quoted(from), quoted(to)] as const),
      [pattern(indexSource(base)), '$1'],
    ]),
    '',
  ].join('\n');

/**
 * Inside `server { }`, beside its `root`. Everything stands in one location, because a single `add_header` further inside would
 * drop all of these; `always`, because errors need the policy, too.
 */
export const nginxServer = (styleHash: string, base: string): string => {
  const headers = Object.entries(securityHeaders(styleHash, base)).map(
    ([name, value]) => `    add_header ${name} ${quoted(value)} always;`,
  );
  return `${NOTE('Inside server { }, beside its root.')}
server_tokens off;

location ${base} {
${headers.join('\n')}
    add_header Cache-Control $guide_cache always;
    add_header Cross-Origin-Resource-Policy $guide_sharing always;
    add_header Access-Control-Allow-Origin $guide_readers always;

    absolute_redirect off;
    error_page 403 404 $guide_missing;

    types {
${Object.entries(TYPES)
  .map(([ending, type]) => `        ${type} ${ending};`)
  .join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${[...TEXTS.filter((type) => type !== 'text/html'), FEED_TYPE].join(' ')};

    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    gzip_comp_level 6;
    gzip_min_length 512;
    gzip_types ${COMPRESSIBLE.filter((type) => type !== 'text/html').join(' ')};

    if ($guide_moved) { return 301 $guide_moved$is_args$args; }

    # A folder is answered with its page; without its slash, nginx itself leads to the slash.
    location ~ /$ {
        if ($guide_moved) { return 301 $guide_moved$is_args$args; }
        try_files \${uri}index.html =404;
    }
${FEEDS.map((place) => `    location ~ ${quotedRegex(sourceOf(place, base))} { types { } default_type ${FEED_TYPE}; }`).join('\n')}
${FOR_HOSTS.map((place) => `    location = ${base}${place.slice(1)} { return 404; }`).join('\n')}
}
`;
};

const quotedRegex = (source: string): string => `"${source}"`;

/** Beside `nginxServer`, for an nginx that has the brotli modules (Debian: `libnginx-mod-http-brotli-filter`, `-static`). */
export const nginxBrotli = (): string => `${NOTE('Inside server { }, where nginx has the brotli modules.')}
brotli on;
brotli_static on;
brotli_comp_level 5;
brotli_min_length 512;
brotli_types ${COMPRESSIBLE.filter((type) => type !== 'text/html').join(' ')};
`;

/** A whole site: what Debian keeps below /etc/nginx/sites-available. `live` is the link to the release that is served. */
export const nginxSite = (
  host: string,
  live: string,
): string => `${NOTE('A whole site: /etc/nginx/sites-available/guide.')}
include ${live}/http.conf;

server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    server_tokens off;
    return 301 https://${host}$request_uri;
}

server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name ${host};
    ssl_certificate /etc/letsencrypt/live/${host}/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/${host}/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:guide:10m;

    include ${live}/server.conf;
}
`;
