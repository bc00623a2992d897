/** "Does this passport need a visa on that day?", asked in both languages, with script and without, on a phone. */
import { stringsFor } from '#i18n/strings/index.ts';
import { rowsOf } from '#lib/waivers/register.ts';
import { answerOn } from '#lib/waivers/waivers.ts';
import type { PassportClass } from '#schemas/waiver.ts';
import { checkContent } from '#tools/content/report.ts';
import { buildDay } from '../support/build-day.ts';
import { expect, type Page, test } from '@playwright/test';

test.use({ viewport: { width: 320, height: 640 } });

const { library } = checkContent(process.cwd());

/** What the pages of this build say of a passport: a register that was checked long ago answers nothing. */
const verdictToday = (lang: 'en' | 'es', country: string, passport: PassportClass): string => {
  const rows = rowsOf(library.waivers[country]!.facts);
  return stringsFor(lang).waivers.answer.verdict[answerOn(rows, passport, buildDay()).verdict];
};

const WORDS = {
  en: {
    list: '/en/waivers/',
    country: 'Country that issued it',
    class: 'Kind of passport',
    day: 'Day of travel',
    show: 'Show the answer',
    overview: 'The register at a glance',
    next: 'What to do next',
    classes: { diplomatic: 'Diplomatic', ordinary: 'Ordinary', official: 'Official' },
    verdict: {
      free: 'No visa needed',
      disputed: 'Disputed: ask first',
      conditional: 'It depends',
      unsure: 'Not certain',
      silent: 'Our sources do not say',
      absent: 'Not found in our sources',
      far: 'Too far ahead',
      needed: 'Visa needed',
    },
    typed: {
      italy: 'italy',
      cuba: 'CUBA',
      mexico: 'Mexico',
      uk: 'great britain',
      absent: 'puerto rico',
      nowhere: 'Atlantis',
    },
    names: { italy: 'Italy', cuba: 'Cuba', mexico: 'Mexico', uk: 'United Kingdom', absent: 'Puerto Rico' },
    eu: 'EU–Peru agreement',
    cuban: 'Peru–Cuba agreement, Lima, 10 October 2000',
    eclac: 'Supreme Decree 042-2024-RE',
    mexican: 'Supreme Decree 012-2024-RE',
    ordered: 'Withdrawn: Tourism, business: visa needed.',
    british: 'Supreme Decree 003-2024-RE',
    noDay: 'The calendar has no such day',
    noClass: 'Choose the kind of passport',
    noCountry: 'We know no country called “Atlantis”',
    which: 'Which one do you mean?',
    neither: 'nor that you need none',
    checked: 'Last checked on',
    virgin: 'British Virgin Islands',
    several: 'virgin islands',
    notNeededDays: 'up to 90 days in any 180',
  },
  es: {
    list: '/es/exenciones/',
    country: 'País que lo emitió',
    class: 'Clase de pasaporte',
    day: 'Día del viaje',
    show: 'Ver la respuesta',
    overview: 'El registro de un vistazo',
    next: 'Qué hacer ahora',
    classes: { diplomatic: 'Diplomático', ordinary: 'Ordinario', official: 'Oficial' },
    verdict: {
      free: 'No necesita visa',
      disputed: 'En disputa: pregunte antes',
      conditional: 'Depende',
      unsure: 'No es seguro',
      silent: 'Nuestras fuentes no lo dicen',
      absent: 'No hallado en nuestras fuentes',
      far: 'Demasiado lejos en el futuro',
      needed: 'Necesita visa',
    },
    typed: {
      italy: 'Italia',
      cuba: 'cuba',
      mexico: 'mejico',
      uk: 'gran bretana',
      absent: 'puerto rico',
      nowhere: 'Atlántida',
    },
    names: { italy: 'Italia', cuba: 'Cuba', mexico: 'México', uk: 'Reino Unido', absent: 'Puerto Rico' },
    eu: 'Acuerdo UE–Perú',
    cuban: 'Acuerdo Perú–Cuba, Lima, 10 de octubre de 2000',
    eclac: 'Decreto Supremo 042-2024-RE',
    mexican: 'Decreto Supremo 012-2024-RE',
    ordered: 'Retirado: Turismo, negocios: con visa.',
    british: 'Decreto Supremo 003-2024-RE',
    noDay: 'El calendario no tiene ese día',
    noClass: 'Elija la clase de pasaporte',
    noCountry: 'No conocemos un país llamado «Atlántida»',
    which: '¿Cuál de estos?',
    neither: 'ni que no la necesite',
    checked: 'Última comprobación',
    virgin: 'Islas Vírgenes Británicas',
    several: 'islas virgenes',
    notNeededDays: 'hasta 90 días en cualquier período de 180',
  },
} as const;

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];
  const status = (page: Page) => page.getByRole('status');
  const answer = (page: Page) => page.locator('[data-answer]');

  const ask = async (
    page: Page,
    country: keyof typeof words.typed,
    passport: keyof typeof words.classes,
    day: string,
  ) => {
    await page.getByRole('combobox', { name: words.country }).fill(words.typed[country]);
    await page.getByRole('combobox', { name: words.class }).selectOption({ label: words.classes[passport] });
    await page.getByLabel(words.day).fill(day);
    await page.getByRole('button', { name: words.show }).click();
  };

  const JOURNEYS: readonly (readonly [
    keyof typeof words.typed,
    keyof typeof words.classes,
    string,
    keyof typeof words.verdict,
    ...string[],
  ])[] = [
    ['italy', 'diplomatic', '2026-11-22', 'free', words.eu, words.notNeededDays],
    ['cuba', 'diplomatic', '1999-05-01', 'silent', words.cuban, words.neither],
    ['cuba', 'diplomatic', '2005-05-01', 'free', words.cuban],
    ['cuba', 'diplomatic', '2024-10-15', 'disputed', words.cuban, words.eclac],
    ['mexico', 'ordinary', '2024-04-19', 'unsure', words.mexican, words.ordered],
    ['mexico', 'ordinary', '2024-04-21', 'unsure', words.mexican, words.ordered],
    ['mexico', 'ordinary', '2023-04-21', 'silent', words.mexican, words.neither],
    ['mexico', 'ordinary', '2025-04-21', 'free', words.mexican],
    ['uk', 'official', '2023-06-01', 'silent', words.british, words.neither],
    ['uk', 'official', '2025-06-01', 'free', words.british],
    ['absent', 'ordinary', '2026-11-22', 'absent', words.neither],
  ];

  test(`${lang}: every journey gets the answer its sources support, and its instrument`, async ({ page }) => {
    await page.goto(words.list);
    for (const [country, passport, day, verdict, ...parts] of JOURNEYS) {
      await ask(page, country, passport, day);
      await expect(status(page)).toContainText(`${words.names[country as 'italy']} ·`);
      await expect(status(page)).toContainText(words.verdict[verdict]);
      await expect(answer(page).locator('.tag:visible')).toHaveText(words.verdict[verdict]);
      for (const part of parts) await expect(answer(page)).toContainText(part);
      await expect(page).toHaveURL(new RegExp(`\\?country=[a-z]{2}&class=${passport}&date=${day}$`));
    }
  });

  test(`${lang}: an answer opens again from its address and leads to the country`, async ({ page }) => {
    await page.goto(`${words.list}?country=cu&class=diplomatic&date=2024-10-15`);
    await expect(page.getByRole('combobox', { name: words.country })).toHaveValue('Cuba');
    await expect(answer(page)).toContainText(words.eclac);
    await answer(page).getByRole('link', { name: /Cuba/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Cuba');
    await expect(
      page.locator('[data-fact]:has([href$="fact=waivers/cu/rows/agreement-diplomatic/visa"])'),
    ).toBeVisible();
  });

  test(
    `${lang}: what cannot be answered is said in clear words, never as a needed visa`,
    { tag: '@nightly' },
    async ({ page }) => {
      await page.goto(`${words.list}?country=it&class=diplomatic&date=2024-02-31`);
      await expect(status(page)).toContainText(words.noDay);
      await page.goto(`${words.list}?country=it&class=diplomat&date=2024-02-28`);
      await expect(status(page)).toContainText(words.noClass);
      await page.goto(`${words.list}?country=it&class=diplomatic&date=2090-01-01`);
      await expect(answer(page).locator('.tag:visible')).toHaveText(words.verdict.far);
      await page.goto(`${words.list}?country=it&class=diplomatic&date=1600-01-01`);
      await expect(answer(page).locator('.tag:visible')).toHaveText(words.verdict.silent);
      await ask(page, 'nowhere', 'ordinary', '2026-11-22');
      await expect(status(page)).toContainText(words.noCountry);
      await expect(answer(page)).not.toContainText(words.verdict.needed, { useInnerText: true });
    },
  );

  test(`${lang}: a name that fits several countries offers them`, { tag: '@nightly' }, async ({ page }) => {
    await page.goto(words.list);
    await ask(page, 'italy', 'ordinary', '2026-11-22');
    await page.getByRole('combobox', { name: words.country }).fill(words.several);
    await page.getByRole('button', { name: words.show }).click();
    await expect(status(page)).toContainText(words.which);
    await answer(page).getByRole('button', { name: words.virgin }).click();
    await expect(page.getByRole('combobox', { name: words.country })).toHaveValue(words.virgin);
    await expect(status(page)).toContainText(words.virgin);
  });

  test(`${lang}: without script the form leads to the list, and the country page answers`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(words.list);
    await page.getByRole('textbox', { name: words.country }).fill(words.typed.cuba);
    await page.getByRole('button', { name: words.show }).click();
    await expect(page).toHaveURL(/\?country=.*#countries$/);
    for (const [country, ...parts] of [
      ['italy', words.eu, '2016'],
      ['cuba', words.cuban, words.eclac],
      ['mexico', words.mexican, '011-2024-RE'],
      ['uk', words.british, '2024'],
    ] as const) {
      await page.goto(`${words.list}#countries`);
      await page.getByRole('link', { name: words.names[country], exact: true }).click();
      await expect(page.locator('main .tag').first()).toHaveText(/\S/);
      for (const part of parts) await expect(page.getByRole('main')).toContainText(part);
    }
    await expect(page.getByRole('heading', { name: words.next })).toBeVisible();
    await context.close();
  });

  test(
    `${lang}: the table at a glance fits a phone and leads to each country`,
    { tag: '@nightly' },
    async ({ page }) => {
      await page.goto(words.list);
      await page.getByRole('link', { name: words.overview }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const line = page.getByRole('row', { name: new RegExp(`^${words.names.italy}`) });
      await expect(line.getByRole('cell').first()).toContainText(verdictToday(lang, 'it', 'ordinary'));
      await line.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(words.names.italy);
    },
  );
}

test('the checker works by keyboard alone: the list is under the field, the answer is said in one sentence', async ({
  page,
}) => {
  await page.goto('/en/waivers/');
  const field = page.getByRole('combobox', { name: WORDS.en.country });
  await field.focus();
  await page.keyboard.type('united');
  const options = page.locator('#checker-countries [role=option]');
  await expect(options.first()).toHaveText(/^United/);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.fill('');
  await page.keyboard.type('chil');
  await expect(options.first()).toHaveText('Chile');
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Chile');
  await expect(options).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText(/^Chile · ordinary passport · .+: /);
  await expect(page.getByRole('status')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Dip');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/diplomatic passport/);
});

test('the answer opens under the button, and the way on is the consulate of the country where one is known', async ({
  page,
}) => {
  for (const [country, consulate] of [
    ['Brazil', /São Paulo/],
    ['Italy', /Rome/],
    ['Chile', undefined],
  ] as const) {
    await page.goto('/en/waivers/');
    await page.getByRole('combobox', { name: WORDS.en.country }).fill(country);
    await page.getByRole('button', { name: WORDS.en.show }).click();
    await expect(page.getByRole('status')).toBeInViewport();
    const shown = page.locator('waiver-checker [data-consulate]:visible');
    if (consulate) await expect(shown).toHaveText([consulate]);
    else await expect(shown).toHaveCount(0);
    await page.goBack();
    await expect(page).toHaveURL(/\/waivers\/$/);
  }
});

for (const typed of ['25/12/2025', '25.12.2025', '2025-12-25'])
  test(
    `where there is no field for dates, ${typed} is understood`,
    { tag: typed.includes('/') ? [] : '@nightly' },
    async ({ page }) => {
      // Browsers without date inputs fall back to text.
      await page.addInitScript(() =>
        addEventListener('DOMContentLoaded', () => document.querySelector('[type=date]')!.setAttribute('type', 'text')),
      );
      await page.goto('/en/waivers/?country=cu&class=diplomatic');
      await page.getByLabel('Day of travel').fill(typed);
      await page.getByRole('button', { name: 'Show the answer' }).click();
      await expect(page.getByRole('status')).toContainText('25 December 2025');
      await expect(page).toHaveURL(/date=2025-12-25$/);
    },
  );
