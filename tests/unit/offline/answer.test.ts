import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerFile, answerPage, OWN_MARK } from '#offline/sw/answer.ts';
import { digestOf, type SavedRecord, SHEETS_PATH, writeRecord } from '#offline/saved.ts';
import { stubCaches } from '../../support/caches.ts';

const WORDS = {
  copy: 'Saved copy of 22 November',
  portal: 'Somebody else answered.',
  portalLink: 'See it',
  damaged: 'Damaged',
};
const PAGES: Record<string, string> = {
  'en/index.html': '<title>Home</title><style>1</style><main id="main"><h1>Home</h1></main>',
  'en/offices/index.html': '<title>Offices</title><style>1</style><main id="main"><h1>Offices</h1></main>',
  'en/offices/cusco/index.html': '<title>Cusco &amp; airport</title><style>1</style><main><h1>Cusco</h1></main>',
  'en/offline/not-saved/index.html':
    '<title>Not saved</title><style>1</style><main><h1>Not on your device</h1><ul data-saved-list><li>empty</li></ul></main>',
  [SHEETS_PATH]: '["i{}","b{color:red}"]',
  '_astro/finder.abc.js': 'finder()',
};
const NAME = 'peru-guide:/:2:1:v1';
const asked = (path: string) => new Request(`https://guide.example${path}`);
const network = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answer()),
  );
const html = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' } });
const offline = () => network(() => Promise.reject(new TypeError('Failed to fetch')));
const answer = async (path: string, seen = vi.fn()) => {
  const response = await answerPage(asked(path), '/', seen);
  return {
    status: response.status,
    text: await response.text(),
    seen: seen.mock.calls.length,
    headers: response.headers,
  };
};

beforeEach(async () => {
  stubCaches();
  const cache = await caches.open(NAME);
  const files: Record<string, string> = {};
  for (const [path, text] of Object.entries(PAGES)) {
    await cache.put(`/${path}`, new Response(text));
    files[path] = await digestOf(new TextEncoder().encode(text));
  }
  const titles = Object.fromEntries(
    Object.entries(PAGES).flatMap(([path, text]) => {
      const title = /<title>(.*?)</.exec(text)?.[1];
      return title ? [[path, title]] : [];
    }),
  );
  const record: SavedRecord = {
    version: 'v1',
    built: '2026-11-22',
    saved: '2026-11-22',
    languages: { en: { words: WORDS, files, titles, bytes: 1 } },
  };
  await writeRecord(cache, '/', record);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a navigation', () => {
  test('online: the response of the network, unchanged except for its content encoding', async () => {
    network(() => html(`<meta content="${OWN_MARK}"><h1>New</h1>`));
    const { status, text, seen, headers } = await answer('/en/offices/');
    expect([status, text, seen, headers.get('Content-Encoding')]).toEqual([
      200,
      `<meta content="${OWN_MARK}"><h1>New</h1>`,
      0,
      null,
    ]);
  });

  test.each([
    ['without a connection', () => Promise.reject(new TypeError('offline'))],
    ['when the host is broken', () => html(`${OWN_MARK} broken`, 503)],
    [
      'when the connection is cut midway',
      () => new Response(new ReadableStream({ pull: (body) => body.error(new TypeError('cut')) }), html('')),
    ],
  ])('%s: the saved copy, with its sheet and its day', async (_, fails) => {
    network(fails);
    const { status, text, seen } = await answer('/en/offices/?utm=1');
    expect([status, seen]).toEqual([200, 1]);
    expect(text).toContain('<style>b{color:red}</style>');
    expect(text).toMatch(/<main id="main"><p [^>]*data-saved>Saved copy of 22 November<\/p><h1>Offices/);
  });

  test('when a captive portal answers: the saved copy and a link to the portal', async () => {
    network(() => html('<h1>Log in</h1>'));
    expect((await answer('/en/offices/')).text).toContain(
      'Somebody else answered. <a href="/en/offices/?network">See it</a>',
    );
    expect((await answer('/en/offices/?network')).text).toBe('<h1>Log in</h1>');
    expect((await answer('/en/not-saved-here/')).text).toBe('<h1>Log in</h1>');
  });

  test('without the trailing slash: the same page', async () => {
    offline();
    expect((await answer('/en/offices')).text).toContain('<h1>Offices');
  });

  test('to a page that is not saved, offline: the list of saved pages, by section', async () => {
    offline();
    const { status, text } = await answer('/es/oficinas/');
    expect(status).toBe(503);
    expect(text).toContain('<summary>Offices (2)</summary>');
    expect(text).toContain('href="/en/offices/cusco/">Cusco &amp; airport</a>');
    expect(text).not.toContain('>Not saved</a>');
  });

  test('to a page whose saved copy was altered: the list, and why', async () => {
    offline();
    await (await caches.open(NAME)).put('/en/offices/index.html', new Response('<h1>Altered</h1>'));
    const { status, text } = await answer('/en/offices/');
    expect(status).toBe(503);
    expect(text).toContain('Damaged');
    expect(text).not.toContain('Altered');
  });

  test('on a device that has lost everything: a plain page in both languages', async () => {
    offline();
    await caches.delete(NAME);
    const { status, text } = await answer('/en/offices/');
    expect(status).toBe(503);
    expect(text).toContain('Not on this device');
    expect(text).toContain('No está en este dispositivo');
  });
});

describe('errors other than network errors fall back to the network', () => {
  const NEW = `<meta content="${OWN_MARK}"><h1>New</h1>`;
  const breakers: readonly [string, () => unknown][] = [
    ['AbortSignal.timeout', () => vi.stubGlobal('AbortSignal', {})],
    ['timers', () => vi.stubGlobal('setTimeout', undefined)],
    ['Headers', () => vi.stubGlobal('Headers', undefined)],
    ['the record', async () => writeRecord(await caches.open(NAME), '/', {} as SavedRecord)],
    ['the caches', () => vi.stubGlobal('caches', undefined)],
  ];

  test.each(breakers)('a page, without %s', async (_, breaks) => {
    network(() => html(NEW));
    await breaks();
    const { text, seen } = await answer('/en/offices/');
    expect([text, seen]).toEqual([NEW, 0]);
  });

  test('a page, if the saved copy for a failing host cannot be built', async () => {
    network(() => html('broken', 503));
    vi.stubGlobal('TextDecoder', undefined);
    expect(await answer('/en/offices/')).toMatchObject({ status: 503, text: 'broken', seen: 0 });
  });

  test.each(breakers.slice(3))('a file, without %s', async (_, breaks) => {
    network(() => new Response('from the network'));
    await breaks();
    expect(await (await answerFile(asked('/_astro/finder.abc.js'), '/', false)).text()).toBe('from the network');
  });
});

test('the cache answers if the network does not within four seconds', async () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    (_: Request, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      ),
  );
  const late = answer('/en/offices/');
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  await vi.advanceTimersByTimeAsync(4_000);
  expect((await late).text).toContain('Saved copy of 22 November');
});

describe('a subresource', () => {
  const file = async (path: string, fromDevice: boolean) => (await answerFile(asked(path), '/', fromDevice)).text();

  test('with a hash in its name: cache first, since it cannot be another version', async () => {
    network(() => new Response('from the network'));
    expect(await file('/_astro/finder.abc.js', false)).toBe('finder()');
    expect(await file('/_astro/other.js', false)).toBe('from the network');
  });

  test('without a hash: from where its page came', async () => {
    network(() => new Response('from the network'));
    expect(await file('/en/index.html', false)).toBe('from the network');
    expect(await file('/en/index.html', true)).toContain('Home');
  });

  test('offline: the saved one, or the network error', async () => {
    offline();
    expect(await file('/en/index.html', false)).toContain('Home');
    await expect(file('/data/none.json', false)).rejects.toThrow('Failed to fetch');
  });
});
