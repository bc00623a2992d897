/** Faults of networks, hosts, old browsers, clocks, translators and extensions, for pages that are not saved. */
import { expect, type Page } from '@playwright/test';
import { lackedMembers } from '../../scripts/lint/floor.mjs';
import { test } from '../support/offline-bench.ts';
import { begin } from '../support/save-page.ts';

const MAC = '/en/offices/mac-callao/';
const WAIVER = '/en/waivers/?country=cu&class=diplomatic&date=2024-10-15';

/** Uses every island once. */
async function useAll(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/en/offices/`);
  await page.getByRole('searchbox', { name: 'Search the offices' }).fill('tarapotto');
  await expect(page.locator('office-finder [data-results] li').first()).toContainText('Tarapoto');
  await page.goto(`${origin}${MAC}`);
  await expect(page.locator('opening-strip')).toBeVisible();
  await page.goto(`${origin}/en/guides/carne-pick-up/`);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible();
  await page.goto(origin + WAIVER);
  await expect(page.locator('waiver-checker')).toContainText('042-2024-RE');
  await page.goto(`${origin}/en/statuses/compare/?compare=oficial,consular`);
  await expect(page.getByRole('button', { name: 'Take out Consular, resident' })).toBeVisible();
  await page.goto(`${origin}/en/search/?q=arequippa`);
  await expect(page.locator('site-search [data-results] li').first()).toContainText('Arequipa');
}

function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

test(
  'half a deployment, the scripts are missing: every text is there, and nothing that would not answer',
  { tag: '@daily' },
  async ({ page, origin, server }) => {
    server.faults = [[/\/_astro\//, { status: 404, body: '<h1>NotFound</h1>' }]];
    const errors = listen(page);
    await page.goto(`${origin}/en/offices/`);
    await expect(page.getByRole('main').getByRole('search')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Tarapoto zonal office' }).first()).toBeVisible();
    await page.goto(origin + WAIVER);
    await expect(page.getByRole('link', { name: 'Cuba', exact: true })).toBeVisible();
    await page.goto(`${origin}/en/guides/carne-pick-up/`);
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('button').and(page.locator(':not([popovertarget])'))).toHaveCount(0);
    expect(errors).toEqual([]);
  },
);

test('a host that drops every header: the site works, and the CSP in the page still applies', async ({
  page,
  origin,
  server,
}) => {
  server.bare = true;
  const errors = listen(page);
  await useAll(page, origin);
  const forbidden = await page.evaluate(async () => {
    const heard: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => heard.push(effectiveDirective));
    const image = document.createElement('img');
    image.src = 'http://127.0.0.1:9/x.png';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(image, style);
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
      heard.push('HTML was written');
    } catch {
      heard.push('no HTML');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return heard;
  });
  expect(forbidden).toEqual(expect.arrayContaining(['img-src', 'style-src-elem', 'no HTML']));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a browser without anything that one of the oldest supported ones lacks works', async ({ page, origin }) => {
  const errors = listen(page);
  await page.addInitScript((lacking) => {
    for (const [owner, name, own] of lacking) {
      const of: object | undefined =
        owner === 'globalThis' ? globalThis : (Reflect.get(globalThis, owner) as object | undefined);
      const from: unknown = own || !of ? of : Reflect.get(of, 'prototype');
      if (typeof from === 'object' || typeof from === 'function') Reflect.deleteProperty(from as object, name);
    }
    addEventListener('DOMContentLoaded', () => {
      const left = ['at' in Array.prototype, 'timeout' in AbortSignal, 'structuredClone' in globalThis].filter(Boolean);
      document.documentElement.setAttribute('data-left', `${left.length}`);
    });
  }, lackedMembers());
  await useAll(page, origin);
  await expect(page.locator('html')).toHaveAttribute('data-left', '0');
  await page.goto(`${origin}/en/guides/carne-pick-up/`);
  await page.getByRole('button', { name: 'residence card (carné de extranjería)' }).click();
  await expect(page.locator('#term-carne-de-extranjeria')).toBeVisible();
  await page.getByText('Dates not to miss').click();
  await page.getByLabel('Day of your appointment', { exact: true }).fill('2026-12-31');
  await page.getByRole('button', { name: 'Count the days' }).click();
  await expect(page.locator('remind-me').getByRole('status')).not.toBeEmpty();
  // Trusted Types are gone but still enforced here, so no worker can begin; a real browser of 2021 saves (tests/chromium-92).
  await begin(page, origin);
  await expect(page.getByText('Nothing was stored. Take the one file instead.')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a page rewritten by a translator keeps working', { tag: '@daily' }, async ({ page, origin }) => {
  const errors = listen(page);
  // Like browser translators: wraps each text node in two elements and changes the words; an extension adds elements.
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode())
        if (
          walker.currentNode.textContent?.trim() &&
          !walker.currentNode.parentElement?.closest('script, template, option, title, textarea')
        )
          texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        outer.append(inner);
        text.replaceWith(outer);
        inner.append(text);
      }
      document.body.prepend(Object.assign(document.createElement('extension-bar'), { textContent: 'Translated' }));
      document.documentElement.classList.add('translated-ltr');
    });
  });
  await useAll(page, origin);
  await page.goto(`${origin}/en/offices/`);
  await page.locator('office-finder summary').first().click();
  await page.getByRole('combobox', { name: 'Department' }).selectOption('loreto');
  await expect(page.locator('office-finder [data-results] li').first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('link', { name: 'Tarapoto zonal office' }).first()).toBeVisible();
  expect(errors).toEqual([]);
});

for (const years of [-5, 5])
  test(`a clock that is wrong by ${years} years changes no fact and no date of a check`, async ({ page, origin }) => {
    const facts = () => page.locator('[data-fact]').allInnerTexts();
    await page.goto(origin + MAC);
    const right = await facts();
    await page.clock.setFixedTime(new Date(Date.now() + years * 365 * 86_400_000));
    await page.reload();
    expect(await facts()).toEqual(right);
    await expect(page.locator('opening-strip [aria-current=date]')).toHaveCount(0);
  });

test('on a network of 20 kB/s that answers after 2 s, with a slow processor, the text stands within 5 s and does not jump', async ({
  page,
  origin,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 2_000,
    downloadThroughput: 20_000,
    uploadThroughput: 10_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset['jumped'] = String(
          Number(document.documentElement.dataset['jumped'] ?? 0) + (entry as unknown as { value: number }).value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${origin}/en/offices/cusco/`, { waitUntil: 'load', timeout: 30_000 });
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
  );
  expect(paint).toBeLessThan(5_000);
  expect(Number(await page.evaluate(() => document.documentElement.dataset['jumped'] ?? 0))).toBeLessThanOrEqual(0.01);
});
