/**
 * `npm run serve`: serves `dist/` compressed, with the headers and redirects of its `_headers` and `_redirects`, as a host would. `PORT`
 * chooses the port, `HOST=127.0.0.1` keeps other machines out. The folder is that of the build, or `BASE_PATH`.
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

/** The folder the site runs in: as said, or as its build recorded it. */
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

/** The lines of a file of the site; none where it is not there. */
const linesOf = (name) =>
  existsSync(join(dist, name))
    ? readFileSync(join(dist, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim())
    : [];

/** A pattern of the headers file as a regular expression: `*` is anything, `:name` one part. */
const pattern = (text) =>
  new RegExp(
    `^${text
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replace('*', '.*')}$`,
  );

/** The rules of the headers file: a path pattern, then indented lines of headers. */
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

/** Old addresses and where they lead. */
const moved = new Map(
  linesOf('_redirects')
    .map((line) => line.split(/\s+/))
    .filter(([, , status]) => status === '301'),
);

const typeOf = (path) => {
  const type = TYPES[extname(path).slice(1) || 'html'] ?? 'application/octet-stream';
  return TEXTS.includes(type) ? `${type}; charset=utf-8` : type;
};

/** `path` as the host sees it, with the base path. */
const setHeaders = (response, path) => {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.setHeader('Content-Type', typeOf(path));
  for (const { place, headers } of rules)
    if (place.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
};

const BELOW_A_LANGUAGE = new RegExp(`^/(${LANGS.join('|')})(?:/|$)`);

const missing = (request, response) => {
  const lang = BELOW_A_LANGUAGE.exec(request.url ?? '')?.[1];
  setHeaders(response, `${base}${lang ? `${lang}/` : ''}404.html`);
  const page = join(dist, lang ?? '', '404.html');
  // Other sites than ours, served beside it to be measured, have no such page.
  response.writeHead(404).end(request.method === 'HEAD' || !existsSync(page) ? undefined : readFileSync(page));
};

/** Whether an address may lead to a file: none of those for hosts, and with a slash at its end only a folder. */
function isThere(path) {
  try {
    const plain = decodeURIComponent(path);
    if (/^\/_(headers|redirects)\/?$/.test(plain)) return false;
    return !plain.endsWith('/') || existsSync(join(dist, plain, 'index.html'));
  } catch {
    return false;
  }
}

const files = sirv(dist, { etag: true, dotfiles: true, onNoMatch: missing });

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
  const lead = (to) => {
    response.removeHeader('Content-Type');
    response.writeHead(301, { Location: query ? `${to}?${query}` : to }).end();
  };
  if (!['GET', 'HEAD'].includes(request.method)) return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  if (!path.startsWith(base)) return path === base.slice(0, -1) ? lead(base) : missing(request, response);
  if (moved.has(path)) return lead(moved.get(path));
  const index = /^((?:\/[\w-]+)*\/)index\.html$/.exec(path)?.[1];
  if (index) return lead(index);
  request.url = request.url.slice(base.length - 1);
  if (!isThere(path.slice(base.length - 1))) return missing(request, response);
  // sirv takes the last five bytes for the first six, and every unit for bytes. Who asks so gets the whole file, which HTTP allows.
  if (!/^bytes=\d/.test(request.headers.range)) delete request.headers.range;
  if (/^(\/[\w-]+)+$/.test(path) && existsSync(join(dist, path.slice(base.length - 1), 'index.html')))
    return lead(`${path}/`);
  return files(request, response);
}
