/** The catalogue of statuses, the comparison and the decision tree, in both languages, with script and without. */
import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 320, height: 640 } });

const WORDS = {
  en: {
    list: '/en/statuses/',
    compare: '/en/statuses/compare/',
    tree: '/en/statuses/which/',
    by: 'Granted by',
    work: 'May you work?',
    alias: 'digital nomad',
    nomad: 'Digital nomad',
    filters: /^Filter by/,
    ignored: /asks for something this list does not have/,
    pick: 'Compare Official, resident',
    other: 'Compare Consular, resident',
    side: 'Compare 2 side by side',
    chosen: 'Chosen statuses side by side',
    all: 'Show all again',
    left: /Left out.*nonsense/,
    add: 'Add a status',
    addButton: 'Add',
    full: /Four at most/,
    official: 'Official, resident',
    consular: 'Consular, resident',
    remove: 'Take out Consular, resident',
    table: 'All statuses in one table',
    way: [/^Diplomatic passport/, /visa needed, or it depends/, /A post at a consulate/],
    outcome: 'Consular, resident (Consular)',
    page: 'Consular, resident',
    back: /^Change Diplomatic passport/,
  },
  es: {
    list: '/es/calidades/',
    compare: '/es/calidades/comparar/',
    tree: '/es/calidades/cual/',
    by: 'La otorga',
    work: '¿Permite trabajar?',
    alias: 'nomada digital',
    nomad: 'Nómada digital',
    filters: /^Filtrar por/,
    ignored: /pide algo que esta lista no tiene/,
    pick: 'Comparar Oficial (residente)',
    other: 'Comparar Consular (residente)',
    side: 'Comparar 2 lado a lado',
    chosen: 'Calidades elegidas lado a lado',
    all: 'Mostrar todas otra vez',
    left: /Se omite.*nonsense/,
    add: 'Agregar una calidad',
    addButton: 'Agregar',
    full: /Cuatro como máximo/,
    official: 'Oficial (residente)',
    consular: 'Consular (residente)',
    remove: 'Quitar Consular (residente)',
    table: 'Todas las calidades en una tabla',
    way: [/^Pasaporte diplomático/, /necesita visa, o depende/, /Un cargo en un consulado/],
    outcome: 'Consular (residente)',
    page: 'Consular (residente)',
    back: /^Cambiar Pasaporte diplomático/,
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];
  const results = 'status-finder [data-results] > li';

  test(`${lang}: filters narrow the catalogue, stand in the address, and open again from it`, async ({ page }) => {
    await page.goto(words.list);
    await page.getByText(words.filters).click();
    await page.getByRole('combobox', { name: words.by }).selectOption('mre');
    await page.getByRole('combobox', { name: words.work }).selectOption('yes');
    await expect(page).toHaveURL(/\?by=mre&work=yes$/);
    const found = await page.locator(results).allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.getByRole('combobox', { name: words.by })).toHaveValue('mre');
    expect(await page.locator(results).allInnerTexts()).toEqual(found);
    await page.goto(words.list);
    await page.getByRole('main').getByRole('searchbox').fill(words.alias);
    await expect(page.locator(results).first()).toContainText(words.nomad);
  });

  test(`${lang}: rubbish in the address is left out, and the page says so`, { tag: '@nightly' }, async ({ page }) => {
    await page.goto(`${words.list}?by=nonsense&kind=resident&compare=nonsense`);
    await expect(page.getByText(words.ignored)).toBeVisible();
    await expect(page.getByRole('combobox', { name: words.by })).toHaveValue('');
    expect(await page.locator(results).count()).toBeGreaterThan(10);
    await page.goto(`${words.compare}?compare=nonsense,oficial`);
    await expect(page.getByText(words.left)).toBeVisible();
    await expect(page.getByRole('region', { name: words.chosen }).getByRole('link')).toHaveText([words.official]);
  });

  test(`${lang}: statuses picked in the catalogue stand side by side, four at most`, async ({ page }) => {
    await page.goto(words.list);
    await page.getByRole('checkbox', { name: words.pick }).check();
    await page.getByRole('checkbox', { name: words.other }).check();
    await expect(page).toHaveURL(/\?compare=oficial(%2C|,)consular$/);
    await page.getByRole('link', { name: words.side }).click();
    const region = page.getByRole('region', { name: words.chosen });
    await expect(region.getByRole('link')).toHaveText([words.official, words.consular]);
    await expect(region.getByRole('row')).toHaveCount(19);
    await expect(page.getByRole('region', { name: words.table })).toBeHidden();
    for (const id of ['turista', 'trabajador', 'rentista']) {
      await page.getByRole('combobox', { name: words.add }).selectOption(id);
      await page.getByRole('button', { name: words.addButton, exact: true }).click();
    }
    await expect(page.getByText(words.full)).toBeVisible();
    await expect(page).toHaveURL(/\?compare=oficial,consular,turista,trabajador$/);
    await page.getByRole('button', { name: words.remove }).click();
    await expect(page).toHaveURL(/\?compare=oficial,turista,trabajador$/);
    await page.goBack();
    await expect(region.getByRole('link')).toHaveCount(4);
    await page.getByRole('button', { name: words.all }).click();
    await page.getByText(words.table, { exact: true }).first().click();
    await expect(page.getByRole('region', { name: words.table })).toBeVisible();
  });

  test(`${lang}: without script the catalogue and the table are complete`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(`${words.list}?by=mre`);
    await expect(page.getByRole('main').getByRole('search')).toHaveCount(0);
    await expect(page.locator('status-finder li[id]')).toHaveCount(38);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.goto(`${words.compare}?compare=oficial`);
    await page.getByText(words.table, { exact: true }).first().click();
    await expect(page.getByRole('region', { name: words.table }).getByRole('row')).toHaveCount(39);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await context.close();
  });

  test(
    `${lang}: the comparison prints across the sheet, and no column is cut off`,
    { tag: '@nightly' },
    async ({ page }) => {
      await page.goto(words.compare);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(new Set(pdf.match(/\/MediaBox \[0 0 \d+/g))).toEqual(new Set(['/MediaBox [0 0 842']));
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 1000, height: 672 });
      expect(
        await page.locator('[data-whole] section').evaluate((region) => region.scrollWidth - region.clientWidth),
      ).toBeLessThanOrEqual(0);
    },
  );

  test(`${lang}: the tree is walked by keyboard to an outcome with its rule, and back`, async ({ page }) => {
    await page.goto(words.tree);
    for (const answer of words.way) {
      const link = page.getByRole('main').getByRole('link', { name: answer }).first();
      for (let steps = 0; steps < 40 && !(await link.evaluate((each) => each === document.activeElement)); steps++)
        await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('');
      await page.waitForURL((url) => url.pathname !== words.tree);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.outcome);
    await expect(page.getByText('29.2.q').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: words.page, exact: true })).toBeVisible();
    await page.getByRole('link', { name: words.back }).click();
    await expect(page).toHaveURL(new RegExp(`${words.tree}$`));
  });
}
