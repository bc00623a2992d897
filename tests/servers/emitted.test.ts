/** What the build writes for servers: what was tested, complete, accepted by the servers, and right below a folder, too. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostFiles, LIVE } from '#integrations/hosting/files.ts';
import { ask } from '../support/servers/ask.ts';
import { nginxConfig, type Running, runNginx, write } from '../support/servers/run.ts';
import { builtHashes, builtRedirects, layOut } from '../support/servers/site.ts';
import { CACHE, findNginx } from '../support/servers/tools.ts';

const nginx = findNginx();
const EMITTED = 'dist-server';
const emitted = (name: string) => readFileSync(join(EMITTED, name), 'utf8');
const host = /server_name (\S+);/.exec(emitted('nginx/site.conf'))![1]!;

test('the folder beside the site holds what the tests serve with, and nothing of it is published', () => {
  const files = hostFiles({ hashes: builtHashes(), base: '/', host, redirects: builtRedirects() });
  expect(Object.keys(files).length).toBeGreaterThan(4);
  for (const [name, text] of Object.entries(files)) expect(emitted(name)).toBe(text);
  expect(
    readdirSync('dist', { recursive: true })
      .map(String)
      .filter((name) => /nginx|\.conf$/i.test(name)),
  ).toEqual([]);
});

test.skipIf(nginx.missing)('nginx accepts the whole example, with a certificate', () => {
  const folder = join(CACHE, 'example');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = spawnSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
      '-keyout',
      join(folder, 'privkey.pem'),
      '-out',
      join(folder, 'fullchain.pem'),
    ],
    { encoding: 'utf8' },
  );
  expect(made.status, made.stderr).toBe(0);
  write(join(folder, 'http.conf'), emitted('nginx/http.conf'));
  write(join(folder, 'server.conf'), `root ${folder};\n${emitted('nginx/server.conf')}`);
  const site = emitted('nginx/site.conf')
    .replaceAll(LIVE, folder)
    .replaceAll(`/etc/letsencrypt/live/${host}`, folder)
    .replace(/listen \[::\][^;]*;/g, '')
    .replace(/listen 80;/, 'listen 127.0.0.1:8980;')
    .replace(/listen 443/, 'listen 127.0.0.1:8943');
  const config = write(join(folder, 'nginx.conf'), nginxConfig({ port: 8981, folder, inHttp: site, inServer: '' }));
  const { status, stderr } = spawnSync(nginx.path!, ['-t', '-c', config, '-e', 'stderr'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

/** The site in a folder, as with `BASE_PATH=/peru-guide/`, beside other things of the same host. */
const laid = layOut('below-a-folder', '/peru-guide/');
test.skipIf(nginx.missing)(
  'nginx, below a folder, answers there as at the root, and leaves the rest of the host alone',
  async () => {
    let running: Running | undefined;
    try {
      running = await runNginx(laid);
      const { port } = running;
      const script = readdirSync('dist/_astro').find((file) => file.endsWith('.js'))!;
      const at = async (path: string) => {
        const { status, headers, body } = await ask(port, { path, headers: { 'Accept-Encoding': 'identity' } });
        return [
          status,
          headers['location']?.replace(/^http:\/\/[^/]+/, '') ?? headers['cache-control'],
          headers['content-security-policy'] !== undefined,
          /<html lang="(..)"/.exec(body.toString())?.[1],
        ];
      };
      expect(await at('/peru-guide/en/')).toEqual([200, 'no-cache', true, 'en']);
      expect(await at('/peru-guide/en')).toEqual([301, '/peru-guide/en/', true, undefined]);
      expect(await at('/peru-guide/es/index.html?a=b')).toEqual([301, '/peru-guide/es/?a=b', true, undefined]);
      expect(await at('/peru-guide/en/guides/old-word/version/')).toEqual([
        301,
        '/peru-guide/en/about/',
        true,
        undefined,
      ]);
      expect(await at('/peru-guide/es/nada/')).toEqual([404, 'no-cache', true, 'es']);
      expect(await at('/peru-guide/nothing')).toEqual([404, 'no-cache', true, 'en']);
      expect(await at(`/peru-guide/_astro/${script}`)).toEqual([
        200,
        'public, max-age=31536000, immutable',
        true,
        undefined,
      ]);
      expect((await at('/en/'))[0]).toBe(404);
    } finally {
      await running?.stop();
    }
  },
);
