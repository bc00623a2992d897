/**
 * `npm run bench`: builds the site, runs all benchmarks, and prints all results in one table. A missed target is marked and fails
 * nothing; a part that cannot run says why.
 *
 *     npm run bench                       everything, a quarter of an hour
 *     npm run bench -- pages paint        some parts
 *     npm run bench -- --runs 3           runs of Lighthouse and on the slow connection; default 5
 *     npm run bench -- --full             the contest of builds at all its sizes too: three quarters of an hour more
 *     npm run bench -- --as-built         without building first
 *     npm run bench -- --write            writes the figures into docs/quality.md
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, ROOT, stop } from '../scripts/lib.mjs';
import { withFigures } from './budgets.ts';
import { type Figure, figureTable, reportedFigures, notRun } from './support/figures.ts';
import { machine, machineInShort } from './support/machine.ts';

type Option = 'runs' | 'full';

/** The parts in running order, with title and options. */
const PARTS = {
  build: { about: 'building, beside other generators', takes: ['full'] },
  pages: { about: 'weights and requests', takes: [] },
  search: { about: 'finder and search', takes: [] },
  offline: { about: 'the saved guide', takes: [] },
  paint: { about: 'the slow line', takes: ['runs'] },
  lighthouse: { about: 'Lighthouse', takes: ['runs'] },
  tests: { about: 'npm test', takes: [] },
} as const satisfies Record<string, { about: string; takes: readonly Option[] }>;
type Part = keyof typeof PARTS;

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string' },
    full: { type: 'boolean' },
    'as-built': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  stop(`There is no benchmark ${unknown.join(', ')}: choose from ${Object.keys(PARTS).join(', ')}.`);
const chosen = (Object.keys(PARTS) as Part[]).filter((name) => positionals.length === 0 || positionals.includes(name));

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const CACHE = join(ROOT, '.cache', 'bench-figures');

/** Runs a script of `package.json`; resolves with its exit code. */
const npm = (args: readonly string[], figures: string): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', ...args], {
      cwd: ROOT,
      env: { ...environment(), BENCH_FIGURES: figures },
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });

async function figuresOf(part: Part): Promise<Figure[]> {
  const { about, takes }: { about: string; takes: readonly Option[] } = PARTS[part];
  const script = `bench:${part}`;
  if (!scripts[script]) return [notRun(about, `package.json has no ${script}`)];
  const file = join(CACHE, part);
  const options = takes.flatMap((name) =>
    values[name] ? [`--${name}`, ...(values[name] === true ? [] : [values[name]])] : [],
  );
  const code = await npm([script, ...(options.length > 0 ? ['--', ...options] : [])], file);
  const figures = reportedFigures(file);
  if (figures.length > 0) return figures;
  return [
    code === 0
      ? { what: about, target: '–', measured: `see ${script} above`, met: null }
      : notRun(about, `${script} ended with ${code}, see above`),
  ];
}

rmSync(CACHE, { recursive: true, force: true });
mkdirSync(CACHE, { recursive: true });
const [where, inShort] = [machine(), machineInShort()];
// This build is not published, so it needs no real SITE_URL.
process.env['SITE_URL'] ??= 'http://localhost:4321';
if (!values['as-built'] && (await npm(['build'], '')) !== 0) stop('The build failed, see above. Nothing is measured.');
const figures: Figure[] = [];
for (const part of chosen) {
  console.log(`\n── ${part}: ${PARTS[part].about}\n`);
  figures.push(...(await figuresOf(part)));
}
console.log(`\n── All figures\n\n${where}\n\n${figureTable(figures)}\n`);
const missed = figures.filter(({ met }) => met === false).length;
console.log(
  `${figures.filter(({ met }) => met).length} met, ${missed} missed, ${figures.filter(({ met }) => met === null).length} without a target or not run.`,
);
if (values.write) {
  const page = join(ROOT, 'docs', 'quality.md');
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), figures, inShort));
}
