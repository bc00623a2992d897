/** nginx configuration: maps for the `http` block, and the contents of a `server` block. */
import {
  FEEDS,
  HOST_CONFIG_FILES,
  CACHE_RULES,
  NOT_FOUND_PAGES,
  NOT_FOUND_PAGE,
  CORS_READABLE,
  regexSource,
  type PathPattern,
} from './file-kinds.ts';
import { securityHeaders } from '#integrations/csp/policy.ts';
import { COMPRESSIBLE, FEED_TYPE, TEXTS, TYPES } from './media-types.ts';
import { indexSource, type Redirect } from './redirects.ts';

/** Quotes an nginx string. @throws {Error} on `$`, which would start a variable, and on line breaks. */
const quoted = (text: string): string => {
  if (/[$\n\r]/.test(text)) throw new Error(`nginx has no escape for ${JSON.stringify(text)}.`);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
};

const map = (
  from: string,
  to: string,
  fallback: string,
  lines: readonly (readonly [pattern: string, value: string])[],
): string =>
  [
    `map ${from} ${to} {`,
    `    default ${quoted(fallback)};`,
    ...lines.map(([pattern, value]) => `    ${pattern} ${value};`),
    '}',
  ].join('\n');

/** A map pattern, quoted because of braces and semicolons. */
const pattern = (source: string): string => `"~${source.replace(/["]/g, '\\"')}"`;

const at = (places: readonly PathPattern[], base: string, value: string) =>
  places.map((place) => [pattern(regexSource(place, base)), quoted(value)] as const);

const NOTE = (what: string) => `# ${what} Made by the build from src/integrations/; do not edit.\n`;

/** Variables that depend on the URL; included once inside `http { }`. */
export const nginxHttp = (base: string, redirects: readonly Redirect[]): string =>
  [
    NOTE('Inside http { }.'),
    map(
      '$uri',
      '$guide_cache',
      'no-cache',
      CACHE_RULES.flatMap(({ at: places, cache }) => (cache === 'no-cache' ? [] : at(places, base, cache))),
    ),
    map(
      '$uri',
      '$guide_sharing',
      'same-origin',
      CACHE_RULES.flatMap(({ at: places, shared }) => (shared ? at(places, base, 'cross-origin') : [])),
    ),
    map('$uri', '$guide_readers', '', [
      ...CACHE_RULES.flatMap(({ at: places, shared }) => (shared ? at(places, base, '*') : [])),
      ...at(CORS_READABLE, base, '*'),
    ]),
    map(
      '$uri',
      '$guide_missing',
      base + NOT_FOUND_PAGE.slice(1),
      NOT_FOUND_PAGES.flatMap(({ below, page }) => at([below], base, base + page.slice(1))),
    ),
    map('$uri', '$guide_moved', '', [
      ...redirects.map(({ from, to }) => [quoted(from), quoted(to)] as const),
      [pattern(indexSource(base)), '$1'],
    ]),
    '',
  ].join('\n');

/**
 * For `server { }`, next to `root`. All headers are in one location, because an `add_header` in a nested one would drop all
 * inherited headers; `always`, because error pages need the policy too.
 */
export const nginxServer = (styleHashes: readonly string[], base: string): string => {
  const headers = Object.entries(securityHeaders(styleHashes, base)).map(
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
${FEEDS.map((place) => `    location ~ ${quotedRegex(regexSource(place, base))} { types { } default_type ${FEED_TYPE}; }`).join('\n')}
${HOST_CONFIG_FILES.map((place) => `    location = ${base}${place.slice(1)} { return 404; }`).join('\n')}
}
`;
};

const quotedRegex = (source: string): string => `"${source}"`;

/** Included next to `nginxServer` if nginx has the brotli modules (Debian: `libnginx-mod-http-brotli-filter`, `-static`). */
export const nginxBrotli = (): string => `${NOTE('Inside server { }, where nginx has the brotli modules.')}
brotli on;
brotli_static on;
brotli_comp_level 5;
brotli_min_length 512;
brotli_types ${COMPRESSIBLE.filter((type) => type !== 'text/html').join(' ')};
`;

/** A complete site for /etc/nginx/sites-available on Debian. `live` is the symlink to the live release. */
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
