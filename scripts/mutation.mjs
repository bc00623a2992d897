/**
 * `npm run check:mutation`: Stryker breaks the code in small ways and names what no test notices. `-- --mutate src/i18n/dates.ts` one
 * file only. It comes from npm, into `tests/mutation/node_modules`, at the first run. Ends with `NOT_RUN` and says why where it cannot be had.
 */
import { join } from 'node:path';
import { installIn, NOT_RUN, ROOT, run } from './lib.mjs';

const HERE = join(ROOT, 'tests', 'mutation');
const STRYKER = join(HERE, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

if (!installIn(HERE)) {
  console.log('not run: Mutants: npm ci in tests/mutation/ failed, see above.');
  process.exit(NOT_RUN);
}
// A mutant that forty cases of a property let pass is not found by two thousand.
const env = { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '40' };
process.exit(
  await run(process.execPath, [STRYKER, 'run', join(HERE, 'stryker.config.mjs'), ...process.argv.slice(2)], { env }),
);
