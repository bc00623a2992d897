/** The page "Save the guide" as tests use it, and what a browser has stored. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { FaultServer } from './fault-server.ts';

export const SAVE_PAGE = '/en/offline/';
export const BUTTON = /^Save the/;
export const SAVED = 'Saved. You can read these pages without a connection.';

/** Saves one language or both and waits until the page says it is done. */
export async function save(page: Page, origin: string, languages: 'English' | 'both' = 'English'): Promise<void> {
  await begin(page, origin, languages);
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 60_000 });
}

/** Presses the button. */
export async function begin(page: Page, origin: string, languages: 'English' | 'both' = 'English'): Promise<void> {
  await page.goto(origin + SAVE_PAGE);
  if (languages === 'both') await page.getByRole('checkbox', { name: 'Español' }).check();
  await page.getByRole('button', { name: BUTTON }).click();
}

/** Everything a site can leave in a browser. */
export const storedBy = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));

export const NOTHING = { caches: [], workers: 0, local: [], session: [], databases: [] };

/** Opens an address and gives status, heading and the line that says which copy it is. */
export async function read(page: Page, address: string): Promise<{ status: number; heading: string; note: string }> {
  const response = await page.goto(address);
  const text = async (selector: string) =>
    (
      (await page
        .locator(selector)
        .first()
        .textContent({ timeout: 5_000 })
        .catch(() => '')) ?? ''
    )
      .replace(/\s+/g, ' ')
      .trim();
  const note = (await page.locator('[data-saved]').count()) > 0 ? await text('[data-saved]') : '';
  return { status: response?.status() ?? 0, heading: await text('h1'), note };
}

/**
 * Nothing answers any more: neither to the page nor to its worker. The browser is told, and the server falls silent too, since a
 * worker that starts at that moment may reach the network before the browser has cut it off.
 */
export async function unplug(context: BrowserContext, server: FaultServer): Promise<void> {
  server.down = true;
  await context.setOffline(true);
}

/** Uses the finder of the page of offices, so that its script is seen to run. */
export async function findTacna(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the offices' }).fill('tacna');
  await expect(page.locator('office-finder [data-results] li').first()).toContainText('Tacna');
}
