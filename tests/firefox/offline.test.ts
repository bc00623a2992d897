/** Saved by choice, read while the host does not answer, removed: with Firefox's service worker and its caches. */
import { FaultServer } from '../support/fault-server.ts';
import { expect, test } from './quiet.ts';

const WORDS = {
  en: {
    page: '/en/offline/',
    save: /^Save the/,
    saved: 'Saved. You can read these pages without a connection.',
    offices: '/en/offices/',
    heading: 'Offices',
    search: 'Search the offices',
    remove: 'Remove from this device',
    nothing: 'This guide has left nothing on your device.',
  },
  es: {
    page: '/es/sin-conexion/',
    save: /^Guardar/,
    saved: 'Guardada. Puede leer estas páginas sin conexión.',
    offices: '/es/oficinas/',
    heading: 'Oficinas',
    search: 'Buscar entre las oficinas',
    remove: 'Borrar de este dispositivo',
    nothing: 'Esta guía no dejó nada en su dispositivo.',
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];

  test(`${lang}: a saved page opens while the host is down, and its finder works; removed, nothing is left`, async ({
    page,
  }) => {
    const server = new FaultServer('dist');
    const origin = await server.start();
    await page.goto(origin + words.page);
    await page.getByRole('button', { name: words.save }).click();
    await expect(page.getByText(words.saved)).toBeVisible({ timeout: 20_000 });
    server.down = true;
    const response = await page.goto(origin + words.offices);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.heading);
    await expect(page.locator('[data-saved]').first()).toBeVisible();
    await page.getByRole('searchbox', { name: words.search }).fill('tacna');
    await expect(page.locator('office-finder [data-results] li').first()).toContainText('Tacna');
    await page.goto(origin + words.page);
    await page.getByRole('button', { name: words.remove }).click();
    await expect(page.getByText(words.nothing)).toBeVisible();
    expect(
      await page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]),
    ).toEqual([[], 0]);
    server.stop();
  });
}
