/** Installs a benchmark's own dependencies from its own lock file. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from '../../scripts/lib.mjs';

/**
 * Installs unless the lock file is unchanged; runs no install scripts. `how`: `install` uses the same lock file, but tolerates missing
 * packages for other platforms, which not every registry has.
 */
export function installIn(folder: string, how: 'ci' | 'install' = 'ci'): void {
  const stamp = join(folder, 'node_modules', '.installed');
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log(`Installing ${folder} (once) …`);
  const { status } = spawnSync(
    'npm',
    [
      how,
      ...(how === 'install' ? ['--no-save'] : []),
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0)
    stop(`npm ${how} in ${folder} failed, see above: check the connection to the npm registry, then run this again.`);
  writeFileSync(stamp, digest);
}
