import { expect, test } from 'vitest';
import { askSites } from '#tools/content/commands/ask-sites.ts';

const link = (name: string) => ({ url: `https://${name}.example/`, file: `content/sources/${name}.yaml` });
const response = (status: number, url = '') =>
  Object.defineProperties(new Response(null, { status }), { url: { value: url }, redirected: { value: url !== '' } });

/** A network in which each site behaves differently. */
const network =
  (calls: string[]): typeof fetch =>
  (input, init) => {
    const url = String(input);
    calls.push(`${init?.method} ${url}`);
    if (url.includes('gone')) return Promise.resolve(response(404));
    if (url.includes('shy')) return Promise.resolve(response(init?.method === 'HEAD' ? 405 : 200));
    if (url.includes('strict')) return Promise.resolve(response(403));
    if (url.includes('moved')) return Promise.resolve(response(200, 'https://new.example/'));
    if (url.includes('silent'))
      return Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }));
    return Promise.resolve(response(200));
  };

test('every site gets a result, in order, and one that rejects HEAD is retried with GET', async () => {
  const [calls, seen]: [string[], string[]] = [[], []];
  const answers = await askSites(
    ['fine', 'gone', 'shy', 'strict', 'moved', 'silent'].map(link),
    network(calls),
    (line) => void seen.push(line),
  );
  expect(answers?.map(({ state, detail }) => `${state} ${detail}`)).toEqual([
    'ok 200',
    'gone 404',
    'ok 200',
    'refused 403',
    'moved https://new.example/',
    'silent getaddrinfo ENOTFOUND',
  ]);
  expect(calls).toContain('GET https://shy.example/');
  expect(seen).toHaveLength(6);
});

test('without a network it gives up after a few sites and says so', async () => {
  const calls: string[] = [];
  expect(
    await askSites(
      Array.from({ length: 200 }, (_, index) => link(`silent${index}`)),
      network(calls),
      () => {},
    ),
  ).toBeUndefined();
  expect(calls.length).toBeLessThan(20);
});

test('one site that answers proves a network connection', async () => {
  const answers = await askSites(
    [link('fine'), ...Array.from({ length: 20 }, (_, index) => link(`silent${index}`))],
    network([]),
    () => {},
  );
  expect(answers).toHaveLength(21);
});
