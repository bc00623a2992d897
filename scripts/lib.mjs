/** What the scripts share: the project's own Node, installing when needed, running a command, saying what is wrong. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'node_modules', '.bin');
const STAMP = join(ROOT, 'node_modules', '.installed');
const OLDEST_NODE = [20, 17];

/** The exit code of a check that could not run here: neither passed nor failed. */
export const NOT_RUN = 3;

/** Ends the program with one sentence. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Stops unless this Node can run npm 11 and these scripts. */
export function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    stop(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer from https://nodejs.org, then run this again.`,
    );
}

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');

/** Installs from the lock file, unless what is installed is already what it says. */
export function install() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockDigest()) return;
  console.log('Installing from the lock file (once; about two minutes) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0)
    stop('npm ci failed, see above: check the connection to the npm registry, then run this again.');
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lockDigest());
}

/** The environment in which the project's own Node and programs come first. */
export const environment = () => ({
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  PATH: `${BIN}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
});

/**
 * Runs a program of node_modules to its end and returns its exit code. `onLine` sees every line it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...environment(), ...env },
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    let rest = '';
    child.stdout?.on('data', (chunk) => {
      process.stdout.write(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach((line) => onLine(line));
    });
    child.on('error', (error) => stop(`${program} cannot be started (${error.message}): run npm ci, then this again.`));
    child.on('close', (code) => {
      if (rest) onLine?.(rest);
      resolve(code ?? 1);
    });
  });
}
