/** Starts each server on a free port of this machine alone, and ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { ask } from './ask.ts';
import { findBrotliModules, findNginx, findTool, LIBRARIES } from './tools.ts';

export type Running = { port: number; stop: () => Promise<void> };

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

/** Waits until a server answers. @throws {Error} with what it printed when it does not. */
async function answering(child: ChildProcess, port: number, printed: () => string): Promise<Running> {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    try {
      if ((await ask(port, { path: '/' })).status > 0) return { port, stop: () => (child.kill('SIGTERM'), ended) };
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not start: ${printed()}`);
}

/** Starts a program and waits for its port. */
export function start(
  program: string,
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Promise<Running> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part));
  child.stderr.on('data', (part: Buffer) => (text += part));
  return answering(child, port, () => text);
}

/** The configuration of an nginx of its own, that touches nothing of the machine's. `inServer` is the content of its server block. */
export function nginxConfig({
  port,
  folder,
  modules = [],
  inHttp,
  inServer,
}: {
  port: number;
  folder: string;
  modules?: readonly string[];
  inHttp: string;
  inServer: string;
}): string {
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join(' ');
  return `${modules.map((module) => `load_module ${module};`).join('\n')}
daemon off; worker_processes 1; pid ${join(folder, 'nginx.pid')}; error_log stderr crit;
events { }
http { access_log off; ${scratch}
${inHttp}
server { listen 127.0.0.1:${port};
${inServer}
} }
`;
}

/** Writes a file and the folders above it. */
export function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** A site laid out, and the files of the servers for it. */
export type Laid = { folder: string; root: string; server: string };

/** nginx with the emitted files; with brotli where its modules can be had and `brotli` is asked for. */
export async function runNginx({ folder: own, root, server }: Laid, { brotli = false } = {}): Promise<Running> {
  const { path, missing } = findNginx();
  if (missing !== undefined) throw new Error(missing);
  const port = await freePort();
  const folder = join(own, `nginx-${port}`);
  const include = (name: string) => `include ${join(server, 'nginx', name)};`;
  const file = write(
    join(folder, 'nginx.conf'),
    nginxConfig({
      port,
      folder,
      modules: brotli ? findBrotliModules(path) : [],
      inHttp: include('http.conf'),
      inServer: `root ${root}; ${include('server.conf')} ${brotli ? include('brotli.conf') : ''}`,
    }),
  );
  return start(path, ['-c', file, '-e', 'stderr'], port, { LD_LIBRARY_PATH: LIBRARIES });
}

/** The engine of Cloudflare with the settings one publishes with; it reads `_headers` and `_redirects` by itself. */
export async function runWorkerd({ folder: own, root }: Laid): Promise<Running> {
  const { path, missing } = findTool('wrangler');
  if (missing !== undefined) throw new Error(missing);
  const port = await freePort();
  const folder = join(own, `workerd-${port}`);
  const settings = JSON.parse(readFileSync('wrangler.json', 'utf8')) as { $schema?: string; assets: object };
  delete settings.$schema;
  const file = write(
    join(folder, 'wrangler.json'),
    JSON.stringify({ ...settings, assets: { ...settings.assets, directory: root } }),
  );
  const quiet = {
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    CI: '1',
    WRANGLER_LOG_PATH: folder,
    XDG_CONFIG_HOME: folder,
  };
  return start(
    process.execPath,
    [
      join(path, 'bin/wrangler.js'),
      'dev',
      '--local',
      '--config',
      file,
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--inspector-port',
      '0',
      '--log-level',
      'warn',
      '--show-interactive-dev-session=false',
    ],
    port,
    quiet,
    folder,
  );
}

/** The server of `npm run serve`. */
export async function runOwn({ root }: Laid): Promise<Running> {
  const port = await freePort();
  return start(process.execPath, ['scripts/serve.mjs'], port, { PORT: String(port), HOST: '127.0.0.1', DIST: root });
}
