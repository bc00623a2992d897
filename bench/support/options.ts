/** What one may say behind `npm run bench:… --`. */
import { parseArgs } from 'node:util';

/** How often each thing is measured: `--runs 3`, else so many times. @throws {Error} for what is no number. */
export function runsFrom(args: readonly string[], otherwise = 5): number {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string' } }, allowPositionals: true });
  const runs = Number(values.runs ?? otherwise);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs ${values.runs} is no number of runs: write a whole number from 1.`);
  return runs;
}
