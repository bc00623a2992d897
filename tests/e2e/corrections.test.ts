/** "Something is wrong?": from a page or a row of evidence to a prefilled report, in both languages, and invalid addresses. */
import { expect, test } from '@playwright/test';

const WORDS = {
  en: {
    office: '/en/offices/cusco/',
    page: '/en/corrections/',
    wrong: 'Something is wrong? Tell us',
    row: 'Wrong?',
    which: 'What is wrong?',
    right: 'What is right',
    source: 'Where I saw it',
    copy: 'Copy the report',
    copied: 'Report copied',
  },
  es: {
    office: '/es/oficinas/cusco/',
    page: '/es/correcciones/',
    wrong: '¿Algo está mal? Díganos',
    row: '¿Error?',
    which: '¿Qué está mal?',
    right: 'Lo correcto',
    source: 'Dónde lo vi',
    copy: 'Copiar el aviso',
    copied: 'Aviso copiado',
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];

  test(`${lang}: the report names page, chosen fact, what is right, where it was seen, and the day`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(words.office);
    await page.getByRole('link', { name: words.wrong }).click();
    await page.getByLabel(words.which).selectOption('offices/jz-cusco/address');
    await page.getByLabel(words.right).fill('Av. La Cultura 731');
    await page.getByLabel(words.source).fill('My slip');
    await page.getByRole('button', { name: words.copy }).click();
    await expect(page.getByText(words.copied)).toBeVisible();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/: offices\/jz-cusco\/address\n\n/);
    for (const part of [`${baseURL}${words.office}`, 'Av. El Sol 610', 'Av. La Cultura 731', 'My slip'])
      expect(report).toContain(part);
    expect(report).toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  test(`${lang}: a row of evidence leads to its first fact`, async ({ page }) => {
    await page.goto(words.office);
    await page.getByRole('link', { name: words.row, exact: true }).first().click();
    await expect(page.getByLabel(words.which)).toHaveValue('offices/jz-cusco/address');
  });

  test(`${lang}: an invalid fact or page leaves the form empty`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    for (const rubbish of [
      'fact=',
      'fact=%3Cscript%3Ealert(1)%3C/script%3E',
      'fact=javascript:alert(1)',
      `fact=offices/${'x'.repeat(500)}`,
      'fact=%',
      'page=//evil.example/',
      'page=https://evil.example/',
      'page=/en/%2e%2e/x',
    ]) {
      await page.goto(`${words.page}?${rubbish}`);
      await expect(page.getByLabel(words.right)).toBeVisible();
      await expect(page.getByLabel(words.which).locator('option')).toHaveCount(1);
      await expect(page.locator('report-wrong output').first()).toHaveText('');
    }
    expect(complaints).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to write', async ({ page }) => {
    await page.goto('/en/corrections/?fact=offices/jz-cusco/address');
    await expect(page.getByText('Where I saw it: (please fill in)')).toBeVisible();
    await expect(page.getByLabel('What is right')).toBeHidden();
  });
});
