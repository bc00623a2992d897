/** What must hold on every page, looked at in a browser: accessibility, reflow, the policy, no foreign request. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { ONE_OF_EACH_KIND, PATHS } from '../support/kinds.ts';
import { ALL } from '../support/ring.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run: (context: Document, options: object) => Promise<AxeResults> };
  }
}

/** Rules that axe leaves out unless asked: targets of 24 px, and contrast of 7:1. */
const STRICTER = { rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } } };
/** What may differ between two looks at one width; all other rules judge the tree, which is the same. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const SIZES = ['target-size', 'scrollable-region-focusable'];
const only = (...values: string[]) => ({ runOnly: { type: 'rule', values } });
/** What axe sees: every page with `npm run test:all`, else one page of each kind. */
const judged = new Set(ALL ? PATHS : ONE_OF_EACH_KIND);

/** What axe finds wrong, and whether the page scrolls sideways, as it is and with its text twice as large. */
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
    // On a wide screen the reader's setting also moves the widths at which the layout changes: see adapted.test.ts.
    if (innerWidth > 320) return faults;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
    if (scrolls()) faults.push('scrolls sideways at 200 % text');
    document.adoptedStyleSheets = [];
    return faults;
  }, options);
}

/** Everything the page complains about while it loads. */
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

/** How every page is looked at; the others only at one page of each kind, at all with `npm run test:all`. */
const PHONE: Looks = {
  width: 320,
  looks: [{ name: 'light', use: { colorScheme: 'light' }, axe: (path) => (judged.has(path) ? {} : undefined) }],
  paths: PATHS,
  parts: 6,
};
const some = { paths: [...judged], parts: 2 };
const DARK: Look = {
  name: 'dark',
  use: { colorScheme: 'dark', forcedColors: 'none' },
  axe: () => only(...COLOURS, ...SIZES),
};
const OTHERS: readonly Looks[] = [
  { width: 1280, looks: [{ name: 'light', use: { colorScheme: 'light' }, axe: () => STRICTER }, DARK], ...some },
  // The reader's own colours: the browser, not the guide, answers for their contrast.
  {
    width: 320,
    looks: [
      DARK,
      { name: 'forced colours', use: { colorScheme: 'light', forcedColors: 'active' }, axe: () => only(...SIZES) },
    ],
    ...some,
  },
];

for (const { width, looks, paths, parts } of [PHONE, ...OTHERS])
  for (let part = 0; part < parts; part++)
    test(`pages part ${part + 1} hold at ${width} px, ${looks.map(({ name }) => name).join(' and ')}`, async ({
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
