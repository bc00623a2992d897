/** Contact journeys on a small screen, in both languages, with and without script. */
import { expect, test } from '@playwright/test';
import { checkContent } from '#tools/content/report.ts';
import { WORDS } from '../support/words.ts';

test.use({ viewport: { width: 320, height: 640 } });

const { library } = checkContent(process.cwd());
const support = library.channels['mail-asistencia-en-linea']!.facts;
const REACH = {
  en: {
    problem: 'The Agencia Digital fails or hangs',
    write: 'Write the mail',
    given: /Were you given a number/,
    copy: 'Copy',
    copied: 'Copied',
    share: 'Share',
    link: 'Copy link',
    linkCopied: 'Link copied',
  },
  es: {
    problem: 'La Agencia Digital falla o se cuelga',
    write: 'Escribir el correo',
    given: /¿Le dieron un número/,
    copy: 'Copiar',
    copied: 'Copiado',
    share: 'Compartir',
    link: 'Copiar enlace',
    linkCopied: 'Enlace copiado',
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = { ...WORDS[lang], ...REACH[lang] };

  for (const javaScriptEnabled of [true, false])
    test.describe(`${lang}: script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('my appointment page hangs: from the home page to the support mail, ready to fill in', async ({ page }) => {
        await page.goto(words.home);
        await page.getByRole('main').getByRole('link', { name: words.fault }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.problem);
        const mail = page.getByRole('link', { name: words.write });
        await expect(mail).toBeVisible();
        const { protocol, pathname, searchParams } = new URL((await mail.getAttribute('href'))!);
        expect(protocol + pathname).toBe('mailto:asistenciaenlinea@migraciones.gob.pe');
        expect(searchParams.get('subject')).toBe(support.letter!.subject);
        for (const { asWritten } of support.letter!.items)
          expect(searchParams.get('body')).toContain(`\r\n${asWritten}:`);
        for (const need of Object.values(support.needs))
          if (!need.unknown)
            await expect(page.getByRole('main').getByText(need.value[lang], { exact: true })).toBeVisible();
      });

      test('I have the old number: from the contact page to 1800', async ({ page }) => {
        await page.goto(words.home);
        await page
          .locator('header nav')
          .getByRole('link', { name: lang === 'en' ? 'Contact' : 'Contacto' })
          .click();
        await page.getByRole('link', { name: words.given }).click();
        const old = page.getByRole('listitem').filter({ hasText: '2001000' });
        await expect(old).toBeInViewport();
        await expect(old).toContainText('01 200 1000');
        await old.getByRole('link', { name: /1800/ }).click();
        await expect(page.locator('[href="tel:1800"]')).toBeVisible();
        await expect(page.locator('[href="tel:+5112001000"]')).toHaveCount(0);
      });
    });

  test(`${lang}: a number is copied on tap, and the page says so`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${words.home}${lang === 'en' ? 'contact' : 'contacto'}/1800-alo-mac/`);
    await page.getByRole('button', { name: words.copy, exact: true }).click();
    await expect(page.getByText(words.copied, { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1800');
  });

  test(`${lang}: a page is passed on by the share sheet, or its address is copied`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => ((document.title = JSON.stringify(data)), Promise.resolve()),
      });
    });
    await page.goto(words.guide);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: words.share, exact: true }).click();
    const shared = JSON.parse(await page.title()) as ShareData;
    expect(shared.title).toBe(heading);
    expect(shared.url).toMatch(new RegExp(`${words.guide}$`));
    await page.getByRole('button', { name: words.link }).click();
    await expect(page.getByText(words.linkCopied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared.url);
  });
}

test('a share sheet closed without choosing is no error', { tag: '@nightly' }, async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: () => Promise.reject(new DOMException('closed', 'AbortError')),
    });
  });
  await page.goto('/en/offices/cusco/');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).focus();
  expect(errors).toEqual([]);
});

test(
  'a device without a share sheet shows no button for it, and WhatsApp stays',
  { tag: '@nightly' },
  async ({ page }) => {
    await page.addInitScript(() => {
      delete (Navigator.prototype as { share?: unknown }).share;
    });
    await page.goto('/en/offices/cusco/');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'WhatsApp' })).toBeVisible();
  },
);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a channel has no dead button, and can still be passed on', async ({ page }) => {
    await page.goto('/en/contact/agencia-digital-support-mail/');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'WhatsApp' })).toBeVisible();
  });

  test('passing on is left out on paper', { tag: '@nightly' }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/en/contact/agencia-digital-support-mail/');
    await expect(page.getByRole('link', { name: 'WhatsApp' })).toBeHidden();
  });
});
