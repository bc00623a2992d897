/**
 * Gets the real servers: those of the machine, else Debian's packages unpacked below `.cache/servers/`, without installing
 * anything and without starting a service; the engine of a CDN from its own lock file. Says why where that is impossible.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const CACHE = resolve('.cache/servers');
const UNPACKED = join(CACHE, 'debian');
const TOOLS = resolve('servers');

/** A program, or the reason why it cannot be had. */
export type Found = { path: string; missing?: never } | { path?: never; missing: string };

const works = (path: string, args: readonly string[]): boolean =>
  spawnSync(path, args, { stdio: 'ignore' }).status === 0;

const run = (program: string, args: readonly string[], cwd: string) =>
  spawnSync(program, args, { cwd, encoding: 'utf8' });

/** Debian's packages and what they need, as files below `UNPACKED`. */
function unpack(packages: readonly string[]): string | undefined {
  if (process.platform !== 'linux' || !works('apt-get', ['--version']))
    return 'there is no apt-get here to fetch it with';
  const folder = join(CACHE, 'packages');
  mkdirSync(folder, { recursive: true });
  mkdirSync(UNPACKED, { recursive: true });
  const download = () => run('apt-get', ['download', '-qq', ...packages], folder);
  let result = download();
  if (result.status !== 0) {
    run('apt-get', ['update', '-qq'], folder);
    result = download();
  }
  if (result.status !== 0)
    return `apt-get could not fetch ${packages.join(', ')}: ${result.stderr.trim().split('\n')[0]}`;
  for (const name of readdirSync(folder).filter((file) => packages.some((each) => file.startsWith(`${each}_`))))
    run('dpkg-deb', ['-x', name, UNPACKED], folder);
  return undefined;
}

/** A program of the machine, or else of a Debian package. */
function find(name: string, args: readonly string[], place: string, packages: readonly string[]): Found {
  const own = join(UNPACKED, place);
  for (const path of [name, `/usr/sbin/${name}`, own]) if (works(path, args)) return { path };
  const why = unpack(packages);
  return works(own, args) ? { path: own } : { missing: why ?? `${name} of Debian does not start here` };
}

export const findNginx = (): Found => find('nginx', ['-v'], 'usr/sbin/nginx', ['nginx', 'nginx-common']);

/** The brotli modules for the nginx of Debian; none where nginx is another one or they cannot be had. */
export function findBrotliModules(nginx: string): readonly string[] {
  const files = ['filter', 'static'].map((part) => join('usr/lib/nginx/modules', `ngx_http_brotli_${part}_module.so`));
  const places = nginx.startsWith(UNPACKED) ? [UNPACKED] : ['/', UNPACKED];
  const at = () =>
    places.map((place) => files.map((file) => join(place, file))).find((all) => all.every((file) => existsSync(file)));
  return (
    at() ??
    (unpack(['libnginx-mod-http-brotli-filter', 'libnginx-mod-http-brotli-static', 'libbrotli1']) === undefined
      ? at()
      : undefined) ??
    []
  );
}

/** Where the libraries of unpacked modules are. */
export const LIBRARIES = join(UNPACKED, 'usr/lib', process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu');

/** The folder of a package of `servers/`, installed from its lock file once. */
export function findTool(name: string): Found {
  const lock = createHash('sha256')
    .update(readFileSync(join(TOOLS, 'package-lock.json')))
    .digest('hex');
  const stamp = join(TOOLS, 'node_modules', '.installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    const { status, stderr } = run(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      TOOLS,
    );
    if (status !== 0) return { missing: `npm ci in servers/ failed: ${stderr.trim().split('\n')[0]}` };
    // The grader reads a list it would fetch when installed; no host of ours is on it.
    mkdirSync(join(TOOLS, 'node_modules/@mdn/mdn-http-observatory/conf'), { recursive: true });
    writeFileSync(join(TOOLS, 'node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json'), '{}');
    writeFileSync(stamp, lock);
  }
  return { path: join(TOOLS, 'node_modules', name) };
}
