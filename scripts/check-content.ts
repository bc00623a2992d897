/** `npm run check:content`, the same as `npm run content -- check`: every problem of every content file; exit code 1 if there is one. */
import { limaDay } from '#settings/site-day.ts';
import { main } from '#tools/content/commands/main.ts';

const io = { root: process.cwd(), today: limaDay(Date.now()), progress: () => {}, fetch };
process.exitCode = await main(['check', ...process.argv.slice(2)], io, console.log, console.error);
