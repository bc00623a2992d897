/**
 * `npm run bench:search`: our office finder beside three libraries, over the real offices and over 1,000 and 10,000 invented
 * ones, then our search of the whole guide beside MiniSearch (`npm run bench:search -- text` runs that part alone), in Chromium on
 * a processor slowed four times. Prints the tables and every target with its value. Ends with 1 when a target of ours is missed by
 * more than a fifth, which is this kind of measurement's noise. Times are never asserted in tests.
 * The other libraries are in `bench/node_modules`, installed from their own lock file at the first run.
 */
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/browser.mjs';
import { ROOT } from '../../scripts/lib.mjs';
import { figure, report } from '../support/figures.ts';
import { installIn } from '../support/install.ts';
import { machine } from '../support/machine.ts';
import { table } from '../support/table.ts';
import { measure, openLibrary, SLOWER } from './measure.mjs';
import { queriesFor, realOffices, syntheticOffices } from './offices.mjs';

const BENCH = join(ROOT, 'bench');
const NOISE = 1.2;

/** The libraries, by the name of their file. */
const LIBRARIES = {
  finder: 'our finder',
  'finder-counts': 'our finder, with counts',
  ufuzzy: 'uFuzzy',
  minisearch: 'MiniSearch',
  fuse: 'Fuse.js',
};

/** Our own targets for the 95th percentile of a keystroke, in milliseconds, by the size of the list. */
const KEYSTROKE = { real: 4, 1000: 10, 10000: 16 };

/** One file for the browser, as small as the site's own. */
async function bundle([file, name]) {
  const bundler = await rolldown({ input: join(BENCH, 'search', 'libraries', `${file}.mjs`) });
  const { output } = await bundler.generate({ format: 'iife', minify: true });
  await bundler.close();
  return { name, code: output[0].code };
}

const brotli = (text) => brotliCompressSync(text).length;

/** The value below which this part of all values lies. */
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * part) - 1)];

/** How many slips a library was asked, and how many of them led to the right office among the first five. */
function judge(found) {
  const slips = found.filter(({ query }) => query.kind === 'slip');
  const hits = slips.filter(({ query, value }) => value.first.some((id) => query.meant.includes(id)));
  const nonsense = found
    .filter(({ query }) => query.kind === 'nonsense')
    .reduce((sum, { value }) => sum + value.count, 0);
  return { slips: slips.length, hits: hits.length, nonsense };
}

/** Measures all libraries over one list of offices. */
async function compare(browser, bundles, { size, records }) {
  const sent = records.map((record) => ({ ...record, town: undefined }));
  const open = [];
  for (const library of bundles) open.push(await openLibrary(browser, library, sent));
  const measured = await measure(open, queriesFor(records));
  for (const { page } of open) await page.close();
  const data = brotli(JSON.stringify(sent));
  return measured.map(({ name, ready, found, times }, at) => ({
    name,
    size,
    records: records.length,
    ready,
    ...judge(found),
    times,
    bytes: data + brotli(bundles[at].code),
  }));
}

const HEAD = [
  'library',
  'records',
  'p50 ms',
  'p95 ms',
  'keystrokes',
  'index ms',
  'hits@5 of slips',
  'slips',
  'nonsense results',
  'bytes sent',
];

const cells = ({ name, size, records, times, ready, hits, slips, nonsense, bytes }) =>
  [
    name,
    `${records} ${size === 'real' ? 'real' : 'synthetic'}`,
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.95).toFixed(1),
    times.length,
    ready.toFixed(0),
    `${((100 * hits) / slips).toFixed(1)} %`,
    slips,
    nonsense,
    bytes,
  ].map(String);

/** Our targets: a name, what was measured, and the most it may be. */
function targets(rows) {
  const ours = rows.filter(({ name }) => name === LIBRARIES.finder);
  const { hits, slips } = ours.find(({ size }) => size === 'real');
  return [
    ...ours.map(({ size, records, times }) => ({
      name: `keystroke p95, ${records} records, ms`,
      value: quantile(times, 0.95),
      most: KEYSTROKE[size],
    })),
    { name: 'slips of real names not found among the first five, %', value: (100 * (slips - hits)) / slips, most: 2 },
    { name: 'results for nonsense', value: ours.reduce((sum, { nonsense }) => sum + nonsense, 0), most: 0 },
  ];
}

/** Our finder beside the others, over all lists; prints the table and hands back the targets. */
async function finder(browser) {
  const real = realOffices();
  const lists = [
    { size: 'real', records: real },
    ...[1000, 10000].map((size) => ({ size, records: syntheticOffices(real, size) })),
  ];
  const bundles = await Promise.all(Object.entries(LIBRARIES).map(bundle));
  const rows = [];
  for (const list of lists) rows.push(...(await compare(browser, bundles, list)));
  console.log(`\n${table([HEAD, ...rows.map(cells)])}\n`);
  return targets(rows);
}

const started = Date.now();
installIn(BENCH);
const { fullText } = await import('./full-text.mjs');
const browser = await chromium.launch({ executablePath: findBrowser(), args: CHROMIUM_ARGS });
console.log(
  `${machine()}. Processor ${SLOWER}x slower. Bytes: code and records, brotli. This takes two to three minutes …`,
);
const judged = [...(process.argv.includes('text') ? [] : await finder(browser)), ...(await fullText(browser, bundle))];
await browser.close();
report(judged.map(({ name, value, most }) => figure({ what: name, value, most, digits: most < 100 ? 1 : 0 })));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
process.exitCode = judged.some(({ value, most }) => value > most * NOISE) ? 1 : 0;
