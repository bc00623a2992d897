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
const matcher = (name: string, places: readonly Place[], base: string): string => `@${name} path_regexp ${places.map((place) => sourceOf(place, base)).join('|')}`;

const typed = (type: string): string => (type.startsWith('text/') || type === FEED_TYPE ? `${type}; charset=utf-8` : type);

const NOTE = (what: string) => `# ${what} Made by the build from src/policy/; do not edit.\n`;

/** Inside a site block, beside its `root`. */
export function caddySite(styleHash: string, base: string, redirects: readonly Redirect[]): string {
  const kept = KINDS.filter(({ cache }) => cache !== 'no-cache').map(({ at, cache }, index) => `${matcher(`kept${index}`, at, base)}\nheader @kept${index} Cache-Control ${quoted(cache)}`);
  const shared = KINDS.flatMap(({ at, shared: others }) => (others ? at : []));
  const lines = `${NOTE('Inside a site block, beside its root.')}
header {
${Object.entries(securityHeaders(styleHash)).map(([name, value]) => `	${name} ${quoted(value)}`).join('\n')}
	Cache-Control "no-cache"
	Cross-Origin-Resource-Policy "same-origin"
	-Server
}
${kept.join('\n')}
${matcher('shared', shared, base)}
header @shared Cross-Origin-Resource-Policy "cross-origin"
${matcher('read_elsewhere', [...shared, ...READ_ELSEWHERE], base)}
header @read_elsewhere Access-Control-Allow-Origin "*"
${Object.entries(TYPES).filter(([ending]) => ending !== 'html').map(([ending, type]) => `@${ending} path_regexp \\.${ending}$\nheader @${ending} Content-Type ${quoted(typed(type))}`).join('\n')}
${matcher('feeds', FEEDS, base)}
header @feeds Content-Type ${quoted(typed(FEED_TYPE))}

encode zstd gzip {
	minimum_length 512
	match {
${COMPRESSIBLE.map((type) => `		header Content-Type ${type}*`).join('\n')}
	}
}

# Old addresses, and pages asked for by the name of their file.
map {path} {guide_moved} {
${redirects.map(({ from, to }) => `	${quoted(from)} ${quoted(to)}`).join('\n')}
	~${indexSource(base)} "\${1}"
	default ""
}
@moved_asking expression \`{guide_moved} != "" && {query} != ""\`
@moved expression \`{guide_moved} != ""\`
route {
	redir @moved_asking {guide_moved}?{query} 301
	redir @moved {guide_moved} 301
}

@for_hosts path ${FOR_HOSTS.map((place) => base + place.slice(1)).join(' ')}
error @for_hosts 404
@unknown_method not method GET HEAD
error @unknown_method 405
file_server {
	precompressed br gzip
}

handle_errors {
	header {
		Cache-Control "no-cache"
		Cross-Origin-Resource-Policy "same-origin"
		-Access-Control-Allow-Origin
		-Server
	}
	@missing expression \`{err.status_code} in [403, 404]\`
	handle @missing {
		header Content-Type "text/html; charset=utf-8"
${MISSING.map(({ below, page }, index) => `		@missing${index} path_regexp ${sourceOf(below, base)}\n		rewrite @missing${index} ${base}${page.slice(1)}`).join('\n')}
		@missing_anywhere not path_regexp ${MISSING.map(({ below }) => sourceOf(below, base)).join('|')}
		rewrite @missing_anywhere ${base}${MISSING_ANYWHERE.slice(1)}
		file_server
	}
}
`;
  return lines.replace(/\n{3,}/g, '\n\n');
}

/** A whole Caddyfile. `live` is the link to the release that is served. */
export const caddyFile = (host: string, live: string): string => `${NOTE('A whole Caddyfile: /etc/caddy/Caddyfile.')}
${host} {
	import ${live}/site.caddy
}
`;
