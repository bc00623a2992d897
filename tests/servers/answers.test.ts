/** Each real server serves the built site, and is asked everything in the table. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheRuleFor } from '#integrations/hosting/file-kinds.ts';
import { securityHeaders } from '#integrations/csp/policy.ts';
import { type Answer, ask, exchange, read } from '../support/servers/ask.ts';
import { type Running, runNginx, runOwn, runWorkerd } from '../support/servers/run.ts';
import { builtHashes, bytesOf, layOut, OLD, publishedPaths, SECRET } from '../support/servers/site.ts';
import { findBrotliModules, findNginx, findTool } from '../support/servers/tools.ts';
import { ATTACKS, BROKEN, CODINGS, FILES, LEADING_AWAY, METHODS, ROWS, type Server, SERVERS } from './table.ts';

const nginx = findNginx();
const missing: Readonly<Record<Server, string | undefined>> = {
  nginx: nginx.missing,
  'nginx with brotli':
    nginx.missing ??
    (findBrotliModules(nginx.path).length > 0 ? undefined : 'the brotli modules of nginx are not at hand'),
  workerd: findTool('wrangler').missing,
  own: undefined,
};

const laid = layOut('answers');
const START: Readonly<Record<Server, () => Promise<Running>>> = {
  nginx: () => runNginx(laid),
  'nginx with brotli': () => runNginx(laid, { brotli: true }),
  workerd: () => runWorkerd(laid),
  own: () => runOwn(laid),
};

const paths = publishedPaths();
const bundle = paths.find((path) => path.endsWith('.bin'))!;
const policy = Object.entries(securityHeaders(builtHashes(), '/')).map(
  ([name, value]) => [name.toLowerCase(), value] as const,
);
const unpacked = ({ headers, body }: Answer): Buffer =>
  ({ br: brotliDecompressSync, gzip: gunzipSync })[headers['content-encoding'] as 'br']?.(body) ?? body;
const etagOf = ({ headers }: Answer) => headers['etag'] ?? '';

/** What holds for every answer of every server. */
function faultsOf(answer: Answer): string[] {
  const { status, headers, body } = answer;
  const text = body.toString('latin1');
  return [
    ...(status >= 500 && status !== 501 && status !== 505 ? [`answers ${status}`] : []),
    ...(headers['set-cookie'] || headers['x-powered-by'] ? ['sends a cookie or an advertisement'] : []),
    ...(/\d/.test(headers['server'] ?? '') ? [`tells its version: ${headers['server']}`] : []),
    ...('x-injected' in headers ? ['lets a header in'] : []),
    ...(text.includes(SECRET) || text.includes('root:x:0') ? ['hands out a file beside the site'] : []),
    ...(headers['location'] &&
    !/^\/(?![/\\])[^\\]*$/.test(headers['location']) &&
    !headers['location'].startsWith('http://127.0.0.1:')
      ? [`leads to ${headers['location']}`]
      : []),
  ];
}

/** Headers of the policy that an answer lacks or changes. */
const lacking = ({ headers }: Answer): string[] =>
  policy.filter(([name, value]) => headers[name] !== value).map(([name]) => `${name}: ${headers[name]}`);

for (const name of SERVERS) {
  const why = missing[name];
  if (why !== undefined) console.log(`not run: ${name}: ${why}`);
  describe.skipIf(why !== undefined)(name, () => {
    let running: Running;
    const asked = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
      ask(running.port, { method, path, headers });
    beforeAll(async () => {
      running = await START[name]();
    }, 60_000);
    afterAll(() => running?.stop());

    test('every published file has its bytes, its caching and the whole policy', async () => {
      const wrong: string[] = [];
      const waiting = [...paths];
      const next = async () => {
        for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
          const answer = await asked(path);
          const right =
            answer.status === 200 &&
            unpacked(answer).equals(bytesOf(path)) &&
            answer.headers['cache-control'] === cacheRuleFor(path)?.cache;
          if (!right || lacking(answer).length + faultsOf(answer).length > 0)
            wrong.push(
              `${path}: ${answer.status} ${answer.headers['cache-control']} ${[...lacking(answer), ...faultsOf(answer)].join(', ')}`,
            );
        }
      };
      await Promise.all(Array.from({ length: 8 }, next));
      expect(paths.length).toBeGreaterThan(1_000);
      expect(wrong).toEqual([]);
    });

    test.each(FILES.map((row) => [paths.find((path) => row.path.test(path)) ?? String(row.path), row] as const))(
      '%s',
      async (path, { type, cache, shared, read: elsewhere, squeezed, butType }) => {
        const plain = await asked(path, { 'Accept-Encoding': 'identity' });
        expect(plain.status).toBe(200);
        const { headers } = plain;
        expect([
          headers['content-type'],
          headers['cache-control'],
          headers['cross-origin-resource-policy'],
          headers['access-control-allow-origin'],
        ]).toEqual([
          butType?.[name] ?? type,
          cache,
          shared ? 'cross-origin' : 'same-origin',
          shared || elsewhere ? '*' : undefined,
        ]);
        expect(headers['content-encoding']).toBeUndefined();
        const { best, gzip, leaves } = CODINGS[name];
        for (const [takes, coding] of [
          ['gzip, deflate, br', best],
          ['gzip', gzip],
        ] as const) {
          const small = await asked(path, { 'Accept-Encoding': takes });
          if (squeezed && !leaves?.test(path)) expect(small.headers['content-encoding'] ?? null).toBe(coding);
          else if (path.endsWith('.bin') || path.endsWith('.png'))
            expect(small.headers['content-encoding']).toBeUndefined();
          expect(unpacked(small).equals(bytesOf(path))).toBe(true);
          if (small.headers['content-encoding'] && name !== 'workerd')
            expect(small.headers['vary']).toMatch(/accept-encoding/i);
        }
      },
    );

    test.each(ROWS.map((row) => [row.says, row] as const))('%s', async (_, row) => {
      const { status, headers = {}, body } = { ...row, ...row.but?.[name] };
      const answer = await ask(running.port, { ...row.ask, path: row.ask.path.replace('BUNDLE', bundle) });
      expect(answer.status).toBe(status);
      for (const [header, value] of Object.entries(headers)) {
        if (value === null) expect(answer.headers[header]).toBeUndefined();
        else if (typeof value === 'string')
          expect(answer.headers[header]?.replace(`http://127.0.0.1:${running.port}`, '')).toBe(value);
        else expect(answer.headers[header]).toMatch(value);
      }
      if (body === 'empty') expect(answer.body.length).toBe(0);
      else if (body) expect(unpacked(answer).toString()).toMatch(body);
      expect(faultsOf(answer)).toEqual([]);
      // The slash is the host's own answer on Cloudflare, without headers but those for all.
      if (status !== 416) expect(lacking(answer)).toEqual([]);
    });

    test('a redirect is one step', async () => {
      for (const path of ['/en', '/en/offices/index.html', OLD.from]) {
        const { headers } = await asked(path);
        expect((await asked(headers['location']!.replace(/^http:\/\/[^/]+/, ''))).status).toBe(200);
      }
    });

    test.each(['identity', 'gzip', 'gzip, br'])(
      'what a reader has is not sent again, asked for as %s',
      async (takes) => {
        for (const path of ['/en/', '/data/offices.json', '/sw.js', bundle]) {
          const first = await asked(path, { 'Accept-Encoding': takes });
          expect(etagOf(first)).not.toBe('');
          const again = await asked(path, { 'Accept-Encoding': takes, 'If-None-Match': etagOf(first) });
          expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
          expect(lacking(again)).toEqual([]);
          expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
          expect((await asked(path, { 'If-None-Match': '"another"' })).status).toBe(200);
          const since = first.headers['last-modified'];
          if (since)
            expect((await asked(path, { 'If-Modified-Since': since })).status).toBe(name === 'own' ? 200 : 304);
        }
      },
    );

    test('the head of every kind of file is that of the file', async () => {
      for (const { path: wanted } of FILES) {
        const path = paths.find((each) => wanted.test(each))!;
        const [get, head] = [
          await asked(path, { 'Accept-Encoding': 'identity' }),
          await asked(path, { 'Accept-Encoding': 'identity' }, 'HEAD'),
        ];
        expect(head.body.length).toBe(0);
        for (const header of ['content-type', 'cache-control', 'etag', 'content-security-policy'])
          expect(head.headers[header]).toBe(get.headers[header]);
      }
    });

    test('no path leaves the site, nor breaks the server', async () => {
      const wrong: string[] = [];
      for (const path of ATTACKS) {
        const answer = await asked(path);
        const faults = faultsOf(answer);
        // What is answered with 200 is a page of the site, byte for byte.
        if (answer.status === 200 && !publishedBytes.has(unpacked(answer).toString('latin1').length))
          faults.push('answers something else');
        if (answer.status === 0) faults.push('says nothing');
        if (faults.length > 0) wrong.push(`${path.slice(0, 80)}: ${answer.status} ${faults.join(', ')}`);
      }
      expect(wrong).toEqual([]);
      expect((await asked('/en/')).status).toBe(200);
    });

    test('no path leads away from the site, nor writes a header', async () => {
      const wrong: string[] = [];
      for (const path of LEADING_AWAY) {
        const faults = faultsOf(await asked(path));
        if (faults.length > 0) wrong.push(`${path}: ${faults.join(', ')}`);
      }
      expect(wrong).toEqual([]);
    });

    test('methods other than GET and HEAD change nothing and get nothing', async () => {
      for (const method of METHODS) {
        const answer = await ask(running.port, {
          method,
          path: '/en/',
          headers: { 'Content-Length': '0', 'X-Echo': 'echo-me' },
        });
        expect([method, answer.status === 0 || answer.status >= 400]).toEqual([method, true]);
        expect(answer.body.toString()).not.toContain('echo-me');
      }
      expect((await asked('/en/')).status).toBe(200);
    });

    test('broken requests are refused, and the server goes on', async () => {
      const wrong: string[] = [];
      for (const [says, bytes] of BROKEN.filter(([, , except]) => except !== name)) {
        const answer = read(await exchange(running.port, Buffer.from(bytes, 'latin1')));
        const faults = faultsOf(answer);
        if (faults.length > 0) wrong.push(`${says}: ${faults.join(', ')}`);
      }
      expect(wrong).toEqual([]);
      expect((await asked('/en/')).status).toBe(200);
    });
  });
}

const publishedBytes = new Set(paths.map((path) => bytesOf(path).length));
