/** User adaptations: reduced motion, larger text, text spacing, zoom, keyboard focus, target size. One page of each kind. */
import { expect, type Page, test } from '@playwright/test';
import { ONE_OF_EACH_KIND } from '../support/kinds.ts';
import {
  MEASURES,
  motion,
  overflow,
  smallTargets,
  TEXT_200,
  TEXT_SPACING,
  unseenFocus,
  wear,
} from '../support/looks.ts';

type Check = { name: string; measure: (page: Page) => Promise<string[]> };

const worn = async (page: Page, css: string): Promise<string[]> => {
  await page.evaluate(wear, css);
  const faults = await page.evaluate(overflow);
  await page.evaluate(wear, '');
  return faults;
};

const MOTION: Check = { name: 'reduced motion', measure: (page) => page.evaluate(motion) };
const SPACING: Check = { name: 'text spacing', measure: (page) => worn(page, TEXT_SPACING) };
const LARGE: Check = { name: '200 % text', measure: (page) => worn(page, TEXT_200) };
/** Font size set in the browser, which also affects rem-based breakpoints. */
const LARGE_BY_SETTING: Check = {
  name: '200 % text by the browser’s setting',
  measure: async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const faults = await page.evaluate(overflow);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await session.detach();
    return faults;
  },
};
const REFLOW: Check = { name: 'reflow', measure: (page) => page.evaluate(overflow) };
const TARGETS: Check = { name: 'targets of main actions', measure: (page) => page.evaluate(smallTargets) };
const FOCUS: Check = {
  name: 'focus',
  measure: async (page) => {
    await page.keyboard.press('Tab');
    return page.evaluate(unseenFocus);
  },
};

const LOOKS: readonly {
  name: string;
  width: number;
  height: number;
  deviceScaleFactor?: number;
  colorScheme?: 'dark';
  checks: readonly Check[];
}[] = [
  { name: 'on a phone of 320 px', width: 320, height: 640, checks: [MOTION, REFLOW, SPACING, LARGE, TARGETS, FOCUS] },
  {
    name: 'on a screen of 1280 px at 200 % zoom',
    width: 640,
    height: 400,
    deviceScaleFactor: 2,
    checks: [REFLOW, SPACING, TARGETS],
  },
  {
    name: 'on a screen of 1280 px, in the dark',
    width: 1280,
    height: 800,
    colorScheme: 'dark',
    checks: [REFLOW, SPACING, LARGE_BY_SETTING, FOCUS],
  },
];

for (const { name, width, height, checks, ...use } of LOOKS)
  test(`one page of each kind passes at ${name}: ${checks.map((check) => check.name).join(', ')}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    expect(ONE_OF_EACH_KIND.length).toBeGreaterThan(40);
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      baseURL: baseURL!,
      ...use,
    });
    await context.addInitScript(MEASURES);
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of ONE_OF_EACH_KIND) {
      await page.goto(path);
      for (const check of checks)
        faults.push(...(await check.measure(page)).map((fault) => `${path} ${check.name}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await context.close();
  });

test('where less motion is asked for, no script scrolls smoothly', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const smooth = (options: unknown) =>
      typeof options === 'object' &&
      options !== null &&
      'behavior' in options &&
      options.behavior === 'smooth' &&
      document.documentElement.setAttribute('data-smooth', '');
    const { scrollIntoView } = Element.prototype;
    Element.prototype.scrollIntoView = function (options) {
      smooth(options);
      scrollIntoView.call(this, options);
    };
  });
  for (const [path, field] of [
    ['/en/offices/', '[type=search]'],
    ['/en/statuses/', '[type=search]'],
    ['/en/waivers/', '[name=country]'],
  ] as const) {
    await page.goto(path);
    await page.locator(`main ${field}`).fill('cuba');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).not.toHaveAttribute('data-smooth', '');
  }
});
