/** Print: complete, no broken steps, no navigation, with version and QR code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { print } from '../../scripts/print.mjs';
import { decodePng } from '../support/raster.ts';
import { WORDS } from '../support/words.ts';

const PAPER = {
  en: {
    office: '/en/offices/cusco/',
    dead: '/en/contact/informes-mail-closed/',
    status: '/en/statuses/official-resident/',
    until: /Do not rely on this after \d+ \w+ \d{4}\.|look at the page before you rely on this\./,
    version: /Version [0-9a-z]{7}/,
    checked: /Newest check: \d+ \w+ \d{4}/,
    site: 'Peru immigration guide',
    nav: ['Skip to the text', 'You are here', 'Copy link'],
    same: 'Your paper is current.',
    other: /Your paper is older/,
    read: 'Read or print the guide',
  },
  es: {
    office: '/es/oficinas/cusco/',
    dead: '/es/contacto/correo-informes-cerrado/',
    status: '/es/calidades/oficial-residente/',
    until: /No confíe en esto después del \d+ de \w+ de \d{4}\.|mire la página antes de confiar en esta hoja\./,
    version: /Versión [0-9a-z]{7}/,
    checked: /Última verificación: \d+ de \w+ de \d{4}/,
    site: 'Guía migratoria del Perú',
    nav: ['Ir al texto', 'Copiar enlace'],
    same: 'Su papel está vigente.',
    other: /Su papel es más antiguo/,
    read: 'Leer o imprimir la guía',
  },
} as const;

const SHEETS = [
  ['A4', 595],
  ['Letter', 612],
] as const;

/** Printable area of A4 in CSS pixels. */
const SHEET = { width: 672, height: 1009 };

async function printed(page: Page, format: 'A4' | 'Letter'): Promise<string> {
  return (await page.pdf({ format, preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
}

const pagesIn = (pdf: string): number => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;

/** The text of every sheet by poppler's pdftotext, if installed. */
function sheetsByPoppler(pdf: string): string[] | undefined {
  const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'page.pdf');
  writeFileSync(file, pdf, 'latin1');
  const { status, stdout } = spawnSync('pdftotext', ['-layout', file, '-']);
  return status === 0 ? String(stdout).split('\f').slice(0, -1).map(squeezed) : undefined;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** The visible text in print media. */
async function textOnPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = squeezed(await page.locator('body').innerText());
  await page.emulateMedia({ media: null });
  return text;
}

/** Decodes the printed QR code from a screenshot. */
async function codeOnPaper(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' });
  const picture = await page.locator('[data-paper] svg').screenshot({ scale: 'device' });
  await page.emulateMedia({ media: null });
  return decodePng(picture);
}

test.use({ deviceScaleFactor: 3 });

for (const lang of ['en', 'es'] as const) {
  const words = PAPER[lang];
  const { guide } = WORDS[lang];

  for (const [format, width] of SHEETS)
    test(`${lang}: a guide prints on ${format} whole, tagged and with an outline`, async ({ page }) => {
      await page.goto(guide);
      const pdf = await printed(page, format);
      expect(pdf).toContain(`/MediaBox [0 0 ${width}`);
      expect(pdf).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s+\/Marked true/);
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toMatch(/\/Outlines \d+ 0 R/);
      expect(pdf).toMatch(new RegExp(`/Lang \\(${lang}`));
      expect(pagesIn(pdf)).toBeLessThanOrEqual(2);
    });

  test(`${lang}: every step stands on one sheet, numbered, and no navigation is printed`, async ({ page }) => {
    await page.goto(guide);
    const steps = (await page.locator('guide-ticks li[id^="step-"] [data-fact$="/action"]').allInnerTexts()).map(
      squeezed,
    );
    expect(steps.length).toBeGreaterThan(5);
    const text = await textOnPaper(page);
    for (const step of steps) expect(text).toContain(step);
    for (const word of words.nav) expect(text).not.toContain(word);
    expect(text.trim(), 'the mark and name of the guide stand at the head').toMatch(new RegExp(`^${words.site}`));
    const sheets = sheetsByPoppler(await printed(page, 'A4'));
    if (!sheets) return;
    expect(sheets.at(-1), 'the last sheet says how old the paper is').toMatch(words.until);
    sheets.forEach((sheet, index) => expect(sheet).toMatch(new RegExp(`${index + 1} ?/ ?${sheets.length} $`)));
    for (const word of words.nav) expect(sheets.join(' ')).not.toContain(word);
  });

  test(`${lang}: the PDF of a guide has the same bytes on two runs, a title, a language, tags and the day of its content`, async ({
    browser,
    request,
  }) => {
    const html = await (await request.get(guide)).text();
    const [, url = ''] = /rel="canonical" href="([^"]+)"/.exec(html) ?? [];
    const [, day = ''] = /data-paper="([\d-]+)"/.exec(html) ?? [];
    const context = await browser.newContext({ javaScriptEnabled: false });
    const [first, second] = [await print(context, { html, url, day }), await print(context, { html, url, day })];
    expect(first.equals(second)).toBe(true);
    const text = first.toString('latin1');
    expect(text).toMatch(new RegExp(`/Lang \\(${lang}`));
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Outlines \d+ 0 R/);
    expect(text).toMatch(/\/Title [(<]/);
    expect(text).toContain(`/CreationDate (D:${day.replaceAll('-', '')}000000`);
    await context.close();
  });

  test(`${lang}: no step is broken across two sheets`, { tag: lang === 'en' ? '@daily' : [] }, async ({ page }) => {
    await page.goto(guide);
    const steps = page.locator('guide-ticks li[id^="step-"]');
    await page.emulateMedia({ media: 'print' });
    const styles = await steps.evaluateAll((items) => items.map((item) => getComputedStyle(item).breakInside));
    expect(new Set(styles)).toEqual(new Set(['avoid']));
    await page.setViewportSize(SHEET);
    for (const step of await steps.all()) expect((await step.boundingBox())!.height).toBeLessThan(SHEET.height);
  });

  test(`${lang}: the QR code of a guide links to its version page, which recognizes the version`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(guide);
    const code = await codeOnPaper(page);
    expect(code).toMatch(new RegExp(`${guide}version/\\?v=[0-9a-z]{7}$`));
    const text = await textOnPaper(page);
    expect(text).toMatch(words.until);
    expect(text).toMatch(words.checked);
    expect(words.version.exec(text)?.[0]).toContain(code!.slice(-7));
    await page.goto(new URL(code!).pathname.replace(/^\/*/, `${baseURL}/`) + new URL(code!).search);
    await expect(page.getByText(words.same, { exact: true })).toBeVisible();
    await expect(page.getByText(words.other)).toBeHidden();
    await page.getByRole('link', { name: words.read }).click();
    await expect(page).toHaveURL(new RegExp(`${guide}$`));
  });

  for (const path of [words.office, words.dead, words.status])
    test(`${lang}: the QR code of ${path} links back to it`, async ({ page }) => {
      await page.goto(path);
      const address = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(await codeOnPaper(page)).toBe(address);
      const text = await textOnPaper(page);
      expect(text).toContain(address!);
      expect(text).toMatch(words.until);
    });

  test(`${lang}: an outdated version is reported, and the parameter is shown as text`, async ({ page }) => {
    const heard: string[] = [];
    page.on('dialog', (dialog) => heard.push(dialog.message()));
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(`${guide}version/`);
    await expect(page.getByText(words.same, { exact: true })).toBeHidden();
    await expect(page.getByText(words.other)).toBeHidden();
    for (const said of ['0000000', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '\u202egnp', 'ñ%']) {
      await page.goto(`${guide}version/?v=${encodeURIComponent(said)}`);
      await expect(page.getByText(words.other)).toBeVisible();
      await expect(page.locator('version-check bdi')).toHaveText(said);
      await expect(page.locator('version-check img, version-check script')).toHaveCount(0);
    }
    expect(heard).toEqual([]);
  });

  test(`${lang}: every address of a source is printed once, and only there`, async ({ page }) => {
    await page.goto(guide);
    await page.emulateMedia({ media: 'print' });
    const sources = page.locator('.row-of-evidence [rel]');
    const addresses = await sources.evaluateAll((links) =>
      links.map((each) => [each.getAttribute('href'), getComputedStyle(each, '::after').content]),
    );
    expect(addresses.length).toBeGreaterThan(1);
    for (const [href, shown] of addresses) expect(shown).toContain(href);
    const elsewhere = await page
      .locator('main a:not(.row-of-evidence a)')
      .evaluateAll(
        (links) => links.filter((each) => getComputedStyle(each, '::after').content.includes('http')).length,
      );
    expect(elsewhere).toBe(0);
  });
}

test('the button prints, and hides where nothing can', { tag: '@daily' }, async ({ page, browser, baseURL }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto(WORDS.en.guide);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  const still = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const quiet = await still.newPage();
  await quiet.goto(WORDS.en.guide);
  await expect(quiet.locator('print-button button')).toBeHidden();
  await quiet.goto(`${WORDS.en.guide}version/?v=0000000`);
  await expect(quiet.getByText(/If it reads exactly as above/)).toBeVisible();
  await still.close();
});

test('every page prints on white, without navigation and with its address', async ({ page }) => {
  for (const path of ['/en/', '/es/oficinas/', '/en/glossary/', '/es/feriados/', '/en/waivers/', '/es/acerca/']) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.locator('footer')).toContainText(path);
    expect(
      await page.evaluate(() => [
        getComputedStyle(document.body).color,
        getComputedStyle(document.body).backgroundColor,
      ]),
    ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ media: null, colorScheme: null });
  }
});
