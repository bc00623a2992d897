/** The tools where something is not as usual: wrong input, no script, another time zone, paper. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';

const NOW = new Date('2026-11-30T08:00:00Z');
const PATHS = [
  '/en/tools/days-left/',
  '/en/tools/overstay-fine/',
  '/en/tools/deadline-in-working-days/',
  '/en/tools/days-abroad/',
  '/en/tools/when-to-renew/',
  '/es/herramientas/dias-que-quedan/',
  '/es/herramientas/multa-por-exceso/',
  '/es/herramientas/plazo-en-dias-habiles/',
  '/es/herramientas/dias-fuera-del-peru/',
  '/es/herramientas/cuando-renovar/',
];
const answer = (page: Page) => page.locator('tool-form').getByRole('status').first();

test('wrong input is told beside its field, what was typed stays, and the first field has the focus', async ({
  page,
}) => {
  await page.clock.setFixedTime(NOW);
  await page.goto('/en/tools/days-left/');
  const entry = page.getByLabel('Day you came in');
  await entry.fill('12/25/2026');
  await page.getByLabel('Days granted').fill('ninety');
  await page.getByLabel('From').fill('2026-02-30');
  await page.getByRole('button', { name: 'Work it out' }).click();
  await expect(entry).toBeFocused();
  await expect(entry).toHaveAccessibleDescription(/There are only 12 months\. Write the day before the month/);
  await expect(entry).toHaveAttribute('aria-invalid', 'true');
  await expect(entry).toHaveValue('12/25/2026');
  await expect(page.getByLabel('Days granted')).toHaveAccessibleDescription(/Write a whole number from 1 to 365\./);
  await expect(page.getByLabel('Days granted')).toHaveValue('ninety');
  await expect(page.getByLabel('From')).toHaveAccessibleDescription(/The calendar has no such day\./);
  await expect(page.getByLabel('To', { exact: true })).toHaveAccessibleDescription(/Write this day\./);
  await expect(answer(page)).toBeEmpty();
  await entry.fill('25/11/2026');
  await expect(entry).toHaveAttribute('aria-invalid', 'false');
});

test('rows can be added, and come back from the address', async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await page.goto('/en/tools/days-abroad/');
  const left = page.getByLabel('Left Peru');
  await left.fill('1/1/2026');
  await page.getByRole('textbox', { name: 'Back' }).fill('10/4/2026');
  await page.getByRole('button', { name: 'Add one more' }).click();
  await expect(left).toHaveCount(2);
  await expect(left.nth(1)).toBeFocused();
  await left.nth(1).fill('1/11/2026');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('All journeys within 365 days: 130 days.');
  await page.reload();
  await expect(left).toHaveCount(2);
  await expect(answer(page)).toContainText('All journeys within 365 days: 130 days.');
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a changed date takes the old answer away', async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await page.goto('/en/tools/when-to-renew/?residence=2027-01-15');
  await expect(answer(page)).toContainText('Your residence ends on 15 January 2027.');
  await page.locator('[name=residence]').fill('2027-01-16');
  await expect(answer(page)).toBeEmpty();
  await expect(page.locator('[data-tail]')).toBeHidden();
});

test('an address with nonsense says what is wrong, and takes no focus', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/en/tools/deadline-in-working-days/?notice=%3Cb%3E&days=-1&how=pigeon&nothing=1&from=x');
  await expect(page.getByLabel('Day of the notice')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('How it came')).toHaveValue('mailbox');
  await expect(page.getByLabel('Day of the notice')).not.toBeFocused();
  expect(errors).toEqual([]);
});

test('the answer is copied with its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.setFixedTime(NOW);
  await page.goto('/en/tools/overstay-fine/?last=2026-12-01&out=2026-12-11');
  await page.getByRole('button', { name: 'Copy the answer' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Days too many: 10\. Fine: S\/ 55\.00\.\n/);
  expect(copied).toMatch(/\/en\/tools\/overstay-fine\/\?last=2026-12-01&out=2026-12-11$/);
});

test('paper has the answer, not the form and not the blanks', async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await page.goto('/en/tools/overstay-fine/?last=2026-12-01&out=2026-12-11');
  await expect(answer(page)).toContainText('S/ 55.00');
  await page.emulateMedia({ media: 'print' });
  await expect(answer(page)).toBeVisible();
  await expect(page.locator('tool-form form')).toBeHidden();
});

for (const timezoneId of ['Australia/Sydney', 'Pacific/Honolulu'])
  test(`in ${timezoneId} the day is that of Lima`, async ({ browser }) => {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    // 21:00 on 30 November in Lima.
    await page.clock.setFixedTime(new Date('2026-12-01T02:00:00Z'));
    await page.goto('/en/tools/days-left/?in=2026-11-01&days=30');
    await expect(answer(page)).toContainText('Your last day is today, 30 November 2026.');
    await context.close();
  });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Unasked, every page is judged in every-page.test.ts.
for (const path of PATHS)
  test(`${path} has no fault that axe finds while it tells what is wrong`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await page.locator('tool-form [type=submit]').click();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
    });
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of PATHS)
    test(`${path} has the rule, an example and a table to fill in`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('tool-form form')).toBeHidden();
      await expect(page.locator('#rule + ul li').first()).toBeVisible();
      await expect(page.locator('[aria-labelledby=example]')).toContainText('2026');
      await expect(page.locator('[aria-labelledby=hand] th').first()).toBeVisible();
    });
});
