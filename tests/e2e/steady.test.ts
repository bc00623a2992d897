/** No layout shift when islands load: their space is reserved, but not without script. */
import { expect, type Page, test } from '@playwright/test';

/** Pages with an island above the fold. */
const PAGES = [
  '/es/oficinas/',
  '/en/offices/cusco/',
  '/es/contacto/agencia-digital/',
  '/en/statuses/',
  '/es/calidades/diplomatico-residente/',
  '/en/statuses/compare/',
  '/es/buscar/',
  '/en/offline/',
  '/es/correcciones/',
];

/** Delay of the scripts in milliseconds, well after first paint. */
const LATE = 600;

test.use({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });

/** Cumulative layout shift so far. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            (list.getEntries() as (PerformanceEntry & { value: number })[]).reduce((sum, { value }) => sum + value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(resolve, 200, 0);
      }),
  );

for (const path of PAGES)
  test(`${path} does not move when its scripts come late`, async ({ page }) => {
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE));
      await route.continue();
    });
    await page.goto(path);
    await expect
      .poll(() =>
        page
          .locator('main')
          .locator('.soon, site-search')
          .first()
          .evaluate((element) => element.closest(':not(:defined)') === null),
      )
      .toBe(true);
    expect(await shifts(page)).toBeLessThan(0.01);
  });

test('what waits for a script can be seen once the script is there', async ({ page }) => {
  await page.goto('/en/offices/');
  await expect(page.locator('office-finder form')).toBeVisible();
  await page.goto('/en/offices/cusco/');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is neither the form nor its place', async ({ page }) => {
    await page.goto('/en/offices/');
    expect(
      await page
        .locator('office-finder form')
        .evaluateAll((forms) => forms.map((form) => form.getClientRects().length)),
    ).toEqual([0]);
  });
});
