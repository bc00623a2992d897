/** Term popovers: by tap, by key, without script, and in print. */
import { expect, type Page, test } from '@playwright/test';

const WORDS = {
  en: {
    guide: '/en/guides/carne-pick-up/',
    term: 'residence card (carné de extranjería)',
    definition: 'The card that Migraciones issues to foreigners with a resident status.',
    more: 'More in the glossary',
    notes: 'Words explained',
  },
  es: {
    guide: '/es/guias/recojo-de-carne/',
    term: 'carné de extranjería',
    definition: 'El documento que Migraciones emite a los extranjeros con calidad de residente.',
    more: 'Más en el glosario',
    notes: 'Palabras explicadas',
  },
} as const;

const note = (page: Page) => page.locator('#term-carne-de-extranjeria');

for (const lang of ['en', 'es'] as const)
  for (const javaScriptEnabled of [true, false])
    test.describe(`${lang}: ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
      const words = WORDS[lang];

      test('a tap opens the definition, another one anywhere closes it', async ({ page }) => {
        await page.goto(words.guide);
        await expect(note(page)).toBeHidden();
        await page.getByRole('button', { name: words.term }).click();
        await expect(note(page)).toBeInViewport({ ratio: 1 });
        await expect(note(page)).toContainText(words.definition);
        await expect(note(page)).toContainText('LimaEasy');
        await page.getByRole('heading', { level: 1 }).click();
        await expect(note(page)).toBeHidden();
      });

      test('the keyboard opens it, reaches the glossary and closes it', async ({ page }) => {
        await page.goto(words.guide);
        const button = page.getByRole('button', { name: words.term });
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(note(page)).toBeVisible();
        await page.keyboard.press('Tab');
        await expect(note(page).getByRole('link', { name: words.more })).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(note(page)).toBeHidden();
        await expect(button).toBeFocused();
      });

      test('on paper the definitions stand at the end', async ({ page }) => {
        await page.goto(words.guide);
        await expect(page.getByText(words.notes)).toBeHidden();
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByRole('heading', { name: words.notes })).toBeVisible();
        await expect(page.locator('dd', { hasText: words.definition })).toBeVisible();
        for (const term of await page.locator('.term').all()) await expect(term).toBeVisible();
      });
    });

test('every word that opens is at least 24 px high, and stays within a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(WORDS.es.guide);
  for (const term of await page.locator('.term').all()) {
    const { x, width, height } = (await term.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(24);
    expect(x + width).toBeLessThanOrEqual(320);
  }
});

test('on a wide screen the definition stands beside its word', { tag: '@nightly' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(WORDS.en.guide);
  const button = page.getByRole('button', { name: WORDS.en.term });
  await button.click();
  const [word, box] = [(await button.boundingBox())!, (await note(page).boundingBox())!];
  expect(Math.abs(box.y - (word.y + word.height))).toBeLessThan(20);
});

test('opening a word among the steps leaves the ticks alone', { tag: '@nightly' }, async ({ page }) => {
  await page.goto(WORDS.en.guide);
  await page.getByRole('checkbox').last().check();
  await page.locator('guide-ticks .term').first().click();
  await expect(page.getByRole('checkbox').last()).toBeChecked();
});

test(
  'a definition that is open while the page is printed covers no other one',
  { tag: '@nightly' },
  async ({ page }) => {
    await page.goto(WORDS.en.guide);
    await page.getByRole('button', { name: WORDS.en.term }).click();
    await page.emulateMedia({ media: 'print' });
    const boxes = await page
      .locator('.term-note')
      .evaluateAll((notes) => notes.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(1);
    const covered = boxes.flatMap((a, at) =>
      boxes.slice(at + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(covered).toEqual([]);
  },
);
