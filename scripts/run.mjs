/**
 * `node scripts/run.mjs [--install] <script or program> [arguments]`: runs a script of the project, or a program of a package, with a
 * Node that can. Every script of package.json begins here, so that a stock Node 20 is enough. `--install` installs first.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { complete, environment, findNode, install, needNode, ROOT, stop } from './lib.mjs';

/** The package of each program that is not called as its package is. */
const PACKAGES = { playwright: '@playwright/test' };

/** The file that a program of a package is: `.bin` holds no script on Windows. */
function fileOf(program) {
  const folder = join(ROOT, 'node_modules', PACKAGES[program] ?? program);
  if (!existsSync(folder)) stop(`${program} is not installed: run npm install, then this again.`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

needNode();
const [first, ...others] = process.argv.slice(2);
if (first === '--install') install();
complete();
const [program, ...args] = first === '--install' ? others : [first, ...others];
const node = findNode();
if (!node)
  stop(
    existsSync(join(ROOT, 'node_modules'))
      ? `Node ${process.versions.node} cannot run this, and no Node package for ${process.platform} ${process.arch} is installed: install Node 22.18 or newer, then run this again.`
      : 'Nothing is installed yet: run npm install, then this again.',
  );
const file = program.includes('/') ? join(ROOT, program) : fileOf(program);
const child = spawn(node, [file, ...args], { stdio: 'inherit', env: environment(node) });
// The terminal sends Ctrl+C to both; a signal sent to this process alone is passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => stop(`${node} cannot be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
