/**
 * `npm run check:mutation`: Stryker breaks the code in small ways and names what no test notices. `-- --mutate src/i18n/dates.ts` one
 * file only. It comes from npm, into `tests/mutation/node_modules`, at the first run. Ends with `NOT_RUN` and says why where it cannot be had.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_RUN, ROOT, run } from './lib.mjs';

const HERE = join(ROOT, 'tests', 'mutation');
const STRYKER = join(HERE, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/** Installs Stryker, unless it is there. */
function install() {
  if (existsSync(STRYKER)) return true;
  return (
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: HERE,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }).status === 0
  );
}

if (!install()) {
  console.log('not run: Mutants: npm ci in tests/mutation/ failed, see above.');
  process.exit(NOT_RUN);
}
// A mutant that forty cases of a property let pass is not found by two thousand.
const env = { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '40' };
process.exit(
  await run(process.execPath, [STRYKER, 'run', join(HERE, 'stryker.config.mjs'), ...process.argv.slice(2)], { env }),
);
