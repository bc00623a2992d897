/**
 * Accessibility trees on three journeys, with snapshots of headings, landmarks and controls. After an intended change, review the
 * diff of `npm run test:e2e -- spoken --update-snapshots`.
 */
import { expect, type Page, test } from '@playwright/test';
import { withoutBuildDay } from '../support/build-day.ts';
import { faultsInTree, liveness, outline } from '../support/spoken.ts';

test.use({ viewport: { width: 320, height: 640 } });

/** Checks the accessibility tree and language of a page; returns the text for the snapshot. */
async function heard(page: Page, lang: 'en' | 'es'): Promise<string> {
  expect(await faultsInTree(page), page.url()).toEqual([]);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  const other = lang === 'en' ? 'es' : 'en';
  await expect(
    page.getByRole('banner').getByRole('link', { name: { en: 'English', es: 'Español' }[other] }),
  ).toHaveAttribute('lang', other);
  return `${new URL(page.url()).pathname}\n${withoutBuildDay(outline(await page.locator('body').ariaSnapshot()))}\n`;
}

test('find an office, in English', async ({ page }) => {
  let journey = '';
  await page.goto('/en/');
  journey += await heard(page, 'en');
  await page.goto('/en/offices/');
  expect(await liveness(page, 'output[data-count]')).toBe('polite');
  await page.getByRole('searchbox', { name: 'Search the offices' }).fill('tarapotto');
  await expect(page.getByRole('status').filter({ hasText: /found|near/ })).toBeVisible();
  journey += await heard(page, 'en');
  await page.getByRole('main').getByRole('link', { name: 'Tarapoto zonal office' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tarapoto zonal office');
  // The address for the driver is marked as Spanish.
  await expect(page.getByText('Jr. Ramírez Hurtado 433').first()).toHaveAttribute('lang', 'es');
  journey += await heard(page, 'en');
  expect(journey).toMatchSnapshot('office-en.txt');
});

test('do a guide, in Spanish', async ({ page }) => {
  let journey = '';
  await page.goto('/es/guias/');
  journey += await heard(page, 'es');
  await page.goto('/es/guias/recojo-de-carne/');
  expect(await liveness(page, 'guide-ticks output')).toBe('polite');
  await page.getByRole('checkbox', { name: 'Hecho' }).first().check();
  await page.getByRole('button', { name: 'carné de extranjería' }).click();
  await expect(page.locator('#term-carne-de-extranjeria')).toBeVisible();
  journey += await heard(page, 'es');
  await page.goto('/es/guias/recojo-de-carne/tarjeta/');
  await expect(
    page.locator('.counter-card p', { hasText: 'I have come to collect my residence card.' }),
  ).toHaveAttribute('lang', 'en');
  journey += await heard(page, 'es');
  expect(journey).toMatchSnapshot('guide-es.txt');
});

test('check a waiver, in English', async ({ page }) => {
  let journey = '';
  await page.goto('/en/waivers/');
  expect(await liveness(page, 'waiver-checker [role=status], waiver-checker output')).toBe('polite');
  await page.goto('/en/waivers/?country=cu&class=diplomatic&date=2024-10-15');
  await expect(page.getByRole('status')).toContainText('Disputed: ask first');
  await expect(page.locator('waiver-checker')).toContainText('Supreme Decree 042-2024-RE');
  journey += await heard(page, 'en');
  await page.goto('/en/waivers/cu/');
  journey += await heard(page, 'en');
  expect(journey).toMatchSnapshot('waiver-en.txt');
});
