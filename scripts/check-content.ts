/** `npm run check:content`: alias of `npm run content -- check`. */
import { limaDay } from '#settings/site-day.ts';
import { main } from '#tools/content/commands/main.ts';

const io = { root: process.cwd(), today: limaDay(Date.now()), progress: () => {}, fetch };
process.exitCode = await main(['check', ...process.argv.slice(2)], io, console.log, console.error);
