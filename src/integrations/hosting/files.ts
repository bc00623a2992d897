/** Configuration files for self-hosting, by their names in `dist-server/`. */
import { nginxBrotli, nginxHttp, nginxServer, nginxSite } from './nginx.ts';
import type { Redirect } from './redirects.ts';

/** Symlink to the live release in the examples; `scripts/release.sh` switches it. */
export const LIVE = '/srv/guide/live';

/** `hash`: style sheet hash; `base`: with both slashes; `host`: host name of the site. */
export const hostFiles = ({
  hash,
  base,
  host,
  redirects,
}: {
  hash: string;
  base: string;
  host: string;
  redirects: readonly Redirect[];
}): Readonly<Record<string, string>> => ({
  'base-path': `${base}\n`,
  'nginx/http.conf': nginxHttp(base, redirects),
  'nginx/server.conf': nginxServer(hash, base),
  'nginx/brotli.conf': nginxBrotli(),
  'nginx/site.conf': nginxSite(host, LIVE),
});
