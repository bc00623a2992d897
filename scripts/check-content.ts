/** `npm run check:content`: lists every problem of every content file; exit code 1 if there is one. */
import { checkContent } from '../src/check/report.ts';

const { lines, entries } = checkContent(process.cwd());
for (const line of lines) console.error(line);
console.log(lines.length === 0 ? `Content holds: ${entries} entries, no problem.` : `${lines.length} problems in ${entries} readable entries.`);
process.exitCode = lines.length === 0 ? 0 : 1;
