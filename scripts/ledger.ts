/** `npm run ledger`: adds the URLs of the built site to tests/site/url-ledger.txt. It never removes one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { builtFiles } from '../tests/support/dist.ts';
import { published } from '../tests/support/ledger.ts';

const LEDGER = 'tests/site/url-ledger.txt';
const HEAD = '# Every address ever published, one a line. A line is never removed: `npm run ledger` adds the new ones.';

const before = existsSync(LEDGER)
  ? readFileSync(LEDGER, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
  : [];
const now = published(builtFiles());
const dead = before.filter((path) => !now.includes(path));
if (dead.length > 0) {
  console.error(
    `${dead.length} published addresses answer no more. Give the entry its old slug back, or rename it with npm run content -- rename, which keeps the old one; then build again:\n${dead.join('\n')}`,
  );
  process.exit(1);
}
const all = [...new Set([...before, ...now])].sort();
writeFileSync(LEDGER, `${[HEAD, ...all].join('\n')}\n`);
console.log(`${all.length} addresses, ${all.length - new Set(before).size} of them new.`);
