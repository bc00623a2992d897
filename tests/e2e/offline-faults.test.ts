/** Failures while saving, updating and reading offline. Never a blank page, never a mix of two editions. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { dateInWords } from '#i18n/dates.ts';
import type { Edition } from '#offline/client/edition.ts';
import { NEXT_DAY, NEXT_MARK } from '../support/next-release.ts';
import { test } from '../support/offline-bench.ts';
import {
  begin,
  BUTTON,
  findTacna,
  NOTHING,
  read,
  save,
  SAVE_PAGE,
  SAVED,
  storedBy,
  unplug,
} from '../support/save-page.ts';

const edition = JSON.parse(readFileSync('dist/offline/edition.json', 'utf8')) as Edition;
const builtOn = dateInWords(edition.built, 'en');
const PORTAL = { status: 200, body: '<!doctype html><title>Wi-Fi</title><h1>Log in to the Wi-Fi</h1>' };
const OFFICES = '/en/offices/';

/** Expects a page of the first edition from cache: complete, dated, with working scripts. */
async function expectFirstEdition(page: Page, origin: string): Promise<void> {
  const { status, heading, note } = await read(page, origin + OFFICES);
  expect([status, heading]).toEqual([200, 'Offices']);
  expect(note).toContain(`made on ${builtOn}`);
  await findTacna(page);
}

test.describe('while saving for the first time', () => {
  const failures = [
    ['the connection is cut midway', [[/\.bin$/, 'cut']], 'The connection was cut.'],
    ['the host is broken', [[/\.bin$/, { status: 503 }]], 'The connection was cut.'],
    ['the bundle is missing, as after half a deployment', [[/\.bin$/, { status: 404 }]], 'What came is not the guide.'],
    ['a Wi-Fi login answers in place of the bundle', [[/\.bin$/, PORTAL]], 'What came is not the guide.'],
    ['the script of the worker is missing', [[/sw\.js$/, { status: 404 }]], 'Your browser does not let this site work'],
    ['a Wi-Fi login answers in place of the worker', [[/sw\.js$/, PORTAL]], 'Your browser does not let this site work'],
    [
      'the script of the worker is broken',
      [[/sw\.js$/, { status: 200, type: 'text/javascript', body: '}{' }]],
      'Your browser does not let this site work',
    ],
  ] as const;
  for (const [name, faults, words] of failures)
    test(`${name}: it says so, nothing is left, a second try works`, async ({ page, origin, server }) => {
      server.faults = faults.map(([pattern, fault]) => [pattern, fault]);
      await begin(page, origin);
      await expect(page.getByText(words)).toBeVisible({ timeout: 30_000 });
      expect(await storedBy(page)).toEqual(NOTHING);
      server.faults = [];
      await save(page, origin);
    });

  test('the connection goes silent: it gives up after a while', async ({ page, origin, server }) => {
    await page.clock.install();
    server.faults = [[/\.bin$/, 'hang']];
    await begin(page, origin);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.clock.fastForward(21_000);
    await expect(page.getByText('The connection was cut.')).toBeVisible();
  });

  test('a Wi-Fi login answers in place of the edition: nothing can be pressed', async ({ page, origin, server }) => {
    server.faults = [[/edition\.json$/, PORTAL]];
    await page.goto(origin + SAVE_PAGE);
    await expect(page.getByText('The site does not answer now')).toBeVisible();
    await expect(page.getByRole('button', { name: BUTTON })).toBeHidden();
  });

  test('one byte is altered on the way: it is refused', { tag: '@daily' }, async ({ page, origin, server }) => {
    const bundle = readFileSync(`dist/${edition.languages.en.file}`);
    bundle[bundle.length - 20]! ^= 1;
    server.faults = [
      [/guide-en.*\.bin$/, { status: 200, type: 'application/octet-stream', body: bundle as unknown as string }],
    ];
    await begin(page, origin);
    await expect(page.getByText('What came is not the guide.')).toBeVisible();
    expect(await storedBy(page)).toEqual(NOTHING);
  });

  test('the device has no room: it says so, nothing is left', async ({ page, origin }) => {
    await page.goto(origin + SAVE_PAGE);
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
    await begin(page, origin);
    await expect(page.getByText('Your device or browser gives no room.')).toBeVisible({ timeout: 60_000 });
    expect(await storedBy(page)).toEqual(NOTHING);
  });
});

test.describe('when another edition is published', () => {
  test('a page that is open keeps working, the network gives the new one, the device the old one, whole', async ({
    page,
    origin,
    server,
    context,
    next,
  }) => {
    await save(page, origin);
    await page.goto(origin + OFFICES);
    server.site = next;
    await findTacna(page);
    expect((await read(page, origin + OFFICES)).heading).toContain(NEXT_MARK);
    await unplug(context, server);
    await expectFirstEdition(page, origin);
  });

  test('the page about saving offers it, and saving replaces the old one wholly', async ({
    page,
    origin,
    server,
    context,
    next,
  }) => {
    await save(page, origin, 'both');
    server.site = next;
    await page.goto(origin + SAVE_PAGE);
    await expect(page.getByText(`There is another edition, made on ${dateInWords(NEXT_DAY, 'en')}.`)).toBeVisible();
    await page.getByRole('button', { name: 'Save the newer edition' }).click();
    await expect(page.getByText(SAVED)).toBeVisible({ timeout: 60_000 });
    expect((await storedBy(page)).caches).toHaveLength(1);
    await unplug(context, server);
    for (const path of [OFFICES, '/es/oficinas/']) {
      const { heading, note } = await read(page, origin + path);
      expect(heading).toContain(NEXT_MARK);
      expect(note).toContain('2027');
    }
  });

  test('a saved page asks for scripts that the host no longer has: they come from the device', async ({
    page,
    origin,
    server,
    next,
  }) => {
    await save(page, origin);
    server.site = next;
    server.faults = [[/\/$/, { status: 503 }]];
    await expectFirstEdition(page, origin);
  });

  for (const [name, faults] of [
    ['is cut midway', [/\.bin$/, 'cut']],
    ['finds a Wi-Fi login', [/\.bin$/, PORTAL]],
  ] as const)
    test(`an update that ${name} leaves the old one whole`, async ({ page, origin, server, context, next }) => {
      await save(page, origin);
      server.site = next;
      server.faults = [[faults[0], faults[1]]];
      await begin(page, origin);
      await expect(page.getByText(/^(The connection was cut|What came is not the guide)/)).toBeVisible({
        timeout: 30_000,
      });
      expect((await storedBy(page)).caches).toHaveLength(1);
      await unplug(context, server);
      await expectFirstEdition(page, origin);
    });

  test('an update works with the old worker while the script of the new one is missing', async ({
    page,
    origin,
    server,
    context,
    next,
  }) => {
    await save(page, origin);
    server.site = next;
    server.faults = [[/sw\.js$/, { status: 404 }]];
    await save(page, origin);
    await unplug(context, server);
    expect((await read(page, origin + OFFICES)).heading).toContain(NEXT_MARK);
  });

  test('an update without room leaves the old one whole', async ({ page, origin, server, context, next }) => {
    await save(page, origin);
    server.site = next;
    const session = await context.newCDPSession(page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 400_000 });
    await begin(page, origin);
    await expect(page.getByText('Your device or browser gives no room.')).toBeVisible({ timeout: 60_000 });
    expect((await storedBy(page)).caches).toHaveLength(1);
    await unplug(context, server);
    await expectFirstEdition(page, origin);
  });

  test('a worker from two editions ago is replaced, with what it kept', async ({ page, origin, server, context }) => {
    const old =
      "self.addEventListener('install',()=>self.skipWaiting());self.addEventListener('activate',e=>e.waitUntil(clients.claim()));self.addEventListener('fetch',e=>e.respondWith(caches.match(e.request).then(r=>r||fetch(e.request))))";
    server.faults = [[/sw\.js$/, { status: 200, type: 'text/javascript', body: old }]];
    await page.goto(`${origin}/en/`);
    await page.evaluate(async (path) => {
      const policy = (
        globalThis as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
        }
      ).trustedTypes.createPolicy('guide', { createScriptURL: (url: string) => url });
      const kept = await caches.open('peru-guide:/:0:1:ancient');
      await kept.put(path, new Response('<h1>Ancient offices</h1>', { headers: { 'Content-Type': 'text/html' } }));
      await navigator.serviceWorker.register(policy.createScriptURL('/sw.js'));
      await navigator.serviceWorker.ready;
    }, OFFICES);
    expect((await read(page, origin + OFFICES)).heading).toBe('Ancient offices');
    server.faults = [];
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      await registration.update();
      await changed;
    });
    expect((await read(page, origin + OFFICES)).heading).toBe('Offices');
    await expect.poll(async () => (await storedBy(page)).caches).toEqual([]);
    await unplug(context, server);
    expect((await read(page, origin + OFFICES)).heading).toBe('Not on this device');
  });
});

test.describe('while reading what is saved', () => {
  test('the host is broken, or silent, or cut off: the saved copy is shown with its day', async ({
    page,
    origin,
    server,
  }) => {
    await save(page, origin);
    for (const fault of [{ status: 503 }, 'hang', 'cut'] as const) {
      server.faults = [[/\/offices\/$/, fault]];
      await expectFirstEdition(page, origin);
    }
  });

  test('a Wi-Fi login answers every page: the saved copy is shown, and the way to the login', async ({
    page,
    origin,
    server,
  }) => {
    await save(page, origin);
    server.faults = [[/\/$/, PORTAL]];
    expect((await read(page, origin + OFFICES)).note).toContain('perhaps it wants you to log in');
    await page.getByRole('link', { name: 'See what the network shows' }).click();
    await expect(page.getByRole('heading', { name: 'Log in to the Wi-Fi' })).toBeVisible();
    server.faults = [];
    expect((await read(page, origin + OFFICES)).note).toBe('');
  });

  test('a login that redirects is followed', async ({ page, origin, server }) => {
    await save(page, origin);
    server.faults = [
      [/\/offices\/$/, { status: 302, headers: { Location: '/login' } }],
      [/\/login$/, PORTAL],
    ];
    expect((await read(page, origin + OFFICES)).heading).toBe('Log in to the Wi-Fi');
  });

  test('the script of the worker is gone from the host: the old worker goes on', async ({
    page,
    origin,
    server,
    context,
  }) => {
    await save(page, origin);
    server.faults = [[/sw\.js$/, { status: 404 }]];
    await page.evaluate(() =>
      navigator.serviceWorker.ready.then((registration) => registration.update()).catch(() => undefined),
    );
    await unplug(context, server);
    await expectFirstEdition(page, origin);
  });

  test(
    'a saved file is altered or empty: it is not shown, the others are',
    { tag: '@daily' },
    async ({ page, origin, context, server }) => {
      await save(page, origin);
      await page.evaluate(async () => {
        const cache = await caches.open((await caches.keys())[0]!);
        await cache.put(
          '/en/guides/index.html',
          new Response('<h1>Altered</h1>', { headers: { 'Content-Type': 'text/html' } }),
        );
        await cache.put('/en/contact/index.html', new Response('', { headers: { 'Content-Type': 'text/html' } }));
      });
      await unplug(context, server);
      for (const path of ['/en/guides/', '/en/contact/']) {
        expect((await read(page, origin + path)).status).toBe(503);
        await expect(page.getByText('The saved copy of that page is damaged.')).toBeVisible();
      }
      await expectFirstEdition(page, origin);
    },
  );

  test('the record of what is saved is damaged, or the device has cleared all: a plain page in both languages', async ({
    page,
    origin,
    context,
    server,
  }) => {
    await save(page, origin);
    await page.evaluate(async () =>
      (await caches.open((await caches.keys())[0]!)).put('/offline/record.json', new Response('{"version":')),
    );
    expect((await read(page, origin + OFFICES)).heading).toBe('Offices');
    await unplug(context, server);
    expect((await read(page, origin + OFFICES)).heading).toBe('Not on this device');
    await expect(page.getByRole('heading', { name: 'No está en este dispositivo' })).toBeVisible();
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    expect(await read(page, origin + OFFICES)).toEqual({ status: 503, heading: 'Not on this device', note: '' });
  });

  test('saving that was cut off by closing the page is cleared away at the next visit', async ({ page, origin }) => {
    await page.goto(`${origin}/en/`);
    await page.evaluate(async () =>
      (await caches.open('peru-guide:/:2:7:half')).put('/en/index.html', new Response('half')),
    );
    await page.goto(origin + SAVE_PAGE);
    await expect.poll(async () => (await storedBy(page)).caches).toEqual([]);
  });

  test('a missing page stays a missing page while connected', async ({ page, origin }) => {
    await save(page, origin);
    expect((await read(page, `${origin}/en/no-such-page/`)).status).toBe(404);
  });
});
