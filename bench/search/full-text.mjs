/**
 * The search over the whole guide, ours beside MiniSearch with a prebuilt index of the same records: bytes, the forty queries of
 * `tests/content/search-queries.yaml`, and the time from the first letter to the first results on a slow line with a slow processor.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { parseAllDocuments } from 'yaml';
import { ROOT } from '../../scripts/lib.mjs';
import { checkContent } from '../../src/tools/content/report.ts';
import { siteIndex, siteRecords } from '../../src/lib/search/site-pages.ts';
import { normalizeContacts } from '../../src/lib/search/site-search.ts';
import { LANGS } from '../../src/i18n/languages.ts';
import { OPTIONS } from './libraries/site-options.mjs';
import { SLOW_3G } from '../support/link.ts';
import { median } from '../support/numbers.ts';
import { openLine } from '../support/slow-line.ts';
import { table } from '../support/table.ts';
import { SLOWER } from './measure.mjs';

const ROUNDS = 5;

/** Milliseconds a reader looks at the page before typing: long enough that the line starts slowly again. */
const LOOKING = 1_500;

/** The index as MiniSearch sends it. */
function prebuilt({ pages }, options) {
  const index = new MiniSearch(options);
  index.addAll(
    pages.map((page, id) => ({
      ...page,
      id,
      title: page.title,
      strong: `${normalizeContacts(page.title)} ${page.strong}`,
      weak: `${page.line} ${page.weak}`,
    })),
  );
  return JSON.stringify(index);
}

/** A page that loads the code at once and the index when asked; answers are compressed, as a host would. */
async function serve(code, index) {
  const [script, data] = [code, index].map((text) => brotliCompressSync(text));
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/index.json'
        ? ['application/json', data]
        : url === '/code.js'
          ? ['text/javascript', script]
          : ['text/html', brotliCompressSync('<!doctype html><script src="/code.js"></script>')];
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br', 'Cache-Control': 'no-store' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { server, bytes: script.length + data.length };
}

/** In the page: fetches the index and answers the first query; how long both took, and what every query finds. */
const ask = async (queries) => {
  const start = performance.now();
  const find = globalThis.open(await (await fetch('/index.json')).text());
  find(queries[0]);
  const first = performance.now() - start;
  return { first, found: queries.map((q) => find(q).slice(0, 3)) };
};

async function measureOnce(browser, { server }, queries) {
  const line = await openLine(server.address().port, SLOW_3G);
  const page = await browser.newPage();
  await page.goto(`${line.origin}/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.waitForTimeout(LOOKING);
  const result = await page.evaluate(ask, queries);
  await page.close();
  line.close();
  return result;
}

/** Which of the queries have a right page among the first three. */
const judge = (found, queries, ids) =>
  queries.map(({ right }, at) => found[at].some((page) => right.includes(ids[page])));

/** Measures one engine in both languages. */
async function measureEngine(browser, name, code, indexFor, { library, queries }) {
  const hits = [];
  const rows = [];
  for (const lang of LANGS) {
    const ids = siteRecords(library, lang).map(({ id }) => id);
    const served = await serve(code, indexFor(siteIndex(library, lang)));
    const tries = [];
    for (let round = 0; round < ROUNDS; round++)
      tries.push(
        await measureOnce(
          browser,
          served,
          queries.map(({ q }) => q),
        ),
      );
    served.server.close();
    hits.push(judge(tries[0].found, queries, ids));
    rows.push({ name, lang, pages: ids.length, bytes: served.bytes, first: median(tries.map(({ first }) => first)) });
  }
  const both = queries.filter((_, at) => hits.every((list) => list[at])).length;
  return rows.map((row, at) => ({ ...row, own: hits[at].filter(Boolean).length, both, asked: queries.length }));
}

/** Measures both engines, prints them, and hands back our targets. */
export async function fullText(browser, bundle) {
  const { library } = checkContent(ROOT);
  const [asked] = parseAllDocuments(readFileSync(join(ROOT, 'tests', 'content', 'search-queries.yaml'), 'utf8'));
  const queries = asked.toJS();
  const engines = [
    ['our search', 'site', (site) => JSON.stringify(site)],
    ['MiniSearch', 'site-minisearch', (site) => prebuilt(site, OPTIONS)],
  ];
  const rows = [];
  for (const [name, file, indexFor] of engines)
    rows.push(
      ...(await measureEngine(browser, name, (await bundle([file, name])).code, indexFor, { library, queries })),
    );
  const cells = rows.map(({ name, lang, pages, bytes, first, own, both, asked }) =>
    [`${name}, ${lang}`, pages, bytes, first.toFixed(0), `${own} of ${asked}`, `${both} of ${asked}`].map(String),
  );
  console.log(
    `\n${table([['the whole guide', 'pages', 'bytes sent', 'first results ms', 'right in first 3', 'in both languages'], ...cells])}\n`,
  );
  const ours = rows.filter(({ name }) => name === engines[0][0]);
  return [
    ...ours.flatMap(({ lang, bytes, first }) => [
      { name: `search, code and index, ${lang}, bytes`, value: bytes, most: 60_000 },
      { name: `search, first results on slow 3G, ${lang}, ms`, value: first, most: 1_500 },
    ]),
    {
      name: 'search queries without the right page among the first three',
      value: ours[0].asked - ours[0].both,
      most: 2,
    },
  ];
}
