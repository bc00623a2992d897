/**
 * No CSP violation and no console error while every control of every island is used, in both languages, under the production
 * headers. New islands are included automatically. `every-page.test.ts` covers loading.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';

/** Islands that need a query string to do anything. */
const ASKED: Readonly<Record<string, string>> = {
  'report-wrong': '?fact=offices/jz-cusco/address',
  'version-check': '?v=%3Cb%3Ez9',
  'site-search': '?q=visa',
  'status-compare': '?',
};

const islands = [
  ...new Set(
    readdirSync('dist/_astro')
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) =>
        [...readFileSync(`dist/_astro/${file}`, 'utf8').matchAll(/customElements\.define\([`"']([a-z-]+)[`"']/g)].map(
          ([, name]) => name!,
        ),
      ),
  ),
].sort();

/** The first page of each language with each island. */
function uses(): { name: string; paths: string[] }[] {
  const pages = readdirSync('dist', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(`dist/${file}`, 'utf8') }));
  return islands.map((name) => {
    const having = pages.filter(({ html }) => html.includes(`<${name}`)).map(({ path }) => path);
    return { name, paths: [...new Map(having.reverse().map((path) => [path.split('/')[1], path])).values()] };
  });
}

/** Collects console errors, CSP violations and third-party requests, also of pages opened by the page. */
async function listen(context: BrowserContext): Promise<string[]> {
  const heard: string[] = [];
  await context.exposeFunction('heard', (text: string) => void heard.push(text));
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sample }) =>
        void (window as unknown as { heard: (text: string) => void }).heard(
          `violates ${violatedDirective}: ${blockedURI} ${sample}`,
        ),
    );
    // Makes printing observable.
    Object.assign(window, { print: () => document.querySelector('print-button')?.setAttribute('data-printed', '') });
    Object.defineProperty(navigator, 'share', { value: () => Promise.resolve(), configurable: true });
  });
  context.on('weberror', (error) => void heard.push(error.error().message));
  context.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  context.on(
    'request',
    (request) =>
      new URL(request.url()).hostname !== 'localhost' &&
      !/^(data|blob):/.test(request.url()) &&
      heard.push(`asks ${request.url()}`),
  );
  return heard;
}

/** Uses every control of an island once, including those that appear on the way. */
async function useAll(page: Page, name: string): Promise<void> {
  const island = page.locator(name).first();
  for (const field of await island.locator('input, select, textarea').all()) {
    if (!(await field.isVisible()) || !(await field.isEnabled())) continue;
    const kind = await field.evaluate((element) =>
      element instanceof HTMLSelectElement ? 'select' : (element.getAttribute('type') ?? 'text'),
    );
    if (kind === 'select') await field.selectOption({ index: 1 });
    else if (kind === 'checkbox' || kind === 'radio') await field.check();
    else if (kind === 'date') await field.fill('2027-01-15');
    else if (kind === 'range' || kind === 'hidden' || kind === 'submit') continue;
    else await field.pressSequentially('peru <b>', { delay: 5 });
  }
  const pressed = new Set<string>();
  for (let round = 0; round < 3; round++)
    for (const button of await island.locator('button').all()) {
      if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
      const label = await button.innerText();
      if (pressed.has(label)) continue;
      pressed.add(label);
      await button.click();
      await expect(island.locator('[aria-busy=true]')).toHaveCount(0);
    }
}

const htmlOf = (page: Page, name: string) =>
  page
    .locator(name)
    .first()
    .evaluate((element) => element.outerHTML);

test('there are islands, and each is on a page in both languages', () => {
  expect(islands.length).toBeGreaterThan(10);
  for (const { name, paths } of uses())
    expect([
      name,
      paths.some((path) => path.startsWith('/en/')),
      paths.some((path) => path.startsWith('/es/')),
    ]).toEqual([name, true, true]);
});

for (const { name, paths } of uses())
  test(`${name} is used without CSP violation or console error`, async ({ browser, baseURL }) => {
    test.setTimeout(90_000);
    const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write', 'geolocation'],
      geolocation: { latitude: -12.06, longitude: -77.05 },
    });
    const heard = await listen(context);
    for (const path of paths) {
      const page = await context.newPage();
      page.on('dialog', (dialog) => void dialog.accept());
      const address = `${baseURL}${path}${ASKED[name] ?? ''}`;
      const response = await page.goto(address);
      expect(response!.headers()['content-security-policy']).toContain("default-src 'none'");
      await useAll(page, name);
      await page.waitForLoadState('networkidle');
      expect(heard, path).toEqual([]);
      await without.goto(address);
      expect(await htmlOf(page, name), 'The island did nothing.').not.toBe(await htmlOf(without, name));
      await page.close();
    }
    await Promise.all([context, without.context()].map((each) => each.close()));
  });

test('unlinked pages pass, too: 404 and single-file export', async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const heard = await listen(context);
  const page = await context.newPage();
  for (const [path, lang] of [
    ['/nowhere', 'en'],
    ['/en/nowhere/', 'en'],
    ['/es/nada/', 'es'],
    ['/guide-en.html', 'en'],
    ['/guia-es.html', 'es'],
  ] as const) {
    await page.goto(baseURL + path);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('h1')).toBeVisible();
  }
  expect(heard.filter((text) => !text.includes('status of 404'))).toEqual([]);
  await context.close();
});
