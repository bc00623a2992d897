/** Script switched off in the browser. The driver's own clicks and waits stand on script, so keys are pressed and the page is asked from outside. */
import { expect, type Locator, type Page, test } from '@playwright/test';

async function press(page: Page, target: Locator): Promise<void> {
  await target.first().focus();
  await page.keyboard.press('Enter');
}

const expectAt = (page: Page, address: RegExp) => expect.poll(() => page.url()).toMatch(address);
const expectSeen = (target: Locator) => expect.poll(() => target.first().isVisible()).toBe(true);

test('both languages are offered at the door, and a guide is complete without dead buttons', async ({ page }) => {
  await page.goto('/');
  await press(page, page.getByRole('link', { name: 'English' }));
  await expectAt(page, /\/en\/$/);
  await page.goto('/en/guides/book-informes-appointment/');
  const all = page.locator('guide-ticks li[id^="step-"]');
  const steps = await all.count();
  expect(steps).toBeGreaterThan(5);
  expect(await all.filter({ visible: true }).count()).toBe(steps);
  expect(await page.getByRole('checkbox').count()).toBe(steps);
  expect(await page.getByRole('main').getByRole('button').and(page.locator(':not([popovertarget])')).count()).toBe(0);
});

test('a word opens its definition', async ({ page }) => {
  await page.goto('/es/guias/recojo-de-carne/');
  await press(page, page.getByRole('button', { name: 'carné de extranjería' }));
  await expectSeen(page.locator('#term-carne-de-extranjeria'));
});

test('the checker of waivers leads to the list of countries, whose pages answer', async ({ page }) => {
  await page.goto('/es/exenciones/');
  await page.getByRole('textbox', { name: 'País que lo emitió' }).focus();
  await page.keyboard.type('cuba');
  await press(page, page.getByRole('button', { name: 'Ver la respuesta' }));
  await expectAt(page, /\?country=.*#countries$/);
  await press(page, page.getByRole('link', { name: 'Cuba', exact: true }));
  await expectAt(page, /\/es\/exenciones\/cu\/$/);
  await expectSeen(page.locator('main .tag'));
  expect(await page.getByRole('main').textContent()).toContain('Decreto Supremo 042-2024-RE');
});

test('the office list and the pages of departments answer', async ({ page }) => {
  await page.goto('/en/offices/');
  expect(await page.getByRole('main').getByRole('search').count()).toBe(0);
  await press(page, page.getByRole('link', { name: 'San Martín', exact: true }));
  await expectAt(page, /#san-martin$/);
  await press(page, page.getByRole('heading', { name: 'San Martín' }).getByRole('link'));
  await expectAt(page, /\/in\/san-martin\/$/);
  await expectSeen(page.getByRole('link', { name: 'Tarapoto zonal office' }));
});
