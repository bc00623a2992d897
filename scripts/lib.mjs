/** What the scripts share: the Node to run with, installing when needed, running a command, saying what is wrong. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { createInterface } from 'node:readline';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');
/** npm's own list of what it installed. */
const RECORD = join(MODULES, '.package-lock.json');
const WINDOWS = process.platform === 'win32';

/** The oldest Node that runs npm 10.8 and `scripts/run.mjs`; what runs below it is `findNode()`. */
const OLDEST_NODE = [20, 17];
/** The oldest Node of each line that runs the project itself: Astro 7 and TypeScript files without a flag. */
const OLDEST_OWN_NODE = { 22: 18, 23: 6 };

/** The exit code of a check that could not run here: neither passed nor failed. */
export const NOT_RUN = 3;

/** Ends the program with one sentence. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const parts = (version) => version.split('.').map(Number);

/** Stops unless this Node can start the scripts at all. */
export function needNode() {
  const [major, minor] = parts(process.versions.node);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    stop(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer from https://nodejs.org, then run this again.`,
    );
}

/** Whether a version of Node, `22.18.0`, runs the project itself. */
export function runsTheProject(version) {
  const [major, minor] = parts(version);
  return major > 23 || minor >= (OLDEST_OWN_NODE[major] ?? Infinity);
}

/**
 * The Node to run the project with: the packaged one (an optional dependency, found by its folder, because npm before 11.10 links
 * no `node_modules/.bin/node`), else this one if it is new enough, else nothing.
 * @param {string} [modules] the node_modules folder to look in
 * @returns {string | undefined} the path of the program
 */
export function findNode(modules = MODULES) {
  const platform = WINDOWS ? 'win' : process.platform;
  const packaged = ['node', 'node-bin']
    .map((name) => join(modules, `${name}-${platform}-${process.arch}`, 'bin', WINDOWS ? 'node.exe' : 'node'))
    // It does not start everywhere: Alpine has another libc.
    .find((path) => existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0);
  return packaged ?? (runsTheProject(process.versions.node) ? process.execPath : undefined);
}

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** Whether a package of the lock file is made for this machine. */
function fits({ os, cpu, libc }) {
  const ours = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  const allows = (list, value) => !list || list.includes(value);
  return (
    allows(os, process.platform) && allows(cpu, process.arch) && (process.platform !== 'linux' || allows(libc, ours))
  );
}

/**
 * What node_modules lacks of the lock file, by npm's own record of it; it does not matter who installed.
 * @param {string} [root] the folder with package-lock.json and node_modules
 * @returns {{ needed: string[], dev: string[], optional: string[] }} paths of packages that are absent or of another version:
 *   those every command needs, those for development only, and optional ones made for this machine
 */
export function lacking(root = ROOT) {
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const lacks = { needed: [], dev: [], optional: [] };
  for (const [path, entry] of Object.entries(packagesOf(join(root, 'package-lock.json')))) {
    if (path === '' || there[path]?.version === entry.version) continue;
    if (there[path] || !entry.optional) lacks[entry.dev ? 'dev' : 'needed'].push(path);
    else if (fits(entry)) lacks.optional.push(path);
  }
  return lacks;
}

const mayWrite = (folder) => {
  try {
    for (let at = folder; ; at = dirname(at)) if (existsSync(at)) return accessSync(at, constants.W_OK) ?? true;
  } catch {
    return false;
  }
};

/** npm's cache: its own, or one in the project where the home folder cannot be written. */
const cacheFolder = () => {
  const usual = process.env.npm_config_cache ?? join(homedir(), '.npm');
  return mayWrite(usual) ? usual : join(ROOT, '.cache', 'npm');
};

/** Runs npm, on this Node or the one given, and stops when it fails. What is there stays there when the registry is out of reach. */
function npm(how, node = process.execPath) {
  const there = existsSync(MODULES);
  const args = [...how, '--no-audit', '--no-fund', '--loglevel=error', '--cache', cacheFolder()];
  const cli = process.env.npm_execpath?.endsWith('npm-cli.js') && process.env.npm_execpath;
  const [program, words] = cli ? [node, [cli, ...args]] : [WINDOWS ? 'npm.cmd' : 'npm', args];
  const { status } = spawnSync(program, words, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: !cli && WINDOWS,
    env: environment(node),
  });
  if (status === 0) return;
  stop(
    `npm ${how[0]} failed, see above${there ? '; what was installed before is still there' : ''}. If the registry could not be reached, check the connection; then run this again.`,
  );
}

/** Installs from the lock file, unless it is installed. */
export function install() {
  const { needed, dev } = lacking();
  if (needed.length + dev.length === 0) return;
  console.log('Installing from the lock file (once; about two minutes) …');
  // `npm ci` empties node_modules first; `npm install` puts everything back if a download fails.
  npm(existsSync(MODULES) ? ['install', '--ignore-scripts', '--no-save'] : ['ci', '--ignore-scripts']);
}

/**
 * Installs the packages of a folder with a lock file of its own, without their scripts, unless `witness` is in it. Whether they are there
 * afterwards.
 */
export const installIn = (folder, witness = 'node_modules') =>
  existsSync(join(folder, witness)) ||
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status === 0;

/**
 * Installs what npm left out because the Node it ran on is too old for it (on Node 20.17 the binaries of Rolldown), with the
 * packaged Node. It is tried once for each installation: a registry may lack a package.
 */
export function complete() {
  if (runsTheProject(process.versions.node) || !existsSync(RECORD)) return;
  const node = findNode();
  const { optional, dev } = lacking();
  const tried = join(MODULES, '.completed');
  const digest = () => createHash('sha256').update(readFileSync(RECORD)).digest('hex');
  if (!node || optional.length === 0 || (existsSync(tried) && readFileSync(tried, 'utf8') === digest())) return;
  console.log(`Installing ${optional.length} packages that npm leaves out on Node ${process.versions.node} …`);
  npm(['install', '--ignore-scripts', '--no-save', ...(dev.length > 0 ? ['--omit=dev'] : [])], node);
  writeFileSync(tried, digest());
}

/** The environment in which `node` and its programs come first. */
export const environment = (node = process.execPath) => ({
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  PATH: [dirname(node), join(MODULES, '.bin'), process.env.PATH].join(delimiter),
});

/**
 * Runs a program of node_modules to its end and returns its exit code. With `onLine` every line of its output and its errors goes
 * there, without it to the terminal.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, onLine } = {}) {
  const output = onLine ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...environment(), ...env },
      stdio: ['ignore', output, output],
      shell: WINDOWS,
    });
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', onLine);
    child.on('error', (error) => stop(`${program} cannot be started (${error.message}): run npm ci, then this again.`));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
