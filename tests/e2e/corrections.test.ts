/** "This is wrong": from a fact to a prefilled report, in both languages, and invalid fact ids. */
import { expect, test } from '@playwright/test';

const WORDS = {
  en: {
    office: '/en/offices/cusco/',
    page: '/en/corrections/',
    wrong: 'Wrong?',
    says: 'The guide says:',
    copy: 'Copy the report',
    copied: 'Report copied',
    blank: '(please fill in)',
  },
  es: {
    office: '/es/oficinas/cusco/',
    page: '/es/correcciones/',
    wrong: '¿Error?',
    says: 'La guía dice:',
    copy: 'Copiar el aviso',
    copied: 'Aviso copiado',
    blank: '(complete, por favor)',
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];

  test(`${lang}: the report of a wrong address names page, fact, value and day`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(words.office);
    await page
      .locator('[data-fact]:has([href$="fact=offices/jz-cusco/address"])')
      .getByRole('link', { name: words.wrong })
      .click();
    const report = page.locator('report-wrong');
    await expect(report).toContainText('offices/jz-cusco/address');
    await expect(report).toContainText(`${baseURL}${words.office}`);
    await expect(report).toContainText(`${words.says} Av. El Sol 610`);
    await expect(report).toContainText(/\d{4}-\d{2}-\d{2}/);
    await page.getByRole('button', { name: words.copy }).click();
    await expect(page.getByText(words.copied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /: offices\/jz-cusco\/address\n\n[\s\S]*Av\. El Sol 610/,
    );
  });

  test(`${lang}: an invalid fact id leaves the template unchanged`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    for (const rubbish of [
      '',
      '%3Cscript%3Ealert(1)%3C/script%3E',
      'javascript:alert(1)',
      `offices/${'x'.repeat(500)}`,
      '%E2%80%AEoffices/a',
      '%',
    ]) {
      await page.goto(`${words.page}?fact=${rubbish}`);
      await expect(page.locator('[data-fill="fact"]')).toHaveText(words.blank);
    }
    expect(complaints).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to write', async ({ page }) => {
    await page.goto('/en/corrections/?fact=offices/jz-cusco/address');
    await expect(page.getByText('copy the fact’s name from the address line')).toBeVisible();
    await expect(page.getByText('Where I saw it: (please fill in)')).toBeVisible();
  });
});
