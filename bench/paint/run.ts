/**
 * `npm run bench:paint`: LCP on a slow connection with CPU throttling, compared with the lower bound given by bytes and round trips,
 * and with the same page rendered by Hugo, alternating. `-- --runs 9` measures more often.
 */
import { ROOT, stop } from '../../scripts/lib.mjs';
import { type Load, launch, load, SLOWER } from '../support/browser.ts';
import { type Figure, figure, notRun, report } from '../support/figures.ts';
import { floor, SLOW_3G } from '../support/link.ts';
import { machine } from '../support/machine.ts';
import { grouped, median, spread } from '../support/numbers.ts';
import { runsFrom } from '../support/options.ts';
import { builtPages, serve } from '../support/site.ts';
import { openLine } from '../support/slow-line.ts';
import { table } from '../support/table.ts';
import { findHugo, HUGO_SITE, renderWithHugo } from './hugo.ts';

/** The home page, an office, the finder and a guide; both languages. */
const PATHS = ['/es/', '/en/offices/cusco/', '/en/offices/', '/es/guias/pagar-una-tasa/'];

/** Targets: ratio to the lower bound, ratio to Hugo's page. */
const MOST = { floor: 1.25, hugo: 1.05 };

const MAKERS = ['ours', 'Hugo'] as const;
type Maker = (typeof MAKERS)[number];
type Measured = { path: string; maker: Maker; loads: Load[] };

const ratio = (loads: readonly Load[]): number =>
  median(loads.map(({ lcp, pageBytes }) => lcp / floor(pageBytes, SLOW_3G)));
const lcp = (loads: readonly Load[]): number => median(loads.map((each) => each.lcp));

const row = ({ path, maker, loads }: Measured): string[] => {
  const [{ pageBytes, requests, bytes }] = loads as [Load];
  const least = floor(pageBytes, SLOW_3G);
  return [
    `${path} ${maker}`,
    grouped(pageBytes),
    grouped(least),
    spread(loads.map((each) => each.lcp)),
    ratio(loads).toFixed(2),
    spread(loads.map((each) => each.loaded)),
    String(requests),
    grouped(bytes),
  ];
};

const HEAD = [
  'page',
  'bytes of the page',
  'floor ms',
  'LCP ms',
  'LCP / floor',
  'all loaded ms',
  'requests',
  'bytes of all',
];

/** Alternates between both generators, so that load on the machine affects them equally. */
async function measure(runs: number, ports: Partial<Record<Maker, number>>): Promise<Measured[]> {
  const browser = await launch();
  const measured = PATHS.flatMap((path) =>
    MAKERS.filter((maker) => ports[maker]).map((maker): Measured => ({ path, maker, loads: [] })),
  );
  const once = async ({ path, maker }: Measured): Promise<Load> => {
    const line = await openLine(ports[maker]!, SLOW_3G);
    const result = await load(browser, line.origin + path, SLOWER);
    line.close();
    return result;
  };
  await once(measured[0]!);
  for (let run = 0; run < runs; run++) for (const each of measured) each.loads.push(await once(each));
  await browser.close();
  return measured;
}

function figuresOf(measured: readonly Measured[], hugo: string | undefined): Figure[] {
  return PATHS.flatMap((path) => {
    const [ours, other] = MAKERS.map(
      (maker) => measured.find((each) => each.path === path && each.maker === maker)?.loads,
    );
    return [
      figure({ what: `LCP, 400 kbit/s, 400 ms, CPU ${SLOWER}× slower: ${path}`, value: lcp(ours!), unit: 'ms' }),
      figure({ what: `the same, times its floor: ${path}`, value: ratio(ours!), most: MOST.floor, digits: 2 }),
      other
        ? figure({
            what: `the same, times Hugo ${hugo}: ${path}`,
            value: lcp(ours!) / lcp(other),
            most: MOST.hugo,
            digits: 2,
          })
        : notRun(`the same, times Hugo: ${path}`, 'there is no hugo, and apt-get cannot install it here'),
    ];
  });
}

const runs = runsFrom(process.argv.slice(2));
const pages = builtPages().filter(({ path }) => PATHS.includes(path));
const gone = PATHS.filter((path) => !pages.some((page) => page.path === path));
if (gone.length > 0) stop(`${gone.join(', ')} is not in dist/: correct PATHS in bench/paint/run.ts.`);
console.log(
  `${machine()}. Line: ${SLOW_3G.kbits} kbit/s, ${SLOW_3G.rtt} ms. Median of ${runs} [least–most]. ${ROOT}/dist as scripts/serve.mjs sends it.`.replace(
    `${ROOT}/`,
    '',
  ),
);
const hugo = findHugo();
if (hugo) renderWithHugo(pages);
const servers = { ours: await serve(), ...(hugo ? { Hugo: await serve(HUGO_SITE) } : {}) };
const measured = await measure(
  runs,
  Object.fromEntries(Object.entries(servers).map(([maker, { port }]) => [maker, port])),
);
for (const { close } of Object.values(servers)) close();
console.log(`\n${table([HEAD, ...measured.map(row)])}`);
report(figuresOf(measured, hugo));
