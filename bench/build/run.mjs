/**
 * `npm run bench:build`: how long the site takes to build. First the same office pages by us, Hugo, Eleventy, Starlight and
 * VitePress, in turn; then our whole site with many times its entries. Prints tables that can be pasted into
 * `docs/performance.md`, and every target with its value. A missed time is printed as missed; a text that differs, a page of an
 * office that grows with the number of offices, or time that grows faster than the pages, also ends it with 1. `--help` lists the sizes.
 */
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stop } from '../../scripts/lib.mjs';
import { report } from '../support/figures.ts';
import { grouped, median } from '../support/numbers.ts';
import { table } from '../support/table.ts';
import { contest } from './contest.mjs';
import { grown, LISTS, mostGrown } from './growth.mjs';
import { hugoVersion, installPeers, PEER_PROJECTS, placePeers } from './peers.mjs';
import { judgedContest, judgedGrowth } from './targets.mjs';

const HELP = `npm run bench:build -- [options]
  --pages 60,600      sizes of the contest with the peers, in pages; none: --pages ""
  --growth 1,10       how many times its entries the whole site has; none: --growth ""
  --rounds 1          builds of each kind
  --full              --pages 60,600,6000 --growth 1,10,100 --rounds 3 (6,000 and 100 once): an hour and 16 GB of memory
  --before a9374ec    builds the site of an older commit in turn, with the packages of today
  --peers Hugo,…      of ${Object.keys(PEER_PROJECTS).join(', ')}
  --folder /dev/shm   where projects and output go; by default /dev/shm where there is one, else the system's folder`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    growth: { type: 'string' },
    rounds: { type: 'string' },
    full: { type: 'boolean' },
    before: { type: 'string' },
    peers: { type: 'string', default: Object.keys(PEER_PROJECTS).join() },
    folder: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const numbers = (text) => text.split(',').filter(Boolean).map(Number);
const sizes = numbers(values.pages ?? (values.full ? '60,600,6000' : '60,600'));
const factors = numbers(values.growth ?? (values.full ? '1,10,100' : '1,10'));
const rounds = Number(values.rounds ?? (values.full ? 3 : 1));
const roundsFor = (large) => (large ? 1 : rounds);
if ([...sizes, ...factors, rounds].some((each) => !Number.isInteger(each) || each < 1))
  stop(`Sizes and rounds are whole numbers from 1.\n${HELP}`);

const isMemory = (folder) => {
  try {
    return statfsSync(folder).type === 0x01021994;
  } catch {
    return false;
  }
};
const base = values.folder ?? (isMemory('/dev/shm') ? '/dev/shm' : tmpdir());

const wanted = values.peers.split(',').filter(Boolean);
const unknown = wanted.filter((name) => !(name in PEER_PROJECTS));
if (unknown.length > 0) stop(`${unknown.join()} is none of the peers.\n${HELP}`);
const hugo = hugoVersion();
const peers = wanted.filter((name) => name !== 'Hugo' || hugo);
if (wanted.includes('Hugo') && !hugo)
  console.log('Hugo: not run, it is not installed (Debian and Ubuntu: apt-get install hugo).');

const secondsOf = (runs) => median(runs.map(({ seconds }) => seconds));
const cpuOf = (runs) => median(runs.map(({ cpu }) => cpu ?? NaN));
const memoryOf = (runs) => Math.max(...runs.map(({ megabytes }) => megabytes ?? NaN));
const rangeOf = (runs) =>
  runs.length > 1
    ? ` [${Math.min(...runs.map(({ seconds }) => seconds)).toFixed(1)}–${Math.max(...runs.map(({ seconds }) => seconds)).toFixed(1)}]`
    : '';
const figure = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : 'not measured');

function contestTable({ pages, runs }) {
  const [own, ownCpu] = [secondsOf(runs.get('this site')), cpuOf(runs.get('this site'))];
  const rows = [...runs].map(([name, each]) => [
    name,
    `${figure(secondsOf(each), 2)}${rangeOf(each)}`,
    figure(cpuOf(each)),
    figure(own / secondsOf(each), 2),
    figure(ownCpu / cpuOf(each), 2),
    figure(memoryOf(each), 0),
  ]);
  return table([
    [
      `${grouped(pages)} pages`,
      'seconds',
      'of the processor',
      'this site takes … times as long',
      '… times the processor',
      'peak MB',
    ],
    ...rows,
  ]);
}

function growthTable(results) {
  const [first] = results;
  const perPage = (each) =>
    each === first ? '' : figure((1000 * (secondsOf(each.runs) - secondsOf(first.runs))) / (each.pages - first.pages));
  const rows = results.map((each) => [
    `${each.times}×`,
    grouped(each.entries),
    grouped(each.pages),
    grouped(each.files),
    `${figure(secondsOf(each.runs))}${rangeOf(each.runs)}`,
    figure(cpuOf(each.runs)),
    perPage(each),
    figure(memoryOf(each.runs), 0),
    figure(each.bytes / 1e6),
    ...each.lists.map((bytes) => figure(bytes / each.growing / 1000, 2)),
    grouped(Math.max(...each.offices.values())),
  ]);
  return table([
    [
      'content',
      'entries',
      'pages',
      'files',
      'seconds',
      'of the processor',
      'ms for each page more',
      'peak MB',
      'output MB',
      ...LISTS.map((path) => `kB of ${path} for each entry that grows`),
      'heaviest office page, bytes as sent',
    ],
    ...rows,
  ]);
}

function beforeTable(results, commit) {
  const cells = (runs) => [
    `${figure(secondsOf(runs))}${rangeOf(runs)}`,
    figure(cpuOf(runs)),
    figure(memoryOf(runs), 0),
  ];
  const rows = results.flatMap(({ times, runs, runsBefore }) => [
    [`${times}×, ${commit}`, ...cells(runsBefore), '1'],
    [`${times}×, now`, ...cells(runs), figure(secondsOf(runs) / secondsOf(runsBefore), 2)],
  ]);
  return table([['content, code', 'seconds', 'of the processor', 'peak MB', 'as long as before'], ...rows]);
}

const folder = mkdtempSync(join(base, 'bench-build-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Hugo ${hugo ?? 'not installed'}, output in ${isMemory(base) ? 'memory' : 'a folder on disk'}, load ${loadavg()[0].toFixed(1)} at the start.`,
);
const verdicts = [];
if (sizes.length > 0 && peers.length > 0) {
  installPeers();
  placePeers(folder);
}
const contests = [];
for (const pages of sizes) {
  const result = await contest(join(folder, String(pages)), pages, roundsFor(pages > 1000), peers);
  contests.push(result);
  console.log(
    `\n${contestTable(result)}\n\nText of <main>: ${result.compared} pages of each compared letter by letter, ${result.differing.length} differ.`,
  );
  for (const line of [...result.differing.slice(0, 10), ...result.failed]) console.log(line);
  rmSync(join(folder, String(pages)), { recursive: true });
}
verdicts.push(...judgedContest(contests, secondsOf));
const growth = [];
for (const times of factors)
  growth.push(await grown(join(folder, `times-${times}`), times, roundsFor(times > 10), values.before));
if (growth.length > 0) {
  console.log(`\n${growthTable(growth)}`);
  if (values.before) console.log(`\n${beforeTable(growth, values.before)}`);
  for (const [index, larger] of growth.entries()) {
    if (index === 0) continue;
    const { slug, from, to } = mostGrown(growth[index - 1], larger);
    console.log(
      `From ${growth[index - 1].times}× to ${larger.times}× the office page that changed most is ${slug}: ${grouped(from)} to ${grouped(to)} bytes.`,
    );
  }
  verdicts.push(...judgedGrowth(growth, secondsOf));
}

report(verdicts);
console.log(`Load ${loadavg()[0].toFixed(1)} at the end.`);
process.exitCode = verdicts.some(({ met, must }) => must && met === false) ? 1 : 0;
