/** The files for servers of one's own, by their names in the folder beside the built site. */
import { nginxBrotli, nginxHttp, nginxServer, nginxSite } from './nginx.ts';
import type { Redirect } from './redirects.ts';

/** Where the examples expect the release that is served; `scripts/release.sh` keeps it. */
export const LIVE = '/srv/guide/live';

/** `hash` of the style sheet, `base` with both slashes, `host` the name of the site. */
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
