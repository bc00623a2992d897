/** Data downloads and filtered updates: without script, on a small screen. */
import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

const WORDS = {
  en: {
    about: '/en/about/',
    data: 'The guide as open data',
    offices: 'Offices',
    updates: '/en/updates/',
    closed: 'Closures',
    word: 'closed',
    section: 'Contact',
  },
  es: {
    about: '/es/acerca/',
    data: 'La guía como datos abiertos',
    offices: 'Oficinas',
    updates: '/es/novedades/',
    closed: 'Cierres',
    word: 'cierre',
    section: 'Contacto',
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];

  test(`${lang}: from the page about the guide to a file of the offices`, async ({ page, request }) => {
    await page.goto(words.about);
    await page.getByRole('link', { name: words.data }).click();
    const link = page
      .getByRole('region', { name: words.offices, exact: true })
      .getByRole('link', { name: 'JSON', exact: true });
    const file = await request.get((await link.getAttribute('href'))!);
    expect(file.headers()['content-type']).toContain('application/json');
    expect((await file.json()).records.length).toBeGreaterThan(50);
  });

  test(`${lang}: only the closures, then only the channels and one of them`, async ({ page }) => {
    await page.goto(words.updates);
    const choice = page.getByRole('main').getByRole('navigation');
    const all = await page.locator('main time').count();
    await choice.getByRole('link', { name: words.closed }).click();
    await expect(choice.getByRole('link', { name: words.closed })).toHaveAttribute('aria-current', 'page');
    const shown = await page.locator('main time + span').allTextContents();
    expect(shown.length).toBeLessThan(all);
    expect(shown.filter((kind) => kind !== words.word)).toEqual([]);
    await choice.getByRole('link', { name: words.section }).click();
    await page.locator('section[aria-labelledby=entries] a').first().click();
    await expect(page).toHaveURL(/#story$/);
  });
}

for (const path of ['/en/data/', '/es/datos/'])
  test(`${path}: closed details are printed, and so is the path of the schema`, async ({ page }) => {
    await page.goto(path);
    const fields = page.locator('details li').first();
    await expect(fields).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(fields).toBeVisible();
    await expect(page.locator('summary', { hasText: '/data/schema/offices.json' })).toBeVisible();
  });
