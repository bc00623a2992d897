/**
 * `npm run check:days`: builds the site for days to come and runs the content and site tests on each, so that no test and no limit
 * holds only today. `dist/` is that of the last day afterwards.
 */
import { run } from './lib.mjs';

// Nothing of this is published: no address has to be set, not even where CI is.
process.env.SITE_URL ??= 'http://localhost:4321';

/** A new year, a leap day, and the last day of a year: what a calendar gets wrong. */
const DAYS = ['2027-01-01', '2028-02-29', '2030-12-31'];

const failed = [];
for (const day of DAYS) {
  const env = { SITE_DAY: day };
  console.log(`\n── ${day}`);
  const steps = [
    ['build', 'astro', ['build', '--force', '--silent']],
    ['tests', 'vitest', ['run', '--project', 'content', '--project', 'site']],
  ];
  for (const [name, program, args] of steps)
    if ((await run(program, args, { env })) !== 0) failed.push(`${day}: ${name} failed, see above.`);
}
console.log(failed.length === 0 ? `\nThe tests hold on ${DAYS.join(', ')}.` : `\n${failed.join('\n')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
