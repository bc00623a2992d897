/**
 * `npm run bench:lighthouse`: Lighthouse as on a phone over six pages, the median of five. `-- --runs 1` is enough to look for faults:
 * every audit that is not perfect is named. Lighthouse is in a folder of its own, installed at the first run.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/browser.mjs';
import { ROOT } from '../../scripts/lib.mjs';
import { type Figure, figure, report } from '../support/figures.ts';
import { installIn } from '../support/install.ts';
import { machine } from '../support/machine.ts';
import { grouped, median } from '../support/numbers.ts';
import { runsFrom } from '../support/options.ts';
import { serve } from '../support/site.ts';
import { table } from '../support/table.ts';

const FOLDER = join(ROOT, 'bench', 'lighthouse');

/** Home, an office, the finder, a guide, the waiver checker, a status; both languages. */
const PATHS = [
  '/en/',
  '/es/oficinas/cusco/',
  '/en/offices/',
  '/es/guias/pagar-una-tasa/',
  '/en/waivers/',
  '/es/calidades/diplomatico-residente/',
];

/** Targets per Lighthouse category; `agentic-browsing` is new and only reported. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

const AUDITS = [
  { id: 'largest-contentful-paint', name: 'LCP', most: 1_500, unit: 'ms', digits: 0 },
  { id: 'cumulative-layout-shift', name: 'CLS', most: 0.01, unit: '', digits: 3 },
  { id: 'total-blocking-time', name: 'TBT', most: 50, unit: 'ms', digits: 0 },
] as const;

type Audit = {
  title: string;
  score: number | null;
  scoreDisplayMode: string;
  numericValue?: number;
  displayValue?: string;
};
type Result = {
  runtimeError?: { message: string };
  lighthouseVersion: string;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
};
type Tools = {
  lighthouse: (url: string, flags: object) => Promise<{ lhr: Result } | undefined>;
  launch: (options: object) => Promise<{ port: number; kill: () => void }>;
};

/** Lighthouse and its launcher, from their own folder. */
async function tools(): Promise<Tools> {
  installIn(FOLDER);
  const find = createRequire(join(FOLDER, 'package.json'));
  const from = async (name: string) =>
    (await import(pathToFileURL(find.resolve(name)).href)) as Record<string, unknown>;
  const [{ default: lighthouse }, { launch }] = await Promise.all([from('lighthouse'), from('chrome-launcher')]);
  return { lighthouse, launch } as Tools;
}

/** One page once, in a browser of its own. @throws {Error} when Lighthouse could not measure. */
async function audit({ lighthouse, launch }: Tools, url: string): Promise<Result> {
  const chrome = await launch({
    chromePath: findBrowser(),
    chromeFlags: ['--headless', ...CHROMIUM_ARGS],
    logLevel: 'silent',
  });
  try {
    const { lhr } = (await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error' }))!;
    if (lhr.runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

type Measured = { path: string; results: Result[] };

const scoreOf = (results: readonly Result[], category: string): number =>
  Math.round(100 * median(results.map(({ categories }) => categories[category]?.score ?? 0)));
const valueOf = (results: readonly Result[], id: string): number =>
  median(results.map(({ audits }) => audits[id]?.numericValue ?? Infinity));

/** Audits below 100, weighted ones first. */
function faults({ path, results }: Measured): string[] {
  const { categories, audits } = results.at(-1)!;
  return Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs
      .filter(({ id }) => (audits[id]?.score ?? 1) < 1)
      .sort((a, b) => b.weight - a.weight)
      .map(
        ({ id, weight }) =>
          `${path} ${category}: ${audits[id]!.title}${audits[id]!.displayValue ? ` (${audits[id]!.displayValue})` : ''}${weight === 0 ? ', not counted' : ''}`,
      ),
  );
}

function figuresOf(measured: readonly Measured[]): Figure[] {
  const worst = (values: number[], better: typeof Math.min) => better(...values);
  return [
    ...Object.entries(LEAST).map(([category, least]) =>
      figure({
        what: `Lighthouse ${category}, worst of ${measured.length} pages`,
        value: worst(
          measured.map(({ results }) => scoreOf(results, category)),
          Math.min,
        ),
        least,
      }),
    ),
    ...AUDITS.map(({ id, name, most, unit, digits }) =>
      figure({
        what: `Lighthouse ${name}, worst of ${measured.length} pages`,
        value: worst(
          measured.map(({ results }) => valueOf(results, id)),
          Math.max,
        ),
        most,
        unit,
        digits,
      }),
    ),
  ];
}

const runs = runsFrom(process.argv.slice(2));
const lighthouse = await tools();
const server = await serve();
console.log(`${machine()}. Median of ${runs}.`);
const measured: Measured[] = PATHS.map((path) => ({ path, results: [] }));
for (let run = 0; run < runs; run++)
  for (const { path, results } of measured) {
    results.push(await audit(lighthouse, server.origin + path));
    if (process.stdout.isTTY)
      process.stdout.write(
        `\r${run * measured.length + measured.findIndex((each) => each.path === path) + 1} of ${runs * measured.length}`,
      );
  }
server.close();
const categories = Object.keys(measured[0]!.results[0]!.categories);
const cells = ({ path, results }: Measured) => [
  path,
  ...categories.map((category) => String(scoreOf(results, category))),
  ...AUDITS.map(({ id, digits }) => grouped(valueOf(results, id), digits)),
];
console.log(
  `\nLighthouse ${measured[0]!.results[0]!.lighthouseVersion}, phone:\n\n${table([['page', ...categories, ...AUDITS.map(({ name, unit }) => `${name}${unit && ` ${unit}`}`)], ...measured.map(cells)])}`,
);
console.log(
  `\nNot perfect:\n${measured
    .flatMap(faults)
    .map((line) => `  ${line}`)
    .join('\n')}`,
);
report(figuresOf(measured));
