/** Three journeys by keyboard alone. */
import { expect, type Page, test } from '@playwright/test';
import { Keyboard } from '../support/keyboard.ts';

// One column: focus order is top to bottom.
test.use({ viewport: { width: 320, height: 640 } });

test(
  'find an office, in English: from the home page to its address, copied',
  { tag: '@daily' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const keys = await Keyboard.of(page);
    await page.goto('/en/');
    await keys.skip('Skip to the text');
    await page.goto('/en/');
    await keys.reach(page.getByRole('navigation').first().getByRole('link', { name: 'Offices' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offices');
    await keys.skip('Skip to the text');
    await keys.reach(page.getByRole('searchbox', { name: 'Search the offices' }));
    await page.keyboard.type('tarapotto');
    await expect(page.locator('output[data-count]')).toHaveText(/found|near/);
    await keys.reach(page.locator('office-finder summary').first());
    await page.keyboard.press('Enter');
    await keys.reach(page.getByRole('combobox', { name: 'Department' }));
    await keys.reach(page.locator('office-finder [data-results] a').first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tarapoto');
    await keys.skip('Skip to the text');
    const copy = page.getByRole('button', { name: 'Copy address' });
    await keys.reach(copy);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    await expect(copy).toBeFocused();
    expect(keys.faults).toEqual([]);
  },
);

test('choose an office by department with the arrows, and clear it again', async ({ page }) => {
  const keys = await Keyboard.of(page);
  await page.goto('/es/oficinas/');
  await keys.skip('Ir al texto');
  await keys.reach(page.locator('office-finder summary').first());
  await page.keyboard.press('Enter');
  const department = page.getByRole('combobox', { name: 'Departamento' });
  await keys.reach(department);
  await page.keyboard.press('ArrowDown');
  await expect(department).not.toHaveValue('');
  await expect(page.locator('office-finder [data-results] li').first()).toBeVisible();
  await keys.reach(page.getByRole('button', { name: 'Borrar' }));
  await page.keyboard.press('Space');
  await expect(page.locator('office-finder [data-results]')).toBeHidden();
  expect(keys.faults).toEqual([]);
});

test('do a guide, in Spanish: a word explained, steps ticked and cleared, a reminder made', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T08:00:00Z'));
  const keys = await Keyboard.of(page);
  await page.goto('/es/guias/');
  await keys.skip('Ir al texto');
  await keys.reach(page.getByRole('main').locator('[href="/es/guias/recojo-de-carne/"]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/recojo-de-carne\/$/);
  await keys.skip('Ir al texto');

  const word = page.getByRole('button', { name: 'carné de extranjería' });
  await keys.reach(word);
  await page.keyboard.press('Enter');
  const note = page.locator('#term-carne-de-extranjeria');
  await expect(note).toBeVisible();
  await keys.reach(note.getByRole('link', { name: 'Más en el glosario' }), 'Tab', 1);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(word).toBeFocused();

  const boxes = page.getByRole('checkbox', { name: 'Hecho' });
  for (const box of [boxes.nth(0), boxes.nth(1)]) {
    await keys.reach(box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
  await expect(page.getByText(/^2 de \d+ hechos$/)).toBeVisible();
  await keys.reach(
    page.getByRole('button', { name: 'Borrar mis marcas' }),
    (await clearComesLater(page)) ? 'Tab' : 'Shift+Tab',
  );
  await page.keyboard.press('Enter');
  await expect(boxes.first()).toBeFocused();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);

  await keys.reach(page.locator('details:has(remind-me) > summary'));
  await page.keyboard.press('Enter');
  await keys.reach(page.getByLabel('Día de su cita'));
  await page.keyboard.type('12042026');
  await page.keyboard.press('Enter');
  await expect(page.locator('remind-me').getByRole('status')).toContainText('Faltan 12 días');
  await keys.reach(page.getByRole('link', { name: 'Poner en mi calendario (.ics)' }));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  expect(keys.faults).toEqual([]);
});

/** Whether the clear button is after the checkboxes in DOM order. */
const clearComesLater = (page: Page) =>
  page.evaluate(() =>
    Boolean(
      document.activeElement!.compareDocumentPosition(document.querySelector('guide-ticks [data-clear]')!) &
      Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );

test('check a waiver, in Spanish: one of several islands chosen, the answer read, the country opened', async ({
  page,
}) => {
  const keys = await Keyboard.of(page);
  await page.goto('/es/exenciones/');
  await keys.skip('Ir al texto');
  const country = page.getByRole('combobox', { name: 'País que lo emitió' });
  await keys.reach(country);
  await page.keyboard.type('islas virgenes');
  await expect(page.locator('#checker-countries [role=option]').first()).toHaveText(/^Islas Vírgenes/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(country).toHaveValue(/^Islas Vírgenes/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('cuba');
  const kind = page.getByRole('combobox', { name: 'Clase de pasaporte' });
  await keys.reach(kind);
  for (let presses = 0; presses < 9 && (await kind.inputValue()) !== 'diplomatic'; presses++)
    await page.keyboard.press('ArrowDown');
  await keys.reach(page.getByLabel('Día del viaje'));
  await page.keyboard.type('10152024');
  await keys.reach(page.getByRole('button', { name: 'Ver la respuesta' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^Cuba · /);
  await expect(page.locator('[data-answer]')).toContainText('Decreto Supremo 042-2024-RE');
  await keys.reach(page.locator('[data-answer]').getByRole('link', { name: /Cuba/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cuba');
  expect(keys.faults).toEqual([]);
});

test('details open and close by key and keep focus', async ({ page }) => {
  const keys = await Keyboard.of(page);
  await page.goto('/en/data/');
  const summary = page.locator('summary').first();
  await keys.reach(summary);
  for (const open of [true, false]) {
    await page.keyboard.press(open ? 'Enter' : 'Space');
    await expect(page.locator('details').first()).toHaveJSProperty('open', open);
    await expect(summary).toBeFocused();
  }
  expect(keys.faults).toEqual([]);
});

for (const path of [
  '/en/offices/cusco/',
  '/es/guias/recojo-de-carne/',
  '/es/exenciones/?country=cu&class=diplomatic&date=2024-10-15',
  '/en/statuses/compare/?compare=oficial,consular',
])
  test(`no keyboard trap, and Shift+Tab reverses Tab: ${path}`, async ({ page }) => {
    const keys = await Keyboard.of(page);
    await page.goto(path);
    const there = await keys.walk('Tab');
    expect(there.length).toBeGreaterThan(10);
    const back = await keys.walk('Shift+Tab');
    expect(back.toReversed()).toEqual(there);
    expect(keys.faults).toEqual([]);
  });
