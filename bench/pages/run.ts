/**
 * `npm run bench:pages`: weight of every page of `dist/` by kind, and the requests of the heaviest of each kind on a slow connection:
 * before first paint, and in total.
 */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Load, launch, load } from '../support/browser.ts';
import { type Figure, figure, report } from '../support/figures.ts';
import { SLOW_3G } from '../support/link.ts';
import { machine } from '../support/machine.ts';
import { grouped, median } from '../support/numbers.ts';
import { builtPages, kindOf, type Page, serve } from '../support/site.ts';
import { openLine } from '../support/slow-line.ts';
import { table } from '../support/table.ts';

/** Finders contain all records and have their own budget. */
const FINDERS = ['offices', 'waivers'];
const MOST = { page: 14_600, median: 9_000, finder: 30_000, shift: 0.01 };

type Weighed = { path: string; kind: string; raw: number; br: number; gz: number; scripts: number };

const weigh = ({ path, html }: Page): Weighed => ({
  path,
  kind: kindOf(path),
  raw: Buffer.byteLength(html),
  br: brotliCompressSync(html).length,
  gz: gzipSync(html, { level: 9 }).length,
  scripts: html.match(/<script type="module"/g)?.length ?? 0,
});

const heaviest = (pages: readonly Weighed[]): Weighed =>
  pages.reduce((most, each) => (each.br > most.br ? each : most));

const weightRow = (name: string, pages: readonly Weighed[]): string[] => {
  const most = (size: 'raw' | 'br' | 'gz') => Math.max(...pages.map((each) => each[size]));
  const both = (size: 'raw' | 'br' | 'gz') => [grouped(median(pages.map((each) => each[size]))), grouped(most(size))];
  return [name, String(pages.length), ...both('raw'), ...both('br'), ...both('gz'), heaviest(pages).path];
};

const WEIGHTS = [
  'kind',
  'pages',
  'raw, median',
  'heaviest',
  'brotli, median',
  'heaviest',
  'gzip, median',
  'heaviest',
  'heaviest page',
];
const LOADS = [
  'heaviest of its kind',
  'requests before the first picture',
  'in all',
  'bytes of the page',
  'bytes of all',
  'LCP ms',
  'all loaded ms',
  'layout shift',
];

const loadRow = ({ path, loaded }: Loaded): string[] => [
  path,
  String(1 + loaded.blocking),
  String(loaded.requests),
  grouped(loaded.pageBytes),
  grouped(loaded.bytes),
  grouped(loaded.lcp),
  grouped(loaded.loaded),
  grouped(loaded.shift, 3),
];

type Loaded = Weighed & { loaded: Load };

/** Opens pages on the slow connection with an empty cache. */
async function open(pages: readonly Weighed[]): Promise<Loaded[]> {
  const [server, browser] = [await serve(), await launch()];
  const opened: Loaded[] = [];
  for (const page of pages) {
    const line = await openLine(server.port, SLOW_3G);
    opened.push({ ...page, loaded: await load(browser, line.origin + page.path) });
    line.close();
  }
  await browser.close();
  server.close();
  return opened;
}

function figuresOf(pages: readonly Weighed[], opened: readonly Loaded[]): Figure[] {
  const plain = heaviest(pages.filter(({ kind }) => !FINDERS.includes(kind)));
  const finder = heaviest(pages.filter(({ kind }) => FINDERS.includes(kind)));
  const moved = opened.reduce((most, each) => (each.loaded.shift > most.loaded.shift ? each : most));
  return [
    figure({
      what: `heaviest page, brotli, sheet included (${plain.path})`,
      value: plain.br,
      most: MOST.page,
      unit: 'B',
    }),
    figure({
      what: `median of ${pages.length} pages, brotli`,
      value: median(pages.map(({ br }) => br)),
      most: MOST.median,
      unit: 'B',
    }),
    figure({ what: `heaviest finder, brotli (${finder.path})`, value: finder.br, most: MOST.finder, unit: 'B' }),
    figure({
      what: `requests before the first picture, most of ${opened.length} kinds`,
      value: Math.max(...opened.map(({ loaded }) => 1 + loaded.blocking)),
      most: 1,
    }),
    figure({
      what: `requests of a page without script, with its icon`,
      value: Math.max(...opened.filter(({ scripts }) => scripts === 0).map(({ loaded }) => loaded.requests)),
      most: 2,
    }),
    figure({
      what: `layout shift while loading over slow 3G, worst kind (${moved.path})`,
      value: moved.loaded.shift,
      most: MOST.shift,
      digits: 3,
    }),
  ];
}

const pages = builtPages().map(weigh);
const kinds = Map.groupBy(pages, ({ kind }) => kind);
console.log(`${machine()}. Bytes; brotli 11, gzip 9.\n`);
console.log(
  table([WEIGHTS, ...[...kinds].sort().map(([kind, some]) => weightRow(kind, some)), weightRow('all', pages)]),
);
const opened = await open([...kinds.values()].map(heaviest).sort((a, b) => a.kind.localeCompare(b.kind)));
console.log(
  `\nOpened in Chromium as a phone, ${SLOW_3G.kbits} kbit/s, ${SLOW_3G.rtt} ms, bytes on the wire with headers, compressed as a host does it on the fly:\n`,
);
console.log(table([LOADS, ...opened.map(loadRow)]));
report(figuresOf(pages, opened));
