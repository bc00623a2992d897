/** The policy for Caddy: what belongs into a site block, and a whole Caddyfile. */
import { FEEDS, FOR_HOSTS, KINDS, MISSING, MISSING_ANYWHERE, READ_ELSEWHERE, sourceOf, type Place } from '../kinds.ts';
import { securityHeaders } from '../policy.ts';
import { COMPRESSIBLE, FEED_TYPE, TYPES } from '../types.ts';
import { indexSource, type Redirect } from './redirects.ts';

/** A string of the Caddyfile; braces would begin a placeholder there. @throws {Error} on one that cannot be written. */
const quoted = (text: string): string => {
  if (/[{}\n\r]/.test(text)) throw new Error(`Caddy cannot be told ${JSON.stringify(text)}.`);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
};

/** A matcher of places, by a regular expression: Caddy's own path patterns ignore case, addresses do not. */
const matcher = (name: string, places: readonly Place[], base: string): string =>
  `@${name} path_regexp ${places.map((place) => sourceOf(place, base)).join('|')}`;

const typed = (type: string): string =>
  type.startsWith('text/') || type === FEED_TYPE ? `${type}; charset=utf-8` : type;

const NOTE = (what: string) => `# ${what} Made by the build from src/policy/; do not edit.\n`;

const ENCODE = `encode zstd gzip {
	minimum_length 512
	match {
${COMPRESSIBLE.map((type) => `		header Content-Type ${type}*`).join('\n')}
	}
}`;

/** Addresses that no file can have: the system refuses to look for them, which Caddy would call its own fault. */
const IMPOSSIBLE = '[\\x00-\\x1f\\x7f]|[^/]{256}|^.{1000}';

/**
 * Inside a site block, beside its `root`. All in `route`, which keeps the order written here: Caddy would put what holds for all
 * last, over what holds for some. `-Server` stands alone, because it defers the headers beside it until no error can have them.
 */
export function caddySite(styleHash: string, base: string, redirects: readonly Redirect[]): string {
  const policy = `header {
${Object.entries(securityHeaders(styleHash))
  .map(([name, value]) => `	${name} ${quoted(value)}`)
  .join('\n')}
	Cache-Control "no-cache"
	Cross-Origin-Resource-Policy "same-origin"
}
header -Server`;
  const kept = KINDS.filter(({ cache }) => cache !== 'no-cache').map(
    ({ at, cache }, index) =>
      `${matcher(`kept${index}`, at, base)}\nheader @kept${index} Cache-Control ${quoted(cache)}`,
  );
  const shared = KINDS.flatMap(({ at, shared: others }) => (others ? at : []));
  return `${NOTE('Inside a site block, beside its root.')}
route {
${indented(`${policy}
${kept.join('\n')}
${matcher('shared', shared, base)}
header @shared Cross-Origin-Resource-Policy "cross-origin"
${matcher('read_elsewhere', [...shared, ...READ_ELSEWHERE], base)}
header @read_elsewhere Access-Control-Allow-Origin "*"
${Object.entries(TYPES)
  .filter(([ending]) => ending !== 'html')
  .map(
    ([ending, type]) => `@${ending} path_regexp \\.${ending}$\nheader @${ending} Content-Type ${quoted(typed(type))}`,
  )
  .join('\n')}
${matcher('feeds', FEEDS, base)}
header @feeds Content-Type ${quoted(typed(FEED_TYPE))}
${ENCODE}

@unknown_method not method GET HEAD
error @unknown_method 405
@for_hosts path ${FOR_HOSTS.map((place) => base + place.slice(1)).join(' ')}
error @for_hosts 404
@impossible path_regexp ${IMPOSSIBLE}
error @impossible 404
# Caddy would lead //en to //en/, which browsers take for another site.
@doubled path *//*
error @doubled 404

# Old addresses, pages asked for by the name of their file, folders without their slash.
map {path} {guide_moved} {
${[...redirects.map(({ from, to }) => `	${quoted(from)} ${quoted(to)}`), `	~${indexSource(base)} "\${1}"`, '	default ""'].join('\n')}
}
@moved_asking expression \`{guide_moved} != "" && {query} != ""\`
redir @moved_asking {guide_moved}?{query} 301
@moved expression \`{guide_moved} != ""\`
redir @moved {guide_moved} 301
@folder_asking {
	path_regexp ^(/[A-Za-z0-9_-]+)+$
	file {path}/index.html
	expression \`{query} != ""\`
}
redir @folder_asking {path}/?{query} 301
@folder {
	path_regexp ^(/[A-Za-z0-9_-]+)+$
	file {path}/index.html
}
redir @folder {path}/ 301

file_server {
	precompressed br gzip
}`)}
}

handle_errors {
${indented(`${policy}
header -Access-Control-Allow-Origin
${ENCODE}
@missing expression \`{err.status_code} in [403, 404]\`
route @missing {
	header Content-Type "text/html; charset=utf-8"
${MISSING.map(({ below, page }, index) => `	@missing${index} path_regexp ${sourceOf(below, base)}\n	rewrite @missing${index} ${base}${page.slice(1)}`).join('\n')}
	@missing_anywhere not path_regexp ${MISSING.flatMap(({ below, page }) => [sourceOf(below, base), sourceOf(page, base)]).join('|')}
	rewrite @missing_anywhere ${base}${MISSING_ANYWHERE.slice(1)}
	file_server
}`)}
}
`;
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `	${line}`))
    .join('\n');

/** A whole Caddyfile. `live` is the link to the release that is served. */
export const caddyFile = (host: string, live: string): string => `${NOTE('A whole Caddyfile: /etc/caddy/Caddyfile.')}
${host} {
	import ${live}/site.caddy
}
`;
