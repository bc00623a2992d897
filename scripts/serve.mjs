/** `npm run serve`: serves `dist/` compressed and with the headers of `dist/_headers`, as a host would. `PORT` chooses the port. */
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

/** The rules of the headers file: a path pattern, then indented lines of headers. */
const rules = readFileSync(join(dist, '_headers'), 'utf8').split(/\n(?=\/)/).map((block) => {
  const [pattern, ...lines] = block.trim().split('\n');
  return { prefix: pattern.replace('*', ''), headers: lines.filter((line) => line.trim()).map((line) => line.trim().split(/:\s(.*)/s).slice(0, 2)) };
});

const setHeaders = (response, path) => {
  for (const { prefix, headers } of rules) if (path.startsWith(prefix)) for (const [name, value] of headers) response.setHeader(name, value);
};

const missing = (request, response) => {
  const lang = /^\/(en|es)\//.exec(request.url ?? '')?.[1];
  const page = [lang && join(dist, lang, '404', 'index.html'), join(dist, '404.html')].find((file) => file && existsSync(file));
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  setHeaders(response, request.url ?? '/');
  response.end(request.method === 'HEAD' ? undefined : readFileSync(page));
};

const files = sirv(dist, { etag: true, onNoMatch: missing, setHeaders });

createServer((request, response) => {
  compressing(request, response);
  const url = request.url ?? '/';
  if (!url.startsWith(base)) return url === base.slice(0, -1) ? response.writeHead(301, { Location: base }).end() : missing(request, response);
  request.url = `/${url.slice(base.length)}`;
  const [path, query] = request.url.split('?');
  if (!path.endsWith('/') && existsSync(join(dist, path, 'index.html'))) return response.writeHead(301, { Location: `${base}${path.slice(1)}/${query ? `?${query}` : ''}` }).end();
  return files(request, response);
})
  .on('error', (error) => stop(error.code === 'EADDRINUSE' ? `Port ${port} is taken: choose another one with PORT=${port + 1}.` : error.message))
  .listen(port, () => console.log(`\n  The guide is served at http://localhost:${port}${base}\n  Stop it with Ctrl+C.\n`));
