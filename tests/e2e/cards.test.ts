/** The counter card: prints on one A5 page, is bilingual, and stores nothing that is typed. */
import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const CARDS = {
  en: {
    folder: 'en/guides',
    word: 'card',
    general: '/en/phrases/',
    one: '/en/guides/carne-pick-up/',
    open: 'Counter card',
    name: 'Nombre · Name',
    ask: 'Vengo a recoger mi carné de extranjería.',
    print: 'Print this card',
  },
  es: {
    folder: 'es/guias',
    word: 'tarjeta',
    general: '/es/frases/',
    one: '/es/guias/recojo-de-carne/',
    open: 'Tarjeta de ventanilla',
    name: 'Nombre · Name',
    ask: 'Vengo a recoger mi carné de extranjería.',
    print: 'Imprimir esta tarjeta',
  },
} as const;

/** Pages of a PDF and their size in points. */
async function sheets(page: Page): Promise<{ count: number; width: number; height: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return { count: pdf.match(/\/Type \/Page\b/g)?.length ?? 0, width: Number(width), height: Number(height) };
}

/** A5 is 148 × 210 mm: 420 × 595 points. */
const isOneA5 = ({ count, width, height }: { count: number; width: number; height: number }) =>
  count === 1 && Math.abs(width - 420) < 1 && Math.abs(height - 595) < 1;

for (const lang of ['en', 'es'] as const) {
  const words = CARDS[lang];

  test(`${lang}: the card of every guide, and the general one, fills exactly one A5 page`, async ({ page }) => {
    test.setTimeout(180_000);
    const slugs = readdirSync(`dist/${words.folder}`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(slugs.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (const path of [...slugs.map(({ name }) => `/${words.folder}/${name}/${words.word}/`), words.general]) {
      await page.goto(path);
      const paper = await sheets(page);
      if (!isOneA5(paper)) wrong.push(`${path} ${JSON.stringify(paper)}`);
    }
    expect(wrong).toEqual([]);
  });

  test(
    `${lang}: a card that was filled in still fits, and shows what was typed`,
    { tag: lang === 'en' ? '@daily' : [] },
    async ({ page }) => {
      for (const path of [`${words.one}${words.word}/`, words.general]) {
        await page.goto(path);
        for (const blank of await page.getByRole('textbox').all())
          await blank.fill('María-José Wojciechowska Fernández de Córdova, AB1234567');
        expect(isOneA5(await sheets(page))).toBe(true);
        await page.reload();
        for (const blank of await page.getByRole('textbox').all()) await expect(blank).toHaveValue('');
      }
    },
  );

  test(
    `${lang}: from the guide to its card, with the Spanish marked as Spanish`,
    { tag: lang === 'en' ? '@daily' : [] },
    async ({ page }) => {
      await page.goto(words.one);
      await page.getByRole('link', { name: words.open }).click();
      await expect(page).toHaveURL(new RegExp(`${words.one}${words.word}/$`));
      await expect(page.locator('.counter-card p[lang=es]', { hasText: words.ask })).toBeVisible();
      await expect(
        page.locator('.counter-card p[lang=en]', { hasText: 'I have come to collect my residence card.' }),
      ).toBeVisible();
      await expect(page.getByRole('textbox', { name: words.name })).toBeVisible();
      await expect(page.getByRole('button', { name: words.print })).toBeVisible();
    },
  );

  test(`${lang}: on paper only the card is left, with its own address`, async ({ page }) => {
    await page.goto(`${words.one}${words.word}/`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(page.locator('footer')).toBeHidden();
    await expect(page.locator('.counter-card').getByText(`${words.one}${words.word}/`)).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a card is complete, and its blanks can be filled in', async ({ page }) => {
    await page.goto('/en/guides/carne-pick-up/card/');
    await page.getByRole('textbox', { name: 'Nombre · Name' }).fill('Ana');
    await expect(page.getByText('¿Qué ventanilla me toca?')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
