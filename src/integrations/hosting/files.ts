/** Configuration files for self-hosting, by their names in `dist-server/`. */
import { nginxBrotli, nginxHttp, nginxServer, nginxSite } from './nginx.ts';
import type { Redirect } from './redirects.ts';

/** Symlink to the live release in the examples; `scripts/release.sh` switches it. */
export const LIVE = '/srv/guide/live';

/** `hashes`: of the style sheets; `base`: with both slashes; `host`: host name of the site. */
export const hostFiles = ({
  hashes,
  base,
  host,
  redirects,
}: {
  hashes: readonly string[];
  base: string;
  host: string;
  redirects: readonly Redirect[];
}): Readonly<Record<string, string>> => ({
  'base-path': `${base}\n`,
  'nginx/http.conf': nginxHttp(base, redirects),
  'nginx/server.conf': nginxServer(hashes, base),
  'nginx/brotli.conf': nginxBrotli(),
  'nginx/site.conf': nginxSite(host, LIVE),
});
