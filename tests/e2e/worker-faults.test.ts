/** Hosts that break the service worker script, and requests that the worker must not handle. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { WITHOUT_NEWER_APIS } from '../support/newer-apis.ts';
import { NEXT_MARK } from '../support/next-release.ts';
import { test } from '../support/offline-bench.ts';
import { begin, findTacna, NOTHING, read, save, SAVE_PAGE, storedBy, unplug } from '../support/save-page.ts';

const OFFICES = '/en/offices/';
const GUIDES = '/en/guides/';
/** The script in docs/publish.md. */
const KILL_SWITCH = /```js\n(self\.addEventListener[\s\S]*?)```/.exec(readFileSync('docs/publish.md', 'utf8'))![1]!;

/** Triggers an update check. It joins one in progress, which may have seen the old script, so tests poll. */
const update = (page: Page) =>
  page.evaluate(() =>
    navigator.serviceWorker.ready
      .then((registration) => registration.update())
      .then(
        () => 'updated',
        () => 'refused',
      ),
  );

for (const [name, fault] of [
  ['a Wi-Fi login in its place', { status: 200, body: '<!doctype html><h1>Log in</h1>' }],
  ['a broken script', { status: 200, type: 'text/javascript', body: '}{' }],
  ['a redirect', { status: 302, headers: { Location: '/login' } }],
] as const)
  test(`an update of the worker that finds ${name} is refused, and the old worker goes on`, async ({
    page,
    origin,
    server,
    context,
  }) => {
    await save(page, origin);
    server.faults = [[/sw\.js$/, fault]];
    await expect.poll(() => update(page)).toBe('refused');
    await unplug(context, server);
    expect(await read(page, origin + OFFICES)).toMatchObject({ status: 200, heading: 'Offices' });
  });

test('behind a redirect the worker is never registered, and the page says so', async ({ page, origin, server }) => {
  server.faults = [[/sw\.js$/, { status: 302, headers: { Location: '/other.js' } }]];
  await begin(page, origin);
  await expect(page.getByText('Your browser does not let this site work')).toBeVisible({ timeout: 30_000 });
  expect(await storedBy(page)).toEqual(NOTHING);
});

test('where a policy forbids workers the page says so, and the guide can be read', async ({ page, origin, server }) => {
  server.extra = [[/\/$/, { 'Content-Security-Policy': "worker-src 'none'" }]];
  await begin(page, origin);
  await expect(page.getByText('Your browser does not let this site work')).toBeVisible({ timeout: 30_000 });
  expect((await read(page, origin + OFFICES)).heading).toBe('Offices');
});

test('a worker’s script that a host keeps for a year is updated anyway', async ({ page, origin, server }) => {
  server.extra = [[/sw\.js$/, { 'Cache-Control': 'public, max-age=31536000, immutable' }]];
  await save(page, origin);
  server.faults = [
    [
      /sw\.js$/,
      {
        status: 200,
        type: 'text/javascript',
        headers: { 'Cache-Control': 'public, max-age=31536000' },
        body: "self.addEventListener('install', () => void self.skipWaiting()); self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim())); self.addEventListener('fetch', (event) => event.respondWith(new Response('new worker')))",
      },
    ],
  ];
  const before = await page.evaluateHandle(() => navigator.serviceWorker.ready.then(({ active }) => active));
  // Fetch nothing until the new worker is active: a fetch during activation keeps the old one alive in Chromium for minutes.
  await expect
    .poll(() =>
      update(page).then(() => before.evaluate((old) => ![old, null].includes(navigator.serviceWorker.controller))),
    )
    .toBe(true);
  expect(await page.evaluate(() => fetch('/favicon.svg').then((answer) => answer.text()))).toBe('new worker');
});

test(
  'the way out: one file in place of the worker takes it away with all it kept',
  { tag: '@daily' },
  async ({ page, origin, server, context }) => {
    await save(page, origin);
    server.faults = [[/sw\.js$/, { status: 200, type: 'text/javascript', body: KILL_SWITCH }]];
    await expect
      .poll(() =>
        update(page)
          .then(() => storedBy(page))
          .then(({ caches }) => caches),
      )
      .toEqual([]);
    await page.goto(origin + OFFICES);
    expect(await storedBy(page)).toEqual(NOTHING);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offices');
    await unplug(context, server);
    await expect(page.goto(origin + GUIDES)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  },
);

test('an old browser gets pages from the network while connected, and from the device without', async ({
  page,
  origin,
  server,
  context,
}) => {
  await page.addInitScript(WITHOUT_NEWER_APIS);
  const body = `${WITHOUT_NEWER_APIS}\n${readFileSync('dist/sw.js', 'utf8')}`;
  server.faults = [[/sw\.js$/, { status: 200, type: 'text/javascript', body }]];
  await save(page, origin);
  expect(await read(page, origin + OFFICES)).toMatchObject({ status: 200, heading: 'Offices', note: '' });
  await unplug(context, server);
  expect((await read(page, origin + OFFICES)).note).toContain('Saved copy');
});

test('a page that was missing when it was first asked for is shown once it is there', async ({
  page,
  origin,
  server,
}) => {
  await save(page, origin);
  server.faults = [
    [
      /\/guides\/$/,
      {
        status: 404,
        body: '<meta http-equiv="Content-Security-Policy" content="trusted-types guide"><h1>NotFound</h1>',
      },
    ],
  ];
  expect((await read(page, origin + GUIDES)).status).toBe(404);
  server.faults = [];
  expect(await read(page, origin + GUIDES)).toMatchObject({ status: 200, heading: 'Guides', note: '' });
});

test('a renamed page leads to its new address in one step', { tag: '@daily' }, async ({ page, origin, server }) => {
  await save(page, origin);
  server.faults = [[/\/en\/old-guides\/$/, { status: 301, headers: { Location: GUIDES } }]];
  expect(await read(page, `${origin}/en/old-guides/`)).toMatchObject({ status: 200, heading: 'Guides' });
  await expect(page).toHaveURL(origin + GUIDES);
});

test('range and POST requests go to the network and are never cached', async ({ page, origin, server }) => {
  await save(page, origin);
  const before = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0]!)).keys()).length);
  server.faults = [
    [
      /offices\.json$/,
      { status: 206, type: 'application/json', body: '{"part', headers: { 'Content-Range': 'bytes 0-5/9000' } },
    ],
    [/\/offices\/$/, { status: 405, body: 'no' }],
  ];
  const answers = await page.evaluate(
    async (path) => [
      (await fetch('/data/offices.json', { headers: { Range: 'bytes=0-5' } })).status,
      (await fetch(path, { method: 'POST', body: 'x' })).status,
    ],
    OFFICES,
  );
  expect(answers).toEqual([206, 405]);
  expect(await page.evaluate(async () => (await (await caches.open((await caches.keys())[0]!)).keys()).length)).toBe(
    before,
  );
});

test('back, after a release in between, shows one release and works', async ({ page, origin, server, next }) => {
  await save(page, origin);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(origin + OFFICES);
  server.site = next;
  expect((await read(page, origin + GUIDES)).heading).toContain(NEXT_MARK);
  await page.goBack();
  await findTacna(page);
  expect(errors).toEqual([]);
});

test('of two tabs one saves the newer edition; the other goes on, and reads the newer one next', async ({
  page,
  origin,
  server,
  context,
  next,
}) => {
  await save(page, origin);
  const other = await context.newPage();
  await other.goto(origin + OFFICES);
  server.site = next;
  await page.goto(origin + SAVE_PAGE);
  await page.getByRole('button', { name: 'Save the newer edition' }).click();
  await expect(page.getByText('Saved. You can read these pages without a connection.')).toBeVisible({
    timeout: 60_000,
  });
  await unplug(context, server);
  await findTacna(other);
  expect((await read(other, origin + OFFICES)).heading).toContain(NEXT_MARK);
});
