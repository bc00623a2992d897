/** What people come to do, in both languages. */
import { expect, test } from '@playwright/test';
import { WORDS } from '../support/words.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];

  test(`${lang}: from the home page to the office in Cusco and its address`, async ({ page }) => {
    await page.goto(words.home);
    await page.getByRole('navigation').first().getByRole('link', { name: words.offices }).click();
    await page.getByRole('link', { name: words.cusco }).first().click();
    await expect(page.locator('[data-fact="offices/jz-cusco/address"]')).toContainText('Av. El Sol 610');
    await page.getByRole('region', { name: words.where }).locator('a.mark').click();
    await expect(page.locator('.row-of-evidence:target')).toContainText('LimaEasy');
  });

  test(`${lang}: whoever has the old number is led to 1800`, async ({ page }) => {
    await page.goto(words.home);
    await page.getByRole('link', { name: words.old }).click();
    await expect(page.getByText(words.dead)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: /1800/ }).first().click();
    await expect(
      page.getByRole('link', { name: /1800|Llamar|Call/ }).and(page.locator('[href="tel:1800"]')),
    ).toBeVisible();
  });

  test(`${lang}: ticks survive a closed tab and can be cleared`, async ({ page, context }) => {
    await page.goto(words.guide);
    const boxes = page.getByRole('checkbox', { name: words.done });
    const all = await boxes.count();
    await boxes.nth(0).check();
    await boxes.nth(2).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(words.progress(2, all))).toBeVisible();
    await page.close();
    const again = await context.newPage();
    await again.goto(words.guide);
    await expect(again.getByRole('checkbox', { name: words.done }).nth(2)).toBeChecked();
    await again.getByRole('button', { name: words.clear }).click();
    await expect(again.locator('guide-ticks output')).toHaveText('');
    await again.reload();
    await expect(again.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test(`${lang}: the switch leads to the same page in the other language and back`, async ({ page }) => {
    await page.goto(words.guide);
    await page.getByRole('banner').getByRole('link', { name: words.other }).click();
    await expect(page).toHaveURL(new RegExp(`${WORDS[lang === 'en' ? 'es' : 'en'].guide}$`));
    await page
      .getByRole('banner')
      .getByRole('link', { name: WORDS[lang === 'en' ? 'es' : 'en'].other })
      .click();
    await expect(page).toHaveURL(new RegExp(`${words.guide}$`));
  });

  test(`${lang}: a wrong URL gets the 404 page in its language`, async ({ page }) => {
    const response = await page.goto(`${words.home}nowhere/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.missing);
  });

  test(`${lang}: on paper a guide has every step, no navigation and boxes to tick`, async ({ page }) => {
    await page.goto(words.guide);
    await page.getByRole('checkbox').first().check();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner').getByRole('navigation')).toBeHidden();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await expect(page.getByText(`${words.guide}`)).toBeVisible();
  });
}

test('the keyboard reaches the text first, and the focus is seen', async ({ page }) => {
  await page.goto('/en/offices/cusco/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the start page offers both languages', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Español' }).click();
    await expect(page).toHaveURL(/\/es\/$/);
  });

  test('a guide is complete: every step, its boxes, and no dead button', async ({ page }) => {
    await page.goto('/en/guides/book-informes-appointment/');
    const steps = await page.locator('guide-ticks li[id^="step-"]').count();
    expect(steps).toBeGreaterThan(5);
    await expect(page.getByRole('checkbox')).toHaveCount(steps);
    await page.getByRole('checkbox').first().check();
    // All but the buttons of term popovers, which need no script.
    await expect(page.getByRole('main').getByRole('button').and(page.locator(':not([popovertarget])'))).toHaveCount(0);
  });
});

for (const [fault, script] of [
  [
    'blocked',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } })",
  ],
  ['full', "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"],
  ['holding rubbish', "localStorage.setItem('ticks:appointment-informes', '{not json')"],
] as const)
  test(
    `with storage ${fault} the boxes still work and there is no console error`,
    { tag: fault === 'blocked' ? [] : '@nightly' },
    async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(script);
      await page.goto('/en/guides/book-informes-appointment/');
      await page.getByRole('checkbox').first().check();
      await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible();
      expect(errors).toEqual([]);
    },
  );
