/** `npm run bench:tests`: how long `npm test` takes here, stage by stage. Run it on an idle machine. */
import { run } from '../../scripts/lib.mjs';
import { figure, notRun, report } from '../support/figures.ts';

let seconds = NaN;
const code = await run('node', ['scripts/test.mjs'], {
  onLine: (line) => {
    if (/^── .* in [\d.]+ s$|stages in|passed/.test(line)) console.log(line);
    seconds = Number(/^\d+ stages in ([\d.]+) s/.exec(line)?.[1] ?? seconds);
  },
});
report([
  code === 0
    ? figure({ what: 'npm test after installation', value: seconds, most: 360, unit: 's' })
    : notRun('npm test after installation', 'it failed'),
]);
process.exitCode = code;
