/**
 * `npm run check:supply`: what is installed is pinned, sealed, needs no script, and is permitted, in every folder with a lock file.
 * `--write` writes docs/licences.md, `--audit` asks the registry for known faults, `--build` builds in a fresh clone without scripts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { environment, ROOT } from './lib.mjs';
import { isPermitted, licenceOf, licencesPage } from './supply/licences.mjs';
import { readFolder } from './supply/lock.mjs';

const asked = (option) => process.argv.includes(option);
const npm = (args, cwd, how = {}) =>
  spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd,
    encoding: 'utf8',
    env: environment(),
    shell: process.platform === 'win32',
    maxBuffer: 1e8,
    ...how,
  });
const git = (...args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout;

/** Files of the repository, also new ones that git would not ignore. */
const files = git('ls-files', '--cached', '--others', '--exclude-standard').split('\n').filter(Boolean);
const folders = files
  .filter((file) => /(^|\/)package-lock\.json$/.test(file))
  .map((file) => (dirname(file) === '.' ? '' : dirname(file)));
const problems = [];
if (!folders.includes('')) problems.push('package-lock.json is missing: run npm install and commit it.');

const packages = folders.flatMap((folder) => {
  const found = readFolder(ROOT, folder);
  problems.push(...found.problems);
  const scripts = [...new Set(found.packages.filter(({ script }) => script).map(({ name }) => name))];
  console.log(
    `${folder || 'the project'}: ${found.packages.length} packages, exact and sealed; with an install script, never run: ${scripts.join(', ') || 'none'}`,
  );
  return found.packages;
});

/** Every install in scripts, workflows and tests leaves the packages' own scripts out. */
const INSTALLS = /\[\s*'(ci|install)'|^[\s-]*(run:\s*)?npm (ci|i|install)\b/;
for (const file of files.filter(
  (name) => /^(scripts|bench|tests|\.ci|\.github)\//.test(name) && /(\.(mjs|ts|sh|ya?ml)|\/run)$/.test(name),
))
  for (const line of readFileSync(join(ROOT, file), 'utf8').split('\n'))
    if (INSTALLS.test(line) && !line.includes('--ignore-scripts'))
      problems.push(`${file}: installs without --ignore-scripts: ${line.trim()}`);

for (const each of packages)
  if (!isPermitted(licenceOf(each)))
    problems.push(
      `${each.name} ${each.version} has the licence ${licenceOf(each) ?? '(none named)'}, which is not permitted: see scripts/supply/licences.mjs.`,
    );
const [page, place] = [licencesPage(packages), join(ROOT, 'docs/licences.md')];
if (asked('--write')) writeFileSync(place, page);
if (!files.includes('docs/licences.md') && !asked('--write'))
  problems.push('docs/licences.md is missing: run npm run check:supply -- --write.');
else if (readFileSync(place, 'utf8') !== page)
  problems.push('docs/licences.md is out of date: run npm run check:supply -- --write.');
console.log(
  `licences: ${new Set(packages.map(licenceOf)).size} of ${new Set(packages.map(({ name }) => name)).size} packages, listed in docs/licences.md`,
);

if (asked('--audit'))
  for (const folder of folders) {
    const { stdout, stderr } = npm(['audit', '--json'], join(ROOT, folder));
    let report;
    try {
      report = JSON.parse(stdout);
    } catch {
      report = { message: stderr };
    }
    const { vulnerabilities } = report.metadata ?? {};
    const where = folder || 'the project';
    if (vulnerabilities === undefined)
      console.log(
        `not run: npm audit of ${where} (${(report.message ?? report.error?.summary ?? 'the registry gives no answer').split('\n')[0]})`,
      );
    else {
      console.log(`audit of ${where}: ${vulnerabilities.total} known faults`);
      if (vulnerabilities.total > 0)
        problems.push(
          `${where} has known faults: run npm audit${folder ? ` in ${folder}` : ''}, and pin versions without them.`,
        );
    }
  }
else console.log('audit: not run (npm run check:supply -- --audit asks the registry)');

if (asked('--build')) {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'));
  try {
    const steps = [
      ['git', () => spawnSync('git', ['clone', '--quiet', ROOT, clone], { encoding: 'utf8' })],
      [
        'npm ci --ignore-scripts',
        () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], clone),
      ],
      ['npm run build', () => npm(['run', 'build'], clone)],
    ];
    for (const [name, step] of steps) {
      const begin = performance.now();
      const { status, stdout, stderr } = step();
      console.log(
        `fresh clone, ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
      );
      if (status === 0) continue;
      problems.push(`In a fresh clone, ${name} failed:\n${`${stdout}${stderr}`.slice(-2000)}`);
      break;
    }
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
} else console.log('build in a fresh clone without scripts: not run (npm run check:supply -- --build)');

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'The supply chain holds.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
