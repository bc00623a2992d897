/**
 * `npm test`: what a change can break. `npm run test:all` (`--all`): everything, for the night and before a release. What is in which
 * and why: docs/tests.md. `--only Build,Site` runs some stages, `--shard 1/3` a part of the end-to-end tests.
 * The last line is `N passed, N failed`; what could not be run on this machine is named before it, and counts as neither.
 */
import { existsSync, statfsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NOT_RUN, run, stop } from './lib.mjs';
import { findBrowser } from './browser.mjs';

// Nothing of this is published: no address has to be set, not even where CI is.
process.env.SITE_URL ??= 'http://localhost:4321';

// Copies of content and profiles of browsers in memory, where there is room: on a slow disk they take most of the time.
const MEMORY = '/dev/shm';
const room = existsSync(MEMORY) ? statfsSync(MEMORY) : undefined;
if (room && room.bavail * room.bsize > 2 ** 31) process.env.TMPDIR ??= MEMORY;

const { values } = parseArgs({
  options: { all: { type: 'boolean' }, only: { type: 'string' }, shard: { type: 'string' } },
});
/**
 * End-to-end tests of the night: those with the tag `@nightly`; files of faults and of looks, and the Spanish half of journeys that
 * are told in both languages, unless they bear the tag `@daily`.
 */
const NIGHTLY =
  '(?:(?:-faults|adapted|offline|cards|islands-policy|keyboard|paper|payloads|reminders|steady)\\.test\\.ts| es: |@nightly)(?!.*@daily)';
const shard = values.shard ? [`--shard=${values.shard}`] : [];

/**
 * In this order, as many at a time as `SIDE_BY_SIDE`; a stage waits for those in `after`, and one that is `alone` for all others.
 * Each counts as one check by itself; the test runners' own counts come on top.
 * @type {{ name: string, command: string[], after?: string[], alone?: boolean, all?: boolean, browser?: boolean }[]}
 */
const STAGES = [
  { name: 'Content', command: ['node', 'scripts/check-content.ts'] },
  { name: 'Lock file', command: ['node', 'scripts/check-lock.mjs'] },
  { name: 'Build', command: ['astro', 'build', '--force'] },
  // The longest first: whatever is left over at the end runs beside nothing.
  {
    name: 'End-to-end',
    command: ['playwright', 'test', ...(values.all ? [] : ['--grep-invert', NIGHTLY]), ...shard],
    after: ['Build'],
    browser: true,
  },
  {
    name: 'Unit and content',
    command: ['vitest', 'run', '--project', 'unit', '--project', 'content', ...(values.all ? ['--coverage'] : [])],
  },
  { name: 'Site', command: ['vitest', 'run', '--project', 'site'], after: ['Build'] },
  { name: 'Types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'], after: ['Build'] },
  { name: 'Lint', command: ['eslint', '.'] },
  { name: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'Mutants', command: ['node', 'scripts/mutation.mjs'], all: true, alone: true },
  { name: 'Real servers', command: ['vitest', 'run', '--project', 'servers'], all: true, alone: true },
  { name: 'Firefox', command: ['node', 'scripts/firefox.mjs'], all: true, alone: true },
  { name: 'Chromium of 2021', command: ['node', 'scripts/chromium-92.mjs'], all: true, alone: true },
  { name: 'Nightly', command: ['vitest', 'run', '--project', 'nightly'], all: true, alone: true },
  // The last one: dist/ is that of another day afterwards.
  { name: 'Days to come', command: ['node', 'scripts/check-days.mjs'], all: true, alone: true },
];
const SIDE_BY_SIDE = 2;

const only = values.only?.split(',');
const unknown = only?.find((name) => !STAGES.some((stage) => stage.name === name));
if (unknown) stop(`There is no stage "${unknown}": write ${STAGES.map(({ name }) => name).join(', ')}.`);
const stages = STAGES.filter(({ name, all }) => (only ? only.includes(name) : values.all || !all));

let browser;
if (stages.some((stage) => stage.browser))
  try {
    browser = findBrowser();
  } catch (error) {
    stop(error.message);
  }

const totals = { passed: 0, failed: 0 };
/** What could not be tried on this machine, as the stages say it. */
const notRun = new Set();

/** Adds up what the closing lines of vitest and Playwright say. */
function count(line) {
  const plain = line.replace(/\u001b\[[0-9;]*m/g, '');
  if (plain.startsWith('not run: ')) notRun.add(plain);
  const vitest = /^\s*Tests\s+(.*)\(\d+\)/.exec(plain)?.[1];
  const playwright = /^\s+(\d+) (passed|failed|flaky)(?: \(.*\))?$/.exec(plain);
  const [good, bad] = vitest
    ? [/(\d+) passed/.exec(vitest)?.[1], /(\d+) failed/.exec(vitest)?.[1]]
    : playwright?.[2] === 'passed'
      ? [playwright[1]]
      : [undefined, playwright?.[1]];
  totals.passed += Number(good ?? 0);
  totals.failed += Number(bad ?? 0);
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
const started = performance.now();
const ended = new Map();

/** Runs a stage and prints what it said in one piece, so that two of them do not mix. */
async function runStage({ name, command: [program, ...args] }) {
  const since = performance.now();
  const before = totals.failed;
  const lines = [];
  const code = await run(program, args, {
    env: { ...(browser ? { CHROME_PATH: browser } : {}), ...(values.all ? { TEST_ALL: '1' } : {}) },
    onLine: (line) => {
      lines.push(line);
      count(line);
    },
  });
  const outcome = code === 0 ? 'ok' : code === NOT_RUN ? 'NOT RUN' : 'FAILED';
  if (code === 0) totals.passed += 1;
  else if (code !== NOT_RUN && totals.failed === before) totals.failed += 1;
  console.log(`\n── ${name}\n${lines.join('\n')}\n── ${name}: ${outcome} in ${seconds(since)} s`);
  ended.set(name, outcome);
}

const waiting = [...stages];
const running = new Set();
/** The next stage that may begin now. */
function next() {
  const isOver = (name) => ended.has(name) || !stages.some((stage) => stage.name === name);
  return waiting.find(
    ({ after = [], alone }, index) => after.every(isOver) && (!alone || (running.size === 0 && index === 0)),
  );
}
while (waiting.length > 0 || running.size > 0) {
  const stage = running.size < SIDE_BY_SIDE && ![...running].some((each) => each.stage.alone) ? next() : undefined;
  if (stage) {
    waiting.splice(waiting.indexOf(stage), 1);
    const entry = { stage, done: runStage(stage).then(() => running.delete(entry)) };
    running.add(entry);
  } else await Promise.race([...running].map(({ done }) => done));
  if (ended.get('Build') === 'FAILED') waiting.length = 0;
}

const broken = [...ended].filter(([, outcome]) => outcome === 'FAILED').map(([name]) => name);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}.`);
if (notRun.size > 0) console.log(`\n${[...notRun].join('\n')}`);
console.log(`\n${stages.length} stages in ${seconds(started)} s.`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || broken.length > 0 ? 1 : 0);
