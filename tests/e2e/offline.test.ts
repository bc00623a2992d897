/** Saving, reading offline and removing in a real browser. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { Edition } from '#offline/client/edition.ts';
import type { SavedRecord } from '#offline/saved.ts';
import { dateInWords } from '#i18n/dates.ts';
import { ONE_FILE } from '#i18n/routes.ts';
import { PATHS, THREE_OF_EACH_KIND } from '../support/kinds.ts';
import { ALL } from '../support/ring.ts';
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
const headingOf = (path: string) =>
  /<h1[^>]*>([\s\S]*?)<\/h1>/
    .exec(readFileSync(`dist${path}index.html`, 'utf8'))![1]!
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const plain = (html: string) =>
  html.replaceAll('&amp;', '&').replaceAll('&#39;', '’').replaceAll('&quot;', '"').replaceAll("'", '’');

test(
  'nothing is stored while one reads, nor by opening the page about saving',
  { tag: '@daily' },
  async ({ page, origin }) => {
    for (const path of ['/en/', '/en/offices/', '/en/guides/tam-virtual/', SAVE_PAGE]) await page.goto(origin + path);
    await expect(page.getByRole('button', { name: BUTTON })).toBeEnabled();
    expect(await storedBy(page)).toEqual(NOTHING);
  },
);

test('the size named before the tap is the size that is fetched', async ({ page, origin, server }) => {
  await page.goto(origin + SAVE_PAGE);
  await expect(page.getByText(`This fetches ${Math.round(edition.languages.en.bytes / 1000)} kB.`)).toBeVisible();
  await page.getByRole('button', { name: BUTTON }).click();
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 60_000 });
  expect(server.sent.get(`/${edition.languages.en.file}`)).toBe(edition.languages.en.bytes);
  expect(server.sent.has(`/${edition.languages.es.file}`)).toBe(false);
});

/** Recorded files whose cached bytes differ, and pages missing from the record. */
const notWhole = (page: Page, pages: readonly string[]) =>
  page.evaluate(async (wanted) => {
    const cache = await caches.open((await caches.keys())[0]!);
    const record = (await (await cache.match('/offline/record.json'))!.json()) as SavedRecord;
    const files = Object.assign({}, ...Object.values(record.languages).map((each) => each.files)) as Record<
      string,
      string
    >;
    const wrong = wanted.filter((path) => !(`${path.slice(1)}index.html` in files));
    for (const [path, digest] of Object.entries(files)) {
      const bytes = await (await cache.match(`/${path}`))?.arrayBuffer();
      const found =
        bytes &&
        [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('');
      if (!found?.startsWith(digest)) wrong.push(path);
    }
    return wrong;
  }, pages);

test('saved in both languages, every page is stored whole; without a connection pages of each kind open and say of which day they are; removed, nothing is left', async ({
  page,
  origin,
  context,
  server,
}) => {
  test.setTimeout(900_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await save(page, origin, 'both');
  expect(PATHS.length).toBeGreaterThan(400);
  expect(await notWhole(page, PATHS)).toEqual([]);
  await unplug(context, server);
  const wrong: string[] = [];
  const waiting = [...(ALL ? PATHS : THREE_OF_EACH_KIND)];
  const readOn = async (tab: typeof page) => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const { status, heading, note } = await read(tab, origin + path);
      const day = dateInWords(edition.built, path.startsWith('/es/') ? 'es' : 'en');
      if (status !== 200 || plain(heading) !== plain(headingOf(path)) || !note.includes(day))
        wrong.push(`${path}: ${status} ${heading} | ${note}`);
    }
  };
  await Promise.all([page, await context.newPage(), await context.newPage()].map(readOn));
  expect(wrong).toEqual([]);
  expect(
    complaints.filter((text) => !text.includes('offline/edition.json') && !text.includes('ERR_INTERNET_DISCONNECTED')),
  ).toEqual([]);

  await page.goto(origin + SAVE_PAGE);
  await page.getByRole('button', { name: 'Remove from this device' }).click();
  await expect(page.getByText('This guide has left nothing on your device.')).toBeVisible();
  expect(await storedBy(page)).toEqual(NOTHING);
});

test(
  'a saved page works: the finder finds, its scripts come from the device',
  { tag: '@daily' },
  async ({ page, origin, context, server }) => {
    await save(page, origin);
    await unplug(context, server);
    await page.goto(`${origin}/en/offices/?utm_source=x`);
    await findTacna(page);
    expect((await read(page, `${origin}/en/offices`)).status).toBe(200);
  },
);

test('without a connection, a page that is not saved gives the list of those that are', async ({
  page,
  origin,
  context,
  server,
}) => {
  await save(page, origin);
  await unplug(context, server);
  const { status, heading } = await read(page, `${origin}/es/oficinas/`);
  expect([status, heading]).toEqual([503, 'This page is not on your device']);
  await page.getByText(/^Offices \(\d+\)$/).click();
  await page.getByRole('link', { name: 'Cusco zonal office' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cusco zonal office' })).toBeVisible();
});

test('a connected reader gets pages from the network, without a note', async ({ page, origin }) => {
  await save(page, origin);
  expect((await read(page, `${origin}/en/offices/`)).note).toBe('');
});

test('saving the other language later keeps one edition', async ({ page, origin, context, server }) => {
  await save(page, origin);
  await save(page, origin, 'both');
  expect((await storedBy(page)).caches).toHaveLength(1);
  await unplug(context, server);
  expect((await read(page, `${origin}/es/guias/`)).status).toBe(200);
  expect((await read(page, `${origin}/en/guides/`)).note).toContain(builtOn);
});

test('where a browser cannot save, the page says so and names ways on', async ({ browser, origin }) => {
  const breakers = [
    () => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker,
    () => (CacheStorage.prototype.keys = () => Promise.reject(new DOMException('denied', 'SecurityError'))),
  ];
  for (const breaker of breakers) {
    const page = await browser.newPage();

    await page.addInitScript(breaker);
    await page.goto(origin + SAVE_PAGE);
    await expect(page.getByText('This browser cannot save the guide')).toBeVisible();
    await expect(page.getByRole('button', { name: BUTTON })).toBeHidden();
    await expect(page.getByRole('link', { name: 'The guide in one file, English' })).toBeVisible();
    await page.close();
  }
});

test('without script the page names the one file and paper', async ({ browser, origin }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(origin + SAVE_PAGE);
  await expect(page.getByText('Saving needs JavaScript.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'The guide in one file, Español' })).toBeVisible();
});

test('a clock that is wrong by a year changes no date', async ({ page, origin, context, server }) => {
  await page.clock.setFixedTime(new Date(Date.now() + 366 * 86_400_000));
  await save(page, origin);
  await unplug(context, server);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Lima' }).format(Date.now());
  const { note } = await read(page, `${origin}/en/offices/`);
  expect(note).toContain(`fetched on ${dateInWords(today, 'en')}`);
  expect(note).toContain(`made on ${builtOn}`);
});

test('the guide is an app that can be installed', async ({ page, origin }) => {
  await save(page, origin);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});

test('one press while it is being saved elsewhere says so', async ({ page, context, origin, server }) => {
  server.faults = [[/\.bin$/, 'hang']];
  await begin(page, origin);
  const other = await context.newPage();
  await other.goto(origin + SAVE_PAGE);
  await other.getByRole('button', { name: BUTTON }).click();
  await expect(other.getByText('The guide is being saved in another window.')).toBeVisible();
});

for (const [lang, name] of [
  ['en', 'Cusco zonal office'],
  ['es', 'Jefatura Zonal de Cusco'],
] as const)
  test(`the one file opens from a disk without script, at 320 px, and its contents lead to the places (${lang})`, async ({
    browser,
  }) => {
    const page = await (
      await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } })
    ).newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on(
      'request',
      (request) =>
        !request.url().startsWith('file:') && !request.url().startsWith('data:') && heard.push(request.url()),
    );
    await page.goto(pathToFileURL(resolve('dist', ONE_FILE[lang].slice(1))).href);
    await page.getByRole('link', { name }).first().click();
    await expect(page.getByRole('heading', { level: 3, name })).toBeInViewport();
    const [scroll, client] = await Promise.all(
      ['scrollWidth', 'clientWidth'].map((side) =>
        page.evaluate((each) => document.documentElement[each as 'scrollWidth'], side),
      ),
    );
    expect(scroll).toBeLessThanOrEqual(client!);
    expect(heard).toEqual([]);
  });
