/** Command-line options of benchmarks. */
import { parseArgs } from 'node:util';

/** Number of runs: `--runs 3`, or the default. @throws {Error} if it is not a positive integer. */
export function runsFrom(args: readonly string[], fallback = 5): number {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string' } }, allowPositionals: true });
  const runs = Number(values.runs ?? fallback);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs ${values.runs} is no number of runs: write a whole number from 1.`);
  return runs;
}
