/** What must hold on every page, looked at in a browser: accessibility, reflow, the policy, no foreign request. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const paths = readdirSync('dist', { recursive: true }).map(String).filter((name) => name.endsWith('index.html')).map((name) => `/${name.replace(/index\.html$/, '')}`).sort();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run: (context: Document, options: object) => Promise<AxeResults> };
  }
}

/** Rules of axe, all of them; in the second colour scheme only what colours can change. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) };
  const found = await page.evaluate((each) => window.axe.run(document, each).then((results) => results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(' ')}`)), options);
  return found;
}

/** Everything the page complains about while it loads. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.context().on('request', (request) => new URL(request.url()).hostname !== 'localhost' && heard.push(`asks ${request.url()}`));
  return heard;
}

const PARTS = 4;

/**
 * The pages of the countries are many and all made by the same few components. Every one is looked at on a phone in light;
 * wide and in dark those with the most various rows stand for the others.
 */
const COUNTRY = /\/(waivers|exenciones)\/[a-z]{2}\/$/;
const VARIOUS = /\/(am|cn|cu|ht|it|mx|qa|sg|un|us|ve|zw)\/$/;

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    for (let part = 0; part < PARTS; part++)
      test(`pages part ${part + 1} hold at ${width} px, ${colorScheme}`, async ({ browser }) => {
        test.setTimeout(600_000);
        const chosen = width === 320 && colorScheme === 'light' ? paths : paths.filter((path) => !COUNTRY.test(path) || VARIOUS.test(path));
        const mine = chosen.filter((_, index) => index % PARTS === part);
        expect(mine.length).toBeGreaterThan(40);
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        const heard = listen(page);
        const faults: string[] = [];
        for (const path of mine) {
          await page.goto(path);
          faults.push(...(await violations(page, colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined)).map((fault) => `${path} ${fault}`));
          if (colorScheme === 'dark') continue;
          const scrolls = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
          if (await scrolls()) faults.push(`${path} scrolls sideways`);
          if (width > 320) continue;
          await page.evaluate(() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('html { font-size: 200% }');
            document.adoptedStyleSheets = [sheet];
          });
          if (await scrolls()) faults.push(`${path} scrolls sideways at 200 % text`);
        }
        expect([...faults, ...heard]).toEqual([]);
        expect(await context.cookies()).toEqual([]);
        await context.close();
      });
