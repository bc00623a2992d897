/** The main journeys in a Chromium of July 2021, on a phone's width, in both languages. `npm run test:chromium92` finds it and starts this. */
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FaultServer } from '../support/fault-server.ts';

type Page = {
  goto(url: string): Promise<{ status(): number } | null>;
  on(event: 'pageerror', hear: (error: Error) => void): void;
  evaluate<T, A extends unknown[]>(inPage: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  waitForFunction<A extends unknown[]>(
    inPage: (...given: A) => unknown,
    options: object,
    ...given: A
  ): Promise<unknown>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  setViewport(size: { width: number; height: number }): Promise<void>;
};
type Context = { newPage(): Promise<Page>; close(): Promise<void> };
type Browser = {
  createIncognitoBrowserContext(): Promise<Context>;
  close(): Promise<void>;
  version(): Promise<string>;
};

const puppeteer = createRequire(import.meta.url)('puppeteer-core') as {
  launch(options: object): Promise<Browser>;
};
const server = new FaultServer('dist');
let browser: Browser;
let origin = '';
let context: Context;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM_92'],
    args: ['--no-sandbox', '--disable-gpu'],
  });
  origin = await server.start();
});
afterAll(async () => {
  await browser.close();
  server.stop();
});
beforeEach(async () => {
  errors = [];
  context = await browser.createIncognitoBrowserContext();
  page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.setViewport({ width: 320, height: 640 });
});
afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

/** Waits until an element says something. */
const says = (selector: string, words: string) =>
  page.waitForFunction(
    (where: string, what: string) => document.querySelector(where)?.textContent?.includes(what),
    { timeout: 60_000 },
    selector,
    words,
  );
/** The first element that fits, measured. */
const measured = (selector: string) =>
  page.evaluate((where: string) => {
    const element = document.querySelector(where)!;
    const { width, height, right } = element.getBoundingClientRect();
    const { display, fontFamily } = getComputedStyle(element);
    return { width, height, right, display, fontFamily };
  }, selector);

test('it is the browser of 2021', async () => expect(await browser.version()).toContain('/92.'));

const WORDS = {
  en: {
    office: '/en/offices/cusco/',
    guide: '/en/guides/carne-pick-up/',
    done: /^1 of \d+ done$/,
    search: '/en/search/?q=arequippa',
    waivers: '/en/waivers/?country=cu&class=diplomatic&date=15/10/2024',
    verdict: 'Disputed: ask first',
    decree: 'Supreme Decree 042-2024-RE',
    offline: '/en/offline/',
    saved: 'Saved. You can read these pages without a connection.',
  },
  es: {
    office: '/es/oficinas/cusco/',
    guide: '/es/guias/recojo-de-carne/',
    done: /^1 de \d+ hechos$/,
    search: '/es/buscar/?q=arequippa',
    waivers: '/es/exenciones/?country=cu&class=diplomatic&date=15/10/2024',
    verdict: 'En disputa: pregunte antes',
    decree: 'Decreto Supremo 042-2024-RE',
    offline: '/es/sin-conexion/',
    saved: 'Guardada. Puede leer estas páginas sin conexión.',
  },
} as const;

describe.each(['en', 'es'] as const)('%s', (lang) => {
  const words = WORDS[lang];

  test('an office has its whole look, and all five sections are in sight', async () => {
    await page.goto(origin + words.office);
    expect((await measured('[aria-labelledby=here] svg')).width).toBe(18);
    expect((await measured('[data-paper]')).display).toBe('none');
    expect((await measured('h1')).fontFamily).toContain('serif');
    const sections = await page.evaluate(() =>
      [...document.querySelectorAll('header nav a')].map((each) => each.getBoundingClientRect().right),
    );
    expect(sections).toHaveLength(5);
    expect(Math.max(...sections)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('the ticks of a guide are remembered; its terms stand explained at its end, none in a sentence', async () => {
    await page.goto(origin + words.guide);
    await page.click('guide-ticks [type=checkbox]');
    await page.goto(origin + words.guide);
    const progress = await page.evaluate(() => document.querySelector('guide-ticks output')!.textContent);
    expect(progress).toMatch(words.done);
    expect(await page.evaluate(() => document.querySelectorAll('p .term-note, li .term-note').length)).toBe(0);
    const note = await measured('#term-carne-de-extranjeria');
    expect(note.display).toBe('block');
    expect(note.height).toBeGreaterThan(60);
    expect((await measured('.term-notes h2')).display).toBe('block');
  });

  test('the search finds a page in spite of a slip', async () => {
    await page.goto(origin + words.search);
    await says('site-search [data-results] li', 'Arequipa');
  });

  test('the checker of waivers answers for a day as it is written in Peru', async () => {
    await page.goto(origin + words.waivers);
    await says('waiver-checker [data-rows]', words.decree);
    await says('waiver-checker [data-verdict]:not([hidden])', words.verdict);
  });

  test('a saved page opens while the host is down; connected comes the page of the host', async () => {
    await page.goto(origin + words.offline);
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('save-guide [data-part=save]')!.hidden, {
      timeout: 60_000,
    });
    await page.click('save-guide [data-part=save]');
    await says('save-guide [data-part=answer]', words.saved);
    server.down = true;
    expect((await page.goto(origin + words.office))?.status()).toBe(200);
    expect((await measured('[data-saved]')).height).toBeGreaterThan(10);
    server.down = false;
    await page.goto(origin + words.guide);
    expect(await page.evaluate(() => document.querySelectorAll('[data-saved]').length)).toBe(0);
  });
});
