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

/** What axe finds wrong, by all its rules. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }).then((results) => results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(' ')}`)));
}

/** Everything the page complains about while it loads. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.context().on('request', (request) => new URL(request.url()).hostname !== 'localhost' && heard.push(`asks ${request.url()}`));
  return heard;
}

/** One of each kind stands for its kind: the first, the middle and the last page of a section and depth. */
function oneOfEachKind(): string[] {
  const kinds = Map.groupBy(paths, (path) => `${path.split('/').slice(1, 3).join('/')} ${path.split('/').length}`);
  return [...new Set([...kinds.values()].flatMap((pages) => [pages[0]!, pages[pages.length >> 1]!, pages.at(-1)!]))];
}

type Look = { name: string; width: number; use: { colorScheme?: 'light' | 'dark'; forcedColors?: 'active' }; except?: string };

/** How every page is looked at; the others below only at one page of each kind, at all with `npm run test:all`. */
const PHONE: Look = { name: '320 px, light', width: 320, use: { colorScheme: 'light' } };
const OTHERS: readonly Look[] = [
  { name: '1280 px, light', width: 1280, use: { colorScheme: 'light' } },
  { name: '320 px, dark', width: 320, use: { colorScheme: 'dark' } },
  { name: '1280 px, dark', width: 1280, use: { colorScheme: 'dark' } },
  // The reader's own colours: the browser, not the guide, answers for their contrast.
  { name: '320 px, forced colours', width: 320, use: { forcedColors: 'active' }, except: 'color-contrast' },
];
const chosen = process.env['TEST_ALL'] ? paths : oneOfEachKind();
const PARTS = 4;

for (const look of [PHONE, ...OTHERS])
  for (let part = 0; part < PARTS; part++)
    test(`pages part ${part + 1} hold at ${look.name}`, async ({ browser }) => {
      test.setTimeout(900_000);
      const mine = (look === PHONE ? paths : chosen).filter((_, index) => index % PARTS === part);
      expect(mine.length).toBeGreaterThan(10);
      const context = await browser.newContext({ viewport: { width: look.width, height: 800 }, ...look.use });
      const page = await context.newPage();
      const heard = listen(page);
      const faults: string[] = [];
      const scrolls = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      for (const path of mine) {
        await page.goto(path);
        faults.push(...(await violations(page)).filter((fault) => !look.except || !fault.startsWith(look.except)).map((fault) => `${path} ${fault}`));
        if (await scrolls()) faults.push(`${path} scrolls sideways`);
        if (look !== PHONE) continue;
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
