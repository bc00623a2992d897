/** Browser checks of every page: accessibility, reflow, CSP, no third-party requests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { ONE_OF_EACH_KIND, PATHS, THREE_OF_EACH_KIND } from '../support/kinds.ts';
import { ALL } from '../support/ring.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run: (context: Document, options: object) => Promise<AxeResults> };
  }
}

/** Rules that axe disables by default: targets of 24 px (WCAG 2.5.8), and contrast of 7:1 (1.4.6). */
const STRICTER = { rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } } };
/** Rules that can differ between two looks at one width; all others depend only on the DOM. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const SIZES = ['target-size', 'scrollable-region-focusable'];
const only = (...values: string[]) => ({ runOnly: { type: 'rule', values } });
/** Pages that axe checks: all with `npm run test:all`, else one of each kind, in English. */
const judged = new Set(ALL ? PATHS : ONE_OF_EACH_KIND.filter((path) => !path.startsWith('/es/')));

/** axe violations, and horizontal overflow at 100 % and 200 % text size. */
async function faultsOf(page: Page, options: object | undefined): Promise<string[]> {
  if (options && !(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (chosen) => {
    const { violations } = chosen
      ? await window.axe.run(document, { resultTypes: ['violations'], reporter: 'no-passes', ...chosen })
      : { violations: [] };
    const faults = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' ')}`,
    );
    const { documentElement: root } = document;
    const scrolls = () => root.scrollWidth > root.clientWidth;
    if (scrolls()) faults.push('scrolls sideways');
    // On wide screens the font size setting also affects breakpoints: see adapted.test.ts.
    if (innerWidth > 320) return faults;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
    if (scrolls()) faults.push('scrolls sideways at 200 % text');
    document.adoptedStyleSheets = [];
    return faults;
  }, options);
}

/** Collects console errors, page errors and third-party requests. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page
    .context()
    .on('request', (request) => new URL(request.url()).hostname !== 'localhost' && heard.push(`asks ${request.url()}`));
  return heard;
}

type Look = {
  name: string;
  use: { colorScheme?: 'light' | 'dark'; forcedColors?: 'active' | 'none' };
  axe: (path: string) => object | undefined;
};
type Looks = { width: number; looks: readonly Look[]; paths: readonly string[]; parts: number };

/** Applied to three pages of each kind, and to every page with `npm run test:all`. */
const PHONE: Looks = {
  width: 320,
  looks: [{ name: 'light', use: { colorScheme: 'light' }, axe: (path) => (judged.has(path) ? {} : undefined) }],
  paths: ALL ? PATHS : THREE_OF_EACH_KIND,
  parts: ALL ? 6 : 2,
};
const some = { paths: [...judged], parts: 2 };
const DARK: Look = {
  name: 'dark',
  use: { colorScheme: 'dark', forcedColors: 'none' },
  axe: () => only(...COLOURS, ...SIZES),
};
const OTHERS: readonly Looks[] = [
  { width: 1280, looks: [{ name: 'light', use: { colorScheme: 'light' }, axe: () => STRICTER }, DARK], ...some },
  // Forced colors: contrast is up to the browser.
  {
    width: 320,
    looks: [
      DARK,
      { name: 'forced colours', use: { colorScheme: 'light', forcedColors: 'active' }, axe: () => only(...SIZES) },
    ],
    ...some,
  },
];

// The other looks are of the second ring.
for (const { width, looks, paths, parts } of ALL ? [PHONE, ...OTHERS] : [PHONE])
  for (let part = 0; part < parts; part++)
    test(`pages part ${part + 1} pass at ${width} px, ${looks.map(({ name }) => name).join(' and ')}`, async ({
      browser,
    }) => {
      test.setTimeout(900_000);
      const mine = paths.filter((_, index) => index % parts === part);
      expect(mine.length).toBeGreaterThan(20);
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      const heard = listen(page);
      const faults: string[] = [];
      for (const path of mine) {
        await page.goto(path);
        for (const { name, use, axe: options } of looks) {
          await page.emulateMedia(use);
          faults.push(...(await faultsOf(page, options(path))).map((fault) => `${path} ${name}: ${fault}`));
        }
      }
      expect([...faults, ...heard]).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    });
