/** The main journeys of the end-to-end tests, on a phone's width, in both languages. */
import { expect, test } from './quiet.ts';

const WORDS = {
  en: {
    home: '/en/',
    offices: 'Offices',
    office: /^Cusco zonal office/,
    address: 'Av. El Sol 610',
    search: 'Search the offices',
    slip: 'tarapotto',
    tarapoto: 'Tarapoto zonal office',
    strip: '/en/offices/mac-callao/',
    today: 'today',
    copy: 'Copy address',
    copied: 'Copied',
    guide: '/en/guides/carne-pick-up/',
    done: 'Done',
    clear: 'Clear my ticks',
    progress: /^1 of \d+ done$/,
    term: 'residence card (carné de extranjería)',
    definition: 'The card that Migraciones issues',
    more: 'More in the glossary',
    dates: 'Dates not to miss',
    day: 'Day of your appointment',
    count: 'Count the days',
    left: '12 days left: 4 December 2026.',
    file: 'Put it into my calendar (.ics)',
    waivers: '/en/waivers/',
    country: 'Country that issued it',
    typed: 'CUBA',
    kind: 'Kind of passport',
    diplomatic: 'Diplomatic',
    travel: 'Day of travel',
    disputed: 'Disputed: ask first',
    decree: 'Supreme Decree 042-2024-RE',
    find: 'Search',
    statuses: '/en/statuses/',
    filters: /^Filter by/,
    by: 'Granted by',
    pick: 'Compare Official, resident',
    other: 'Compare Consular, resident',
    side: 'Compare 2 side by side',
    chosen: 'Chosen statuses side by side',
    names: ['Official, resident', 'Consular, resident'],
  },
  es: {
    home: '/es/',
    offices: 'Oficinas',
    office: /^Jefatura Zonal Cusco/,
    address: 'Av. El Sol 610',
    search: 'Buscar entre las oficinas',
    slip: 'tarapotto',
    tarapoto: 'Jefatura Zonal Tarapoto',
    strip: '/es/oficinas/mac-callao/',
    today: 'hoy',
    copy: 'Copiar dirección',
    copied: 'Copiad',
    guide: '/es/guias/recojo-de-carne/',
    done: 'Hecho',
    clear: 'Borrar mis marcas',
    progress: /^1 de \d+ hechos$/,
    term: 'carné de extranjería',
    definition: 'El documento que Migraciones emite',
    more: 'Más en el glosario',
    dates: 'Fechas que no debe olvidar',
    day: 'Día de su cita',
    count: 'Contar los días',
    left: 'Faltan 12 días: 4 de diciembre de 2026.',
    file: 'Poner en mi calendario (.ics)',
    waivers: '/es/exenciones/',
    country: 'País que lo emitió',
    typed: 'cuba',
    kind: 'Clase de pasaporte',
    diplomatic: 'Diplomático',
    travel: 'Día del viaje',
    disputed: 'En disputa: pregunte antes',
    decree: 'Decreto Supremo 042-2024-RE',
    find: 'Buscar',
    statuses: '/es/calidades/',
    filters: /^Filtrar por/,
    by: 'La otorga',
    pick: 'Comparar Oficial (residente)',
    other: 'Comparar Consular (residente)',
    side: 'Comparar 2 lado a lado',
    chosen: 'Calidades elegidas lado a lado',
    names: ['Oficial (residente)', 'Consular (residente)'],
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];

  test(`${lang}: from the home page to an office, its address copied`, async ({ page }) => {
    await page.goto(words.home);
    await page.getByRole('navigation').first().getByRole('link', { name: words.offices }).click();
    await page.getByRole('link', { name: words.office }).first().click();
    await expect(page.locator('[data-fact="offices/jz-cusco/address"]')).toContainText(words.address);
    await page.getByRole('button', { name: words.copy }).click();
    await expect(page.getByRole('status').filter({ hasText: words.copied })).toBeVisible();
  });

  test(`${lang}: a slip of the finger finds the office, and back goes back`, async ({ page }) => {
    await page.goto(words.home);
    await page.getByRole('navigation').first().getByRole('link', { name: words.offices }).click();
    await page.getByRole('searchbox', { name: words.search }).fill(words.slip);
    const first = page.locator('office-finder [data-results] li').first();
    await expect(first).toContainText(words.tarapoto);
    await first.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tarapoto');
    // The page comes back from memory, which the driver does not take for a navigation: it is asked from outside.
    await page.evaluate(() => history.back());
    const back = () =>
      page.evaluate(() => [
        location.search,
        document.querySelector<HTMLInputElement>('office-finder [type=search]')?.value,
        document.querySelector('office-finder [data-results] li')?.textContent?.includes('Tarapoto'),
      ]);
    await expect(async () => expect(await back()).toEqual([`?q=${words.slip}`, words.slip, true])).toPass({
      timeout: 10_000,
    });
  });

  test(`${lang}: the strip of days marks the day that it is in Lima`, async ({ page }) => {
    await page.goto(words.strip);
    const day = (await page.locator('opening-strip [data-day]').nth(2).getAttribute('data-day'))!;
    await page.clock.setFixedTime(new Date(`${day}T23:30:00-05:00`));
    await page.reload();
    const today = page.locator('opening-strip [aria-current=date]');
    await expect(today).toHaveAttribute('data-day', day);
    await expect(today.getByText(words.today)).toBeVisible();
  });

  test(`${lang}: ticks survive a closed tab and can be cleared`, async ({ page, context }) => {
    await page.goto(words.guide);
    await page.getByRole('checkbox', { name: words.done }).first().focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(words.progress)).toBeVisible();
    await page.close();
    const again = await context.newPage();
    await again.goto(words.guide);
    await expect(again.getByRole('checkbox', { name: words.done }).first()).toBeChecked();
    await again.getByRole('button', { name: words.clear }).click();
    await expect(again.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test(`${lang}: a word opens its definition by key, Escape gives the focus back`, async ({ page }) => {
    await page.goto(words.guide);
    const note = page.locator('#term-carne-de-extranjeria');
    const button = page.getByRole('button', { name: words.term });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(note).toContainText(words.definition);
    await expect(note).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    await expect(note.getByRole('link', { name: words.more })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(button).toBeFocused();
  });

  test(`${lang}: the days until a date are counted, and the calendar file is made`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-22T08:00:00Z'));
    // The protocol does not report files that a page makes itself, so the file is read before it is handed over.
    await page.addInitScript(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (file) => (
        void (file as Blob).text().then((text) => document.documentElement.setAttribute('data-file', text)),
        createObjectURL(file)
      );
    });
    await page.goto(words.guide);
    await page.getByText(words.dates, { exact: true }).click();
    await page.getByLabel(words.day, { exact: true }).fill('2026-12-04');
    await page.getByRole('button', { name: words.count }).click();
    await expect(page.locator('remind-me').getByRole('status')).toContainText(words.left);
    const link = page.getByRole('link', { name: words.file });
    await link.click();
    await expect(page.locator('html')).toHaveAttribute('data-file', /DTSTART;VALUE=DATE:20261204/);
    await expect(link).toHaveAttribute('download', /\.ics$/);
  });

  test(`${lang}: a waiver is answered for a day, and again from its address`, async ({ page }) => {
    await page.goto(words.waivers);
    await page.getByRole('combobox', { name: words.country }).fill(words.typed);
    await page.getByRole('combobox', { name: words.kind }).selectOption({ label: words.diplomatic });
    await page.getByLabel(words.travel).fill('2024-10-15');
    const answer = page.locator('[data-answer]');
    for (const again of [false, true]) {
      if (again) await page.reload();
      await expect(page.getByRole('status')).toContainText(words.disputed);
      await expect(answer.locator('.tag:visible')).toHaveText(words.disputed);
      await expect(answer).toContainText(words.decree);
      await expect(page).toHaveURL(/\?country=cu&class=diplomatic&date=2024-10-15$/);
    }
  });

  test(`${lang}: the search in the header leads to the page`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(words.statuses);
    // A search field that becomes a combobox with suggestions once it is used.
    const box = page.getByRole('banner').getByLabel(words.find);
    await box.fill('oficina arequippa');
    await box.press('Enter');
    await page.locator('site-search [data-results] li').first().getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Arequipa');
  });

  test(`${lang}: statuses are filtered, and two stand side by side`, async ({ page }) => {
    await page.goto(words.statuses);
    await page.getByText(words.filters).click();
    await page.getByRole('combobox', { name: words.by }).selectOption('mre');
    await page.getByRole('checkbox', { name: words.pick }).check();
    await page.getByRole('checkbox', { name: words.other }).check();
    await expect(page).toHaveURL(/\?by=mre&compare=oficial(%2C|,)consular$/);
    await page.getByRole('link', { name: words.side }).click();
    await expect(page.getByRole('region', { name: words.chosen }).getByRole('link')).toHaveText([...words.names]);
  });
}
