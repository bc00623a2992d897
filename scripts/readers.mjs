/**
 * `npm run readers`: what readers fetch, and what a million a day add up to, from the built site. Text under brotli as a host
 * compresses it (quality 5), everything fetched for the first time, headers as sent over HTTP/1.1 (HTTP/2 sends a part of that).
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT, stop } from './lib.mjs';

const DIST = join(ROOT, 'dist');
if (!existsSync(join(DIST, 'index.html'))) stop('There is no built site: run npm run build first.');

/** Bytes of the headers of an answer with our policy, as nginx sent them in `npm run test:servers`. */
const HEADERS = 1000;
const READERS = 1_000_000;
const DAYS = 30;

/** Who reads what. */
const JOURNEYS = {
  'one guide, from a search engine': ['en/guides/carne-pick-up/'],
  'home, the finder, one office': ['en/', 'en/offices/', 'en/offices/cusco/'],
  'the same, and a search of the whole guide': [
    'en/',
    'en/offices/',
    'en/offices/cusco/',
    'en/search/',
    'en/search.json',
  ],
};

const read = (file) => readFileSync(join(DIST, file), 'utf8');
const sent = (file) =>
  brotliCompressSync(readFileSync(join(DIST, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** A page or a file, the scripts of a page and what they import, and the icon. */
function filesOf(path, seen) {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const add = (script) => {
    if (seen.has(script)) return;
    seen.add(script);
    for (const [, name] of read(script).matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g))
      add(posix.join(dirname(script), name));
  };
  seen.add(file);
  for (const [, script] of file.endsWith('.html') ? read(file).matchAll(/<script type="module" src="\/([^"]+)"/g) : [])
    add(script);
  seen.add('favicon.svg');
}

const whole = (number) => Math.round(number).toLocaleString('en-GB');

for (const [name, paths] of Object.entries(JOURNEYS)) {
  const seen = new Set();
  for (const path of paths) filesOf(path, seen);
  const requests = seen.size;
  const bytes = [...seen].reduce((sum, file) => sum + sent(file), 0) + requests * HEADERS;
  const [perDay, perMonth] = [bytes * READERS, bytes * READERS * DAYS];
  console.log(`${name}: ${requests} requests, ${whole(bytes)} bytes
  ${whole(READERS)} readers a day: ${whole(perDay / 1e9)} GB and ${whole((requests * READERS) / 1e6)} million requests a day, ${whole(perMonth / 1e9)} GB and ${whole((requests * READERS * DAYS) / 1e6)} million a month
  if a tenth of a day falls into one hour: ${whole((requests * READERS) / 10 / 3600)} requests and ${whole((perDay * 8) / 10 / 3600 / 1e6)} Mbit a second`);
}
