/**
 * `npm run check:days`: builds the site for future days and runs the content and site tests on each, so that no test or limit
 * passes only today. Leaves `dist/` of the last day.
 */
import { run } from './lib.mjs';

// These builds are not published, so CI needs no real SITE_URL.
process.env.SITE_URL ??= 'http://localhost:4321';

/** Edge cases of the calendar: New Year, a leap day, the last day of a year. */
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
console.log(failed.length === 0 ? `\nThe tests pass on ${DAYS.join(', ')}.` : `\n${failed.join('\n')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
