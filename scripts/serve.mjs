/** `npm run serve`: serves `dist/` compressed, with the headers and redirects of its `_headers` and `_redirects`, as a host would. `PORT` chooses the port. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { compressing } from './compressing.mjs';
import { ROOT, stop } from './lib.mjs';

const port = Number(process.env.PORT ?? 4321);
const base = (process.env.BASE_PATH ?? '/').replace(/\/*$/, '/');
const dist = join(ROOT, process.env.DIST ?? 'dist');
if (!existsSync(join(dist, 'index.html'))) stop('There is no built site: run npm run build first.');

/** A pattern of the headers file as a regular expression: `*` is anything, `:name` one part. */
const pattern = (text) => new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`);

/** The rules of the headers file: a path pattern, then indented lines of headers. */
const rules = readFileSync(join(dist, '_headers'), 'utf8').split(/\n(?=\/)/).map((block) => {
  const [place, ...lines] = block.trim().split('\n');
  return { place: pattern(place), headers: lines.filter((line) => line.trim()).map((line) => line.trim().split(/:\s(.*)/s).slice(0, 2)) };
});

/** Old addresses and where they lead. */
const moved = new Map(existsSync(join(dist, '_redirects')) ? readFileSync(join(dist, '_redirects'), 'utf8').split('\n').filter(Boolean).map((line) => line.split(/\s+/).slice(0, 2)) : []);

/** `path` begins below the base path, which sirv does not know. */
const setHeaders = (response, path) => {
  for (const { place, headers } of rules) if (place.test(base + path.slice(1))) for (const [name, value] of headers) response.setHeader(name, value);
};

const answer = (request, response, status, headers, body) => {
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
};

const missing = (request, response) => {
  const path = (request.url ?? '/').split('?')[0];
  const lang = /^\/(en|es)(?:\/|$)/.exec(path)?.[1];
  setHeaders(response, lang ? `/${lang}/404.html` : '/404.html');
  answer(request, response, 404, { 'Content-Type': 'text/html; charset=utf-8' }, readFileSync(join(dist, lang ?? '', '404.html')));
};

const files = sirv(dist, { etag: true, dotfiles: true, onNoMatch: missing, setHeaders });

createServer((request, response) => {
  compressing(request, response);
  const [path, query] = (request.url ?? '/').split('?');
  const lead = (to) => {
    setHeaders(response, '/');
    answer(request, response, 301, { Location: query ? `${to}?${query}` : to });
  };
  if (!['GET', 'HEAD'].includes(request.method)) return answer(request, response, 405, { Allow: 'GET, HEAD' });
  if (!path.startsWith(base)) return path === base.slice(0, -1) ? lead(base) : missing(request, response);
  if (moved.has(path)) return lead(moved.get(path));
  request.url = request.url.slice(base.length - 1);
  if (/\/_(headers|redirects)$/.test(path)) return missing(request, response);
  const index = /^(\/(?:[\w-]+\/)*)index\.html$/.exec(path)?.[1];
  if (index) return lead(index);
  if (/^(\/[\w-]+)+$/.test(path) && existsSync(join(dist, path.slice(base.length - 1), 'index.html'))) return lead(`${path}/`);
  return files(request, response);
})
  .on('error', (error) => stop(error.code === 'EADDRINUSE' ? `Port ${port} is taken: choose another one with PORT=${port + 1}.` : error.message))
  .listen(port, () => console.log(`\n  The guide is served at http://localhost:${port}${base}\n  Stop it with Ctrl+C.\n`));
