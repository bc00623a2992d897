/**
 * `npm run serve`: serves `dist/` as a host would: compressed, with its `_headers` and `_redirects`. `PORT` sets the port,
 * `HOST=127.0.0.1` restricts it to this machine. The base path is that of the build, or `BASE_PATH`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import sirv from 'sirv';
import { compressing } from './compressing.mjs';
import { basePath } from '#settings/settings.ts';
import { LANGS } from '#i18n/languages.ts';
import { TEXTS, TYPES } from '#integrations/hosting/media-types.ts';
import { ROOT, stop } from './lib.mjs';
import { portToServe } from './port.mjs';

const port = portToServe();
const dist = resolve(ROOT, process.env.DIST ?? 'dist');
if (!existsSync(join(dist, 'index.html'))) stop('There is no built site: run npm run build first.');

/** `BASE_PATH`, or the base path recorded by the build. */
function baseOf() {
  const recorded = `${dist}-server/base-path`;
  try {
    return basePath({
      BASE_PATH: process.env.BASE_PATH ?? (existsSync(recorded) ? readFileSync(recorded, 'utf8').trim() : '/'),
    });
  } catch (error) {
    return stop(error.message);
  }
}
const base = baseOf();

/** Non-empty lines of a file in `dist/`; none if it is missing. */
const linesOf = (name) =>
  existsSync(join(dist, name))
    ? readFileSync(join(dist, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim())
    : [];

/** A `_headers` path pattern as a regular expression: `*` matches anything, `:name` one segment. */
const pattern = (text) =>
  new RegExp(
    `^${text
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replace('*', '.*')}$`,
  );

/** The rules of `_headers`: a path pattern, then indented header lines. */
const rules = [];
for (const line of linesOf('_headers')) {
  if (line.startsWith('/')) rules.push({ place: pattern(line), headers: [] });
  else
    rules.at(-1).headers.push(
      line
        .trim()
        .split(/:\s(.*)/s)
        .slice(0, 2),
    );
}

/** 301 redirects by old URL. */
const moved = new Map(
  linesOf('_redirects')
    .map((line) => line.split(/\s+/))
    .filter(([, , status]) => status === '301'),
);

const typeOf = (path) => {
  const type = TYPES[extname(path).slice(1) || 'html'] ?? 'application/octet-stream';
  return TEXTS.includes(type) ? `${type}; charset=utf-8` : type;
};

/** `path` includes the base path. */
const setHeaders = (response, path) => {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.setHeader('Content-Type', typeOf(path));
  for (const { place, headers } of rules)
    if (place.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
};

const BELOW_A_LANGUAGE = new RegExp(`^/(${LANGS.join('|')})(?:/|$)`);

const notFound = (request, response) => {
  const lang = BELOW_A_LANGUAGE.exec(request.url ?? '')?.[1];
  setHeaders(response, `${base}${lang ? `${lang}/` : ''}404.html`);
  const page = join(dist, lang ?? '', '404.html');
  // Other sites served for benchmarks have no 404 page.
  response.writeHead(404).end(request.method === 'HEAD' || !existsSync(page) ? undefined : readFileSync(page));
};

/** Whether a URL may be served: no host configuration, and with a trailing slash only folders. */
function exists(path) {
  try {
    const plain = decodeURIComponent(path);
    if (/^\/_(headers|redirects)\/?$/.test(plain)) return false;
    return !plain.endsWith('/') || existsSync(join(dist, plain, 'index.html'));
  } catch {
    return false;
  }
}

const files = sirv(dist, { etag: true, dotfiles: true, onNoMatch: notFound });

createServer((request, response) => {
  compressing(request, response, () => answer(request, response));
})
  .on('error', (error) =>
    stop(
      error.code === 'EADDRINUSE' ? `Port ${port} is taken: choose another one with PORT=${port + 1}.` : error.message,
    ),
  )
  .listen(port, process.env.HOST, () =>
    console.log(`\n  The guide is served at http://localhost:${port}${base}\n  Stop it with Ctrl+C.\n`),
  );

function answer(request, response) {
  const [path, query] = (request.url ?? '/').split('?');
  setHeaders(response, path);
  const redirect = (to) => {
    response.removeHeader('Content-Type');
    response.writeHead(301, { Location: query ? `${to}?${query}` : to }).end();
  };
  if (!['GET', 'HEAD'].includes(request.method)) return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  if (!path.startsWith(base)) return path === base.slice(0, -1) ? redirect(base) : notFound(request, response);
  if (moved.has(path)) return redirect(moved.get(path));
  const index = /^((?:\/[\w-]+)*\/)index\.html$/.exec(path)?.[1];
  if (index) return redirect(index);
  request.url = request.url.slice(base.length - 1);
  if (!exists(path.slice(base.length - 1))) return notFound(request, response);
  // sirv misreads suffix ranges (`bytes=-5`) and units other than bytes; HTTP allows answering those with the whole file.
  if (!/^bytes=\d/.test(request.headers.range)) delete request.headers.range;
  if (/^(\/[\w-]+)+$/.test(path) && existsSync(join(dist, path.slice(base.length - 1), 'index.html')))
    return redirect(`${path}/`);
  return files(request, response);
}
