/** The search over the whole guide, from the header to the answer, in both languages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';

const WORDS = {
  en: {
    page: '/en/search/',
    index: '/en/search.json',
    from: '/en/statuses/tourist/',
    box: 'Search',
    label: 'Search the whole guide',
    other: 'cita',
    answer: /appointment/i,
    dead: 'Discontinued',
    closed: 'Closed',
    instead: 'Instead',
    nothing: /Nothing found/,
    failed: /could not be loaded/,
    chooser: 'Choose what you need, see who answers',
    wanted: 'No appointment is free',
    found: /pages? found/,
  },
  es: {
    page: '/es/buscar/',
    index: '/es/buscar.json',
    from: '/es/calidades/turista/',
    box: 'Buscar',
    label: 'Buscar en toda la guía',
    other: 'appointment',
    answer: /cita/i,
    dead: 'Descontinuado',
    closed: 'Cerrada',
    instead: 'En su lugar',
    nothing: /No se halló nada/,
    failed: /No se pudo cargar/,
    chooser: 'Elija lo que necesita y vea quién responde',
    wanted: 'No hay citas libres',
    found: /páginas? halladas?/,
  },
} as const;

const results = 'site-search [data-results] li';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Collects console and page errors. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('dialog', (dialog) => heard.push(dialog.message()));
  return heard;
}

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];

  test(`${lang}: the box in the header leads from any page to the result`, async ({ page }) => {
    await page.goto(words.from);
    const box = page.locator('header .search input');
    await box.fill('oficina arequippa');
    await box.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${words.page}\\?q=oficina\\+arequippa$`));
    await expect(page.getByRole('searchbox', { name: words.label })).toHaveValue('oficina arequippa');
    await page.locator(results).first().getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Arequipa');
  });

  test(
    `${lang}: on a phone the button in the header leads to the box, ready to type`,
    { tag: '@nightly' },
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(words.from);
      const button = page.getByRole('banner').getByRole('button', { name: words.box });
      const size = (await button.boundingBox())!;
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(44);
      // Its name, the search with its label, and the sections in two lines.
      expect((await page.getByRole('banner').boundingBox())!.height).toBeLessThan(190);
      await button.click();
      await expect(page.getByRole('searchbox', { name: words.label })).toBeFocused();
    },
  );

  test(`${lang}: a dead number and a closed office say so, and what replaced them`, async ({ page }) => {
    await page.goto(`${words.page}?q=${encodeURIComponent('+51 1 200 1000')}`);
    const first = page.locator(results).first();
    await expect(first).toContainText(words.dead);
    await expect(first).toContainText(words.instead);
    await first.getByRole('link', { name: /1800/ }).last().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1800');
    await page.goBack();
    await page
      .locator(results)
      .first()
      .getByRole('link', { name: /200 1000/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('200 1000');
    await page.goto(`${words.page}?q=carabaya`);
    await expect(page.locator(results).filter({ hasText: words.closed }).first()).toContainText(/Breña/);
  });

  test(
    `${lang}: the word of the other language finds the page in the reader's own`,
    { tag: '@nightly' },
    async ({ page }) => {
      await page.goto(`${words.page}?q=${words.other}`);
      await expect(page.locator(`${results}:nth-child(-n + 3)`).getByText(words.answer).first()).toBeVisible();
      for (const link of await page.locator(`${results} a`).all())
        expect(await link.getAttribute('href')).toMatch(new RegExp(`^/${lang}/`));
    },
  );

  test(`${lang}: the index is asked for on use only, and once`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(words.from);
    await page.goto(words.page);
    await page.waitForLoadState('networkidle');
    expect(asked).not.toContain(words.index);
    await page.getByRole('searchbox', { name: words.label }).pressSequentially('tacna');
    await expect(page.locator(results).first()).toContainText('Tacna');
    expect(asked.filter((path) => path === words.index)).toHaveLength(1);
  });

  test(
    `${lang}: where the index does not come, words say so and the lists stay; the next letter tries again`,
    { tag: '@nightly' },
    async ({ page }) => {
      const answers = [
        (): object => ({ status: 200, contentType: 'text/html', body: '<p>Sign in to this network</p>' }),
        (): object => ({ status: 503, body: '' }),
        (): object => ({ status: 200, contentType: 'application/json', body: '[{"kind":"off' }),
      ];
      for (const answer of answers) {
        await page.route(`**${words.index}`, (route) => route.fulfill(answer()));
        await page.goto(`${words.page}?q=tacn`);
        await expect(page.getByText(words.failed)).toBeVisible();
        await expect(page.getByRole('link', { name: words.wanted })).toBeVisible();
        await page.unroute(`**${words.index}`);
        await page.getByRole('searchbox', { name: words.label }).press('End');
        await page.keyboard.type('a');
        await expect(page.locator(results).first()).toContainText('Tacna');
      }
    },
  );

  test(`${lang}: an empty result offers a way on`, async ({ page }) => {
    await page.goto(`${words.page}?q=xkqzwv`);
    await expect(page.getByText(words.nothing)).toBeVisible();
    await expect(page.getByRole('link', { name: words.chooser })).toBeVisible();
    await expect(page.getByRole('link', { name: words.wanted })).toBeVisible();
  });

  test(`${lang}: by keyboard alone, and said aloud`, async ({ page }) => {
    await page.goto(words.page);
    await page.getByRole('searchbox', { name: words.label }).focus();
    await page.keyboard.type('informes@');
    await expect(page.getByRole('status')).toHaveText(words.found);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.locator(results).first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/informes/i);
  });

  test(`${lang}: without script the header leads to lists of what is where`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(words.from);
    await page.getByRole('banner').getByRole('searchbox').fill('cusco');
    await page.getByRole('banner').getByRole('button', { name: words.box }).click();
    await expect(page).toHaveURL(new RegExp(words.page));
    await page.getByRole('link', { name: words.wanted }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.wanted);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(
      `${lang}: results break no rule of accessibility and fit into 320 px, ${colorScheme}`,
      { tag: colorScheme === 'light' ? [] : '@nightly' },
      async ({ browser, baseURL }) => {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width: 320, height: 640 },
          baseURL: baseURL!,
        });
        const page = await context.newPage();
        await page.goto(`${words.page}?q=visa`);
        await expect(page.locator(results).first()).toBeVisible();
        await page.evaluate(axe);
        expect(
          await page.evaluate(() =>
            window.axe
              .run(document, { resultTypes: ['violations'] })
              .then(({ violations }) => violations.map(({ id }) => id)),
          ),
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await context.close();
      },
    );
}

test('the field in the header suggests pages as one types, and works by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/en/statuses/tourist/');
  const field = page.locator('header .search input');
  await field.focus();
  await expect(field).toHaveAttribute('role', 'combobox');
  await page.keyboard.type('9 december');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('9 December: Battle of Ayacucho');
  await expect(options.first()).toBeInViewport();
  await field.fill('2001000');
  await expect(options.first()).toContainText('Discontinued');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.fill('tacna');
  await expect(options.first()).toContainText('Tacna');
  await page.evaluate(axe);
  expect(
    await page.evaluate(() =>
      window.axe
        .run(document, { resultTypes: ['violations'] })
        .then(({ violations }) => violations.map(({ id }) => id)),
    ),
  ).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tacna');
});

test('on the search page arrows lead from the field to the results, which stand above the keyboard of a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/en/search/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('overstay');
  const first = page.locator(results).first().getByRole('link').first();
  await expect(first).toBeVisible();
  await expect.poll(async () => (await first.boundingBox())!.y + (await first.boundingBox())!.height).toBeLessThan(400);
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test(
  'invisible marks, turned writing and very long texts get a sensible answer',
  { tag: '@nightly' },
  async ({ page }) => {
    const heard = listen(page);
    for (const [query, shown] of [
      ['\u202egnp.exe', 'gnp.exe'],
      ['\u0000tac\u200bna', 'tacna'],
      ['x'.repeat(10_000), 'x'.repeat(120)],
      ['a '.repeat(2_000), 'a '.repeat(60).trimEnd()],
    ] as const) {
      await page.goto(`/en/search/?q=${encodeURIComponent(query)}`);
      await expect(page.getByRole('searchbox')).toHaveValue(shown);
      await expect(page.getByRole('status')).toHaveText(/found|near/);
    }
    expect(heard).toEqual([]);
  },
);
