/** `npm run serve` on a small site: what it must not serve, and the settings it takes from the build. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../support/servers/ask.ts';
import { freePort, type Running, start } from '../../support/servers/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const site = join(folder, 'dist');
const FILES = {
  'dist/index.html': 'home',
  'dist/en/index.html': 'English',
  'dist/404.html': 'missing',
  'dist/sw.js': '0123456789',
  'dist/_headers': '/guide/*\n  X-Policy: ours\n/guide/sw.js\n  Cache-Control: no-cache\n',
  'dist/_redirects': '/guide/old/ /guide/en/ 301\n',
  'dist-server/base-path': '/guide/\n',
};

let server: Running;
beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const port = await freePort();
  const env = { PORT: String(port), HOST: '127.0.0.1', DIST: site };
  server = await start(process.execPath, ['scripts/serve.mjs'], port, env);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

const answer = async (path: string, headers: Record<string, string> = {}) => {
  const { status, body } = await ask(server.port, { path, headers });
  return [status, body.toString()];
};

test('serves a site below its base path without configuration', async () => {
  expect(await answer('/guide/en/')).toEqual([200, 'English']);
  expect((await answer('/en/'))[0]).toBe(404);
});

test.each(['_headers', '_redirects', '%5fheaders', '%5Fredirects', '_headers/', '%5Fheaders/', '_header%73'])(
  'keeps %s to itself',
  async (name) => expect(await answer(`/guide/${name}`)).toEqual([404, 'missing']),
);

test('does not treat a file as a folder', async () => {
  expect(await answer('/guide/sw.js')).toEqual([200, '0123456789']);
  expect(await answer('/guide/sw.js/')).toEqual([404, 'missing']);
  expect(await answer('/guide/sw.js%2f')).toEqual([404, 'missing']);
});

test('serves one byte range, and the whole file for unsupported ones', async () => {
  expect(await answer('/guide/sw.js', { Range: 'bytes=2-4' })).toEqual([206, '234']);
  expect(await answer('/guide/sw.js', { Range: 'bytes=-5' })).toEqual([200, '0123456789']);
  expect(await answer('/guide/sw.js', { Range: 'pages=1-2' })).toEqual([200, '0123456789']);
});

describe('an invalid setting exits with one sentence', () => {
  const said = (env: Record<string, string>) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.mjs'], {
      env: { ...process.env, DIST: site, ...env },
      encoding: 'utf8',
    });
    return [status, stderr];
  };
  test.each(['abc', '99999', '80.5'])('PORT=%s', (PORT) =>
    expect(said({ PORT })).toEqual([
      1,
      `PORT=${PORT} is not a port: write a number from 1 to 65535, such as PORT=8080.\n`,
    ]),
  );
  test('BASE_PATH', () =>
    expect(said({ BASE_PATH: '//guide/' })).toEqual([
      1,
      expect.stringMatching(/^BASE_PATH=\/\/guide\/ is no folder: .*\n$/),
    ]));
  test('no site', () =>
    expect(said({ DIST: folder })).toEqual([1, expect.stringMatching(/^There is no built site: .*\n$/)]));
});
