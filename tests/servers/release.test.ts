/** `scripts/release.sh` publishes and takes back while readers read: no answer fails, and no page comes with another release's policy. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { hostFiles } from '#integrations/hosting/files.ts';
import { ask } from '../support/servers/ask.ts';
import { freePort, nginxConfig, type Running, start, write } from '../support/servers/run.ts';
import { CACHE, findNginx } from '../support/servers/tools.ts';

const nginx = findNginx();
const PAGES = [
  'index.html',
  '404.html',
  'en/index.html',
  'en/404.html',
  'es/404.html',
  'es/index.html',
  'en/about/index.html',
  'sw.js',
];

/** A small site of the real pages; `sheet` stands for a change of the style sheet, and so of the policy; `name` for a script. */
function build(folder: string, sheet: string, script: string): string {
  const dist = join(folder, `dist${sheet.length}`);
  const hashOf = (html: string) =>
    `sha256-${createHash('sha256')
      .update(/<style>([\s\S]*?)<\/style>/.exec(html)![1]!)
      .digest('base64')}`;
  const hashes = new Set<string>();
  for (const page of PAGES) {
    const text = readFileSync(join('dist', page), 'utf8');
    if (!page.endsWith('.html')) {
      write(join(dist, page), text);
      continue;
    }
    const changed = text.replace('</style>', `${sheet}</style>`);
    hashes.add(hashOf(changed));
    write(join(dist, page), changed.replaceAll(hashOf(text), hashOf(changed)));
  }
  write(join(dist, '_astro', script), `// ${script}`);
  for (const [name, text] of Object.entries(
    hostFiles({ hashes: [...hashes], base: '/', host: 'guide.example', redirects: [] }),
  ))
    write(join(`${dist}-server`, name), text);
  return dist;
}

type Run = { code: number; said: string };
const release = (root: string, reload: string, ...args: readonly string[]): Promise<Run> =>
  new Promise((done) =>
    execFile(
      'sh',
      [resolve('scripts/release.sh'), ...args],
      { env: { ...process.env, GUIDE_ROOT: root, GUIDE_RELOAD: reload, GUIDE_KEEP: '3' } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    ),
  );

/** Asks without pause until told to stop; every answer has to be a page with the policy of its own style sheet. `unanswered`: connections closed without a word. */
function readWithoutPause(port: number): {
  stop: () => Promise<{ asked: number; unanswered: number; wrong: string[] }>;
} {
  let going = true;
  let asked = 0;
  let unanswered = 0;
  const wrong: string[] = [];
  const reader = async () => {
    while (going) {
      for (const path of ['/en/', '/', '/es/nada/']) {
        const { status, headers, body } = await ask(port, { path, headers: { 'Accept-Encoding': 'identity' } });
        const own = createHash('sha256')
          .update(/<style>([\s\S]*?)<\/style>/.exec(body.toString())?.[1] ?? '')
          .digest('base64');
        asked += 1;
        if (status === 0) unanswered += 1;
        else if (status !== (path.includes('nada') ? 404 : 200)) wrong.push(`${path}: ${status}`);
        else if (!headers['content-security-policy']?.includes(own)) wrong.push(`${path}: another release's policy`);
      }
    }
  };
  const readers = [reader(), reader(), reader()];
  return { stop: async () => ((going = false), await Promise.all(readers), { asked, unanswered, wrong }) };
}

type Served = { running: Running; reload: string };

async function serveNginx(folder: string, root: string): Promise<Served> {
  const port = await freePort();
  const config = write(
    join(folder, 'nginx.conf'),
    nginxConfig({
      port,
      folder,
      inHttp: `include ${root}/live/http.conf;`,
      inServer: `include ${root}/live/server.conf;`,
    }),
  );
  const asNginx = `${nginx.path} -c ${config} -e ${folder}/error.log`;
  return {
    running: await start(nginx.path!, ['-c', config, '-e', 'stderr'], port),
    reload: `${asNginx} -t -q && ${asNginx} -s reload`,
  };
}

let served: Served | undefined;
afterEach(async () => {
  await served?.running.stop();
  served = undefined;
});

describe.skipIf(nginx.missing ?? (process.platform === 'linux' ? undefined : 'needs Linux'))(
  'released with nginx',
  () => {
    const folder = join(CACHE, 'release-nginx');
    const root = join(folder, 'guide');
    const live = () => readFileSync(join(root, 'live', 'site', 'index.html'), 'utf8');

    test('a new release is served whole, taken back whole, and readers notice nothing', async () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const [first, second] = [build(folder, '', 'old.1a.js'), build(folder, 'a{b:c}', 'new.2b.js')];
      expect(await release(root, 'true', 'add', first)).toMatchObject({
        code: 0,
        said: expect.stringContaining('Serving release 000001') as string,
      });
      served = await serveNginx(folder, root);
      const { running, reload } = served;
      const unchanged = (await ask(running.port, { path: '/sw.js', headers: { 'Accept-Encoding': 'identity' } }))
        .headers['etag'];
      const readers = readWithoutPause(running.port);

      expect((await release(root, reload, 'add', second)).said).toContain('Serving release 000002');
      expect(live()).toContain('a{b:c}');
      // A tab that is open since before still gets its script; a file that did not change is not sent again.
      const at = async (path: string) => await ask(running.port, { path, headers: { 'Accept-Encoding': 'identity' } });
      await expect.poll(async () => (await at('/_astro/new.2b.js')).status, { timeout: 10_000 }).toBe(200);
      expect((await at('/_astro/old.1a.js')).status).toBe(200);
      expect((await at('/sw.js')).headers['etag']).toBe(unchanged);

      expect((await release(root, reload, 'back')).said).toContain('Serving release 000001');
      expect(live()).not.toContain('a{b:c}');
      await expect.poll(async () => (await at('/_astro/new.2b.js')).status, { timeout: 10_000 }).toBe(404);
      expect((await release(root, reload, 'back', '000002')).code).toBe(0);

      // A release that the server refuses changes nothing.
      const broken = join(folder, 'broken');
      for (const part of ['', '-server']) cpSync(`${second}${part}`, `${broken}${part}`, { recursive: true });
      writeFileSync(join(`${broken}-server`, 'nginx/server.conf'), 'nonsense {');
      const refused = await release(root, reload, 'add', broken);
      expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('000002 is served as before')]);
      expect(live()).toContain('a{b:c}');

      const { asked, unanswered, wrong } = await readers.stop();
      expect(asked).toBeGreaterThan(50);
      expect(wrong).toEqual([]);
      expect(unanswered).toBe(0);
    }, 60_000);

    test('what is no site is refused with a sentence; old releases go, the served one stays; the scripts of the last but one go, too', async () => {
      expect((await release(root, 'true', 'add', join(folder, 'nothing'))).said).toContain('there is no built site');
      expect((await release(root, 'true', 'back', '000009')).said).toContain('there is no release 000009');
      const third = build(folder, 'a{b:cc}', 'third.3c.js');
      for (let count = 0; count < 3; count++) expect((await release(root, 'true', 'add', third)).code).toBe(0);
      expect(readdirSync(join(root, 'releases'))).toHaveLength(3);
      expect((await release(root, 'true', 'list')).said).toMatch(/ \*\n$/);
      const scripts = readdirSync(join(root, 'live/site/_astro')).filter((file) => /\.js$/.test(file));
      expect(scripts).toEqual(['third.3c.js']);
      expect(existsSync(join(root, '.lock'))).toBe(false);
      expect(statSync(join(root, 'live/site/en/index.html.gz')).size).toBeLessThan(
        statSync(join(root, 'live/site/en/index.html')).size,
      );
    });
  },
);
