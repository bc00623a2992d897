/** Finding an office, in both languages, on a phone. */
import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 320, height: 640 } });

const WORDS = {
  en: {
    home: '/en/',
    list: '/en/offices/',
    offices: 'Offices',
    search: 'Search the offices',
    tarapoto: 'Tarapoto zonal office',
    query: 'residence card tarapoto',
    carne: 'Collect the residence card',
    brena: /Breña/,
    instead: 'Go instead to',
    near: 'Near me',
    department: 'Department',
    filters: 'Filters',
    biometrics: 'biometrics lima',
    spaces: /Protection spaces/,
    outside: /outside Peru/,
    rome: /Rome/,
    byProcedure: 'Offices by what you need done',
    map: 'Map',
    clear: 'Clear',
    nothing: /Nothing found/,
    none: /come near/,
    denied: /does not say where you are/,
    located: /Sorted by distance/,
    carabaya: 'carabaya',
  },
  es: {
    home: '/es/',
    list: '/es/oficinas/',
    offices: 'Oficinas',
    search: 'Buscar entre las oficinas',
    tarapoto: 'Jefatura Zonal Tarapoto',
    query: 'carne tarapoto',
    carne: 'Recojo del carné de extranjería',
    brena: /Breña/,
    instead: 'Vaya en cambio a',
    near: 'Cerca de mí',
    department: 'Departamento',
    filters: 'Filtros',
    biometrics: 'huellas lima',
    spaces: /Espacios de Protección/,
    outside: /fuera del Perú/,
    rome: /Roma/,
    byProcedure: 'Oficinas por trámite',
    map: 'Mapa',
    clear: 'Borrar',
    nothing: /No se encontró nada/,
    none: /se acercan/,
    denied: /no dice dónde está/,
    located: /Ordenado por distancia/,
    carabaya: 'carabaya',
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];
  const results = 'office-finder [data-results] li';

  test(`${lang}: "collect my carné near Tarapoto" leads to the office that does it`, async ({ page }) => {
    await page.goto(words.home);
    await page.getByRole('navigation').first().getByRole('link', { name: words.offices }).click();
    await page.getByRole('searchbox', { name: words.search }).fill(words.query);
    await expect(page.locator(results).first()).toContainText(words.tarapoto);
    await page.locator(results).first().getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tarapoto');
    await expect(
      page.locator('[data-fact="offices/jz-tarapoto/procedures/carne-collection/foreigners"]'),
    ).toBeVisible();
  });

  test(`${lang}: Carabaya is found by its old street and leads to Breña`, async ({ page }) => {
    await page.goto(words.list);
    await page.getByRole('main').getByRole('searchbox').fill('jiron caravaya');
    await page.locator(results).first().getByRole('link').click();
    await expect(page.getByText(words.instead).first()).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: words.brena }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Breña');
  });

  test(`${lang}: a result opens again from its address, and back goes back`, async ({ page }) => {
    await page.goto(words.list);
    await page.getByText(words.filters, { exact: true }).click();
    await page.getByRole('combobox', { name: words.department }).selectOption('loreto');
    await expect(page.locator('[data-filters]')).toHaveText('(1)');
    await expect(page.locator('select[name=kind] option', { hasText: '(0)' })).toHaveCount(0);
    await expect(page).toHaveURL(/\?department=loreto$/);
    const count = await page.locator(results).count();
    expect(count).toBeGreaterThan(0);
    await page.getByRole('main').getByRole('searchbox').fill('iquitos');
    await expect(page).toHaveURL(/q=iquitos/);
    const address = page.url();
    const first = await page.locator(results).first().innerText();
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('iquitos');
    expect(await page.locator(results).first().innerText()).toBe(first);
    await page.getByRole('button', { name: words.clear }).click();
    await expect(page.locator('[data-results]')).toBeHidden();
    await page.goBack();
    await expect(page.locator('[data-results]')).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('iquitos');
  });

  test(`${lang}: an empty result offers what comes near, and a next step`, async ({ page }) => {
    await page.goto(`${words.list}?q=cusco&department=tacna`);
    await expect(page.getByText(words.none)).toBeVisible();
    await expect(page.locator(results).first()).toContainText('Cusco');
    await page.getByRole('main').getByRole('searchbox').fill('xkqzwv');
    await expect(page.getByText(words.nothing)).toBeVisible();
  });

  test(`${lang}: near me sorts by distance and says so when the device refuses`, async ({ browser, baseURL }) => {
    const granted = await browser.newContext({
      geolocation: { latitude: -13.52, longitude: -71.97 },
      permissions: ['geolocation'],
      baseURL: baseURL!,
    });
    const page = await granted.newPage();
    await page.goto(words.list);
    await page.getByRole('button', { name: words.near }).click();
    await expect(page.getByText(words.located)).toBeVisible();
    await expect(page.locator(results).first()).toContainText(/Cusco/);
    await expect(page.locator(results).first().locator('[data-away]')).toContainText(/\d+ km/);
    await granted.close();
    const refused = await browser.newContext({ permissions: [], baseURL: baseURL! });
    const other = await refused.newPage();
    await other.goto(words.list);
    await other.evaluate(() => {
      navigator.geolocation.getCurrentPosition = (_, failed) => failed?.({ code: 1 } as GeolocationPositionError);
    });
    await other.getByRole('button', { name: words.near }).click();
    await expect(other.getByText(words.denied)).toBeInViewport();
    await expect(other.getByRole('combobox', { name: words.department })).toBeFocused();
    await refused.close();
  });

  test(`${lang}: near me, asked in Italy, offers the consulate and no office in Peru`, async ({ browser, baseURL }) => {
    const abroad = await browser.newContext({
      geolocation: { latitude: 41.9, longitude: 12.5 },
      permissions: ['geolocation'],
      baseURL: baseURL!,
    });
    const page = await abroad.newPage();
    await page.goto(words.list);
    await page.getByRole('button', { name: words.near }).click();
    await expect(page.getByText(words.outside)).toBeVisible();
    await expect(page.locator(results)).toHaveCount(1);
    await expect(page.locator(results)).toContainText(words.rome);
    await page.getByRole('button', { name: words.clear }).click();
    await expect(page.getByText(words.outside)).toBeHidden();
    await abroad.close();
  });

  test(`${lang}: biometrics in Lima names the protection spaces beside Breña`, async ({ page }) => {
    await page.goto(words.list);
    await page.getByRole('searchbox', { name: words.search }).fill(words.biometrics);
    await expect(page.locator(results, { hasText: words.spaces })).toBeVisible();
    await expect(page.locator(results, { hasText: words.brena })).toBeVisible();
  });

  test(`${lang}: on a phone of 390 px the field, the count and the first hits share a screen, the map is one tap away`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(words.list);
    const first = page.locator('main .place').first();
    expect((await first.boundingBox())!.y + (await first.boundingBox())!.height).toBeLessThanOrEqual(800);
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThanOrEqual(9);
    await page.getByRole('searchbox', { name: words.search }).fill('lima');
    for (const part of ['main [type=search]', '[data-count]', `${results}:nth-child(2)`])
      await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
    await expect(page.locator('#map')).toBeHidden();
    await page.getByRole('link', { name: words.map, exact: true }).click();
    await expect(page.locator('#map svg').first()).toBeInViewport();
  });

  test(`${lang}: without script the pages by department and procedure answer`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(words.list);
    await expect(page.getByRole('main').getByRole('search')).toHaveCount(0);
    await page.getByText(words.byProcedure).click();
    await page.getByRole('link', { name: words.carne }).click();
    await expect(page.getByRole('link', { name: words.tarapoto })).toBeVisible();
    await page.goto(words.list);
    await page.getByRole('heading', { name: 'San Martín' }).getByRole('link').click();
    await expect(page.getByRole('link', { name: words.tarapoto })).toBeVisible();
    await context.close();
  });
}

test('the finder works by keyboard alone and says how many it found', async ({ page }) => {
  await page.goto('/en/offices/');
  await page.getByRole('main').getByRole('searchbox').focus();
  await page.keyboard.type('tumbes');
  await expect(page.locator('output[data-count]')).toHaveText(/\d+ places? found/);
  await page.keyboard.press('Enter');
  await expect(page.locator('output[data-count]')).toBeInViewport();
  for (let stop = 0; stop < 5; stop++) await page.keyboard.press('Tab');
  await expect(page.locator('summary', { hasText: 'Filters' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Department' })).toBeFocused();
});
