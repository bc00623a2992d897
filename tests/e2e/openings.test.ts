/** The opening strip in other time zones and on a stale page; the copy button. */
import { expect, type Page, test } from '@playwright/test';

const MAC = '/en/offices/mac-callao/';
const CUSCO = '/en/offices/cusco/';

/** The days of the strip in the built HTML. */
async function daysOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  return page
    .locator('opening-strip [data-day]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-day') ?? ''));
}

const today = (page: Page) => page.locator('opening-strip [aria-current=date]');

test.describe('for a reader in Tokyo', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  for (const [hour, when] of [
    ['00:30:00', 'just after midnight'],
    ['23:30:00', 'just before midnight'],
  ] as const)
    test(`today is Lima’s day, ${when} in Lima`, async ({ page }) => {
      const day = (await daysOf(page, MAC))[2]!;
      await page.clock.setFixedTime(new Date(`${day}T${hour}-05:00`));
      await page.reload();
      await expect(today(page)).toHaveCount(1);
      await expect(today(page)).toHaveAttribute('data-day', day);
      await expect(today(page).getByText('today')).toBeVisible();
      await expect(page.locator('opening-strip [data-past]')).toHaveCount(2);
    });
});

test('a page older than its days says so and marks none', { tag: '@nightly' }, async ({ page }) => {
  const last = (await daysOf(page, MAC)).at(-1)!;
  const note = page.getByText('the page is older than its days');
  await page.clock.setFixedTime(new Date(`${last}T12:00:00-05:00`));
  await page.reload();
  await expect(today(page)).toHaveAttribute('data-day', last);
  await expect(note).toBeHidden();
  await page.clock.setFixedTime(new Date(Date.parse(`${last}T12:00:00-05:00`) + 86_400_000));
  await page.reload();
  await expect(note).toBeVisible();
  await expect(today(page)).toHaveCount(0);
  await expect(page.getByText('today', { exact: true })).toBeHidden();
});

test('an office of unknown hours has no strip', async ({ page }) => {
  expect(await daysOf(page, CUSCO)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the days are all there, none is marked, and there is no dead button', { tag: '@nightly' }, async ({ page }) => {
    await page.goto(MAC);
    await expect(page.locator('opening-strip [data-day]')).toHaveCount(14);
    await expect(today(page)).toHaveCount(0);
    await expect(page.getByText('today', { exact: true })).toBeHidden();
    await expect(page.getByRole('main').getByRole('button').and(page.locator(':not([popovertarget])'))).toHaveCount(0);
  });
});

test('the address can be copied, and the page says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(CUSCO);
  await page.getByRole('button', { name: 'Copy address' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Av. El Sol 610, local de la Prefectura, Cusco',
  );
});

test('where copying is refused, the page says what to do instead', { tag: '@nightly' }, async ({ page }) => {
  await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { get: () => undefined })");
  await page.goto(CUSCO);
  await page.getByRole('button', { name: 'Copy address' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'select the address' })).toBeVisible();
});

test('the closing days offer a calendar file, the office a contact card', async ({ page, request }) => {
  await page.goto('/es/feriados/');
  const calendar = await page.getByRole('link', { name: 'Llévelos a su calendario' }).getAttribute('href');
  expect((await request.get(calendar!)).headers()['content-type']).toContain('text/calendar');
  await page.goto(CUSCO);
  const card = await page.getByRole('link', { name: 'Save contact' }).getAttribute('href');
  expect(await (await request.get(card!)).text()).toContain('BEGIN:VCARD\r\nVERSION:3.0\r\n');
});
