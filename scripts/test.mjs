/**
 * `npm test`: installs what is missing, a browser too, and runs everything. The last line is `N passed, N failed`; what could not
 * be run on this machine is named before it, and counts as neither.
 */
import { install, needNode, NOT_RUN, run, stop } from './lib.mjs';
import { findBrowser } from './browser.mjs';

needNode();
install();
let browser;
try {
  browser = findBrowser();
} catch (error) {
  stop(error.message);
}

let passed = 0;
let failed = 0;
/** What could not be tried on this machine, as the stages say it; it counts neither as passed nor as failed. */
const notRun = [];
const count = (line) => {
  const plain = line.replace(/\u001b\[[0-9;]*m/g, '');
  const vitest = /^\s*Tests\s+(.*)\(\d+\)/.exec(plain)?.[1];
  if (vitest) {
    passed += Number(/(\d+) passed/.exec(vitest)?.[1] ?? 0);
    failed += Number(/(\d+) failed/.exec(vitest)?.[1] ?? 0);
  }
  if (plain.startsWith('not run: ')) notRun.push(plain);
  const playwright = /^\s+(\d+) (passed|failed|flaky)(?: \(.*\))?$/.exec(plain);
  if (playwright?.[2] === 'passed') passed += Number(playwright[1]);
  else if (playwright) failed += Number(playwright[1]);
};

const all = process.argv.includes('--all');

/** Each stage counts as one check by itself; the test runners' own counts come on top. */
const STAGES = [
  ['Lock file', 'node', ['scripts/check-lock.mjs']],
  ['Supply chain', 'node', ['scripts/check-supply.mjs']],
  ['Content', 'node', ['scripts/check-content.ts']],
  ['Lint', 'eslint', ['.']],
  ['Format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['Build', 'astro', ['build', '--force']],
  ['Types', 'astro', ['check', '--minimumFailingSeverity', 'warning']],
  ['Unit and content tests', 'vitest', ['run', '--project', 'unit', '--project', 'content', '--coverage']],
  ['Mutants', 'node', ['scripts/check-mutation.mjs', ...(all ? [] : ['--sample', '40'])]],
  ['Site tests', 'vitest', ['run', '--project', 'site']],
  ['Real servers', 'vitest', ['run', '--project', 'servers']],
  ['End-to-end tests', 'playwright', ['test']],
  ['Journeys in Firefox', 'node', ['scripts/firefox.mjs']],
];

const broken = [];
for (const [name, program, args] of STAGES) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const before = failed;
  const code = await run(program, args, {
    env: { CHROME_PATH: browser, ...(all ? { TEST_ALL: '1' } : {}) },
    onLine: count,
  });
  console.log(
    `── ${name}: ${code === 0 ? 'ok' : code === NOT_RUN ? 'NOT RUN' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  if (code === 0) passed += 1;
  else if (code !== NOT_RUN) {
    broken.push(name);
    if (failed === before) failed += 1;
    if (name === 'Build') break;
  }
}
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}.`);
if (notRun.length > 0) console.log(`\n${[...new Set(notRun)].join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || broken.length > 0 ? 1 : 0);
