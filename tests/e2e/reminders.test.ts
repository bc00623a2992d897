/** Days left until a date, and the iCalendar file: valid for another parser, stored nowhere. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';

const WORDS = {
  en: {
    guide: '/en/guides/carne-pick-up/',
    day: 'Day of your appointment',
    show: 'Count the days',
    file: 'Put it into my calendar (.ics)',
    name: 'My appointment',
    left: '12 days left: 4 December 2026.',
    tomorrow: '1 day left: 23 November 2026.',
    today: 'It is today: 22 November 2026.',
    missing: 'Write the day first.',
    unreal: 'The calendar has no such day.',
    past: 'This day is over.',
    far: 'This day is more than 20 years away.',
    tool: 'When to renew',
    before: '7 days before:',
    dayBefore: '1 day before:',
  },
  es: {
    guide: '/es/guias/recojo-de-carne/',
    day: 'Día de su cita',
    show: 'Contar los días',
    file: 'Poner en mi calendario (.ics)',
    name: 'Mi cita',
    left: 'Faltan 12 días: 4 de diciembre de 2026.',
    tomorrow: 'Falta 1 día: 23 de noviembre de 2026.',
    today: 'Es hoy: 22 de noviembre de 2026.',
    missing: 'Escriba primero el día.',
    unreal: 'Ese día no existe en el calendario.',
    past: 'Ese día ya pasó.',
    far: 'Faltan más de 20 años para ese día.',
    tool: 'Cuándo renovar',
    before: '7 días antes:',
    dayBefore: '1 día antes:',
  },
} as const;

/** 03:00 in Lima, 08:00 UTC. */
const NOW = new Date('2026-11-22T08:00:00Z');

const box = (page: Page) => page.locator('remind-me');
/** Opens a page, and its block with the reminder. */
const open = async (page: Page, path: string) => {
  await page.goto(path);
  await page.locator('details:has(remind-me) > summary').click();
};

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];

  test(`${lang}: counts the days and answers what is no date with a word`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.clock.setFixedTime(NOW);
    await open(page, words.guide);
    const day = page.getByLabel(words.day, { exact: true });
    const said = box(page).getByRole('status');
    const ask = async (typed: string) => {
      await day.fill(typed);
      await page.getByRole('button', { name: words.show }).click();
    };
    for (const [typed, answer] of [
      ['2026-12-04', words.left],
      ['2026-11-23', words.tomorrow],
      ['2026-11-22', words.today],
      ['2026-11-21', words.past],
      ['2206-01-01', words.far],
      ['', words.missing],
    ] as const) {
      await ask(typed);
      await expect(said).toContainText(answer);
      await expect(page.getByRole('link', { name: words.file })).toBeVisible({
        visible: ![words.past, words.far, words.missing].includes(answer as never),
      });
    }
    await expect(day).toBeFocused();
    await expect(day).toHaveAttribute('aria-invalid', 'true');
    expect(errors).toEqual([]);
  });

  test(`${lang}: 31 February typed by hand is no day`, async ({ page }) => {
    await open(page, words.guide);
    await page.getByLabel(words.day, { exact: true }).focus();
    await page.keyboard.type('02312027');
    await page.keyboard.press('Enter');
    await expect(box(page).getByRole('status')).toContainText(words.unreal);
  });

  test(
    `${lang}: hands over a file that a calendar reads, and keeps nothing`,
    { tag: lang === 'en' ? '@daily' : [] },
    async ({ page, context }) => {
      const asked: string[] = [];
      await page.clock.setFixedTime(NOW);
      await open(page, words.guide);
      page.on('request', (request) => !/^blob:|\/favicon/.test(request.url()) && asked.push(request.url()));
      await page.getByLabel(words.day, { exact: true }).fill('2027-02-28');
      await page.keyboard.press('Enter');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: words.file }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('appointment-2027-02-28.ics');
      const events = new ICAL.Component(
        ICAL.parse(await readFile(await file.path(), 'utf8')) as unknown[],
      ).getAllSubcomponents('vevent');
      expect(
        events.map(
          (event) =>
            `${String(event.getFirstPropertyValue('dtstart'))} ${String(event.getFirstPropertyValue('summary'))}`,
        ),
      ).toEqual([
        `2027-02-28 ${words.name}`,
        `2027-02-21 ${words.before} ${words.name}`,
        `2027-02-27 ${words.dayBefore} ${words.name}`,
      ]);
      expect(events[0]!.getFirstPropertyValue('url')).toMatch(new RegExp(`${words.guide}$`));
      expect(events[0]!.getAllSubcomponents('valarm')).toHaveLength(2);
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
      expect(await context.cookies()).toEqual([]);
    },
  );

  test(`${lang}: a changed date takes the old answer and the old file away`, async ({ page }) => {
    await page.clock.setFixedTime(NOW);
    await open(page, words.guide);
    const day = page.getByLabel(words.day, { exact: true });
    await day.fill('2026-12-04');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: words.file })).toBeVisible();
    await day.fill('2026-12-05');
    await expect(box(page).getByRole('status')).toHaveText('');
    await expect(page.getByRole('link', { name: words.file })).toBeHidden();
  });

  test(`${lang}: on paper there is a table to fill in, and the tools for the other dates`, async ({ page }) => {
    await open(page, words.guide);
    await expect(box(page).getByRole('table')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(box(page).getByRole('row')).toHaveCount(1);
    await expect(box(page).getByRole('cell', { name: words.before })).toHaveCount(1);
    await expect(box(page).getByText(words.tool)).toBeVisible();
    await expect(box(page).locator('form')).toBeHidden();
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the table stands in for the form', async ({ page }) => {
    await open(page, '/en/guides/carne-pick-up/');
    await expect(box(page).getByRole('table')).toBeVisible();
    await expect(box(page).locator('form')).toBeHidden();
  });
});

test('in Sydney it is already tomorrow; in Lima the day is not over', async ({ browser }) => {
  const context = await browser.newContext({ timezoneId: 'Australia/Sydney' });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-23T02:00:00Z'));
  await open(page, '/en/guides/carne-pick-up/');
  await page.getByLabel('Day of your appointment').fill('2026-11-22');
  await page.keyboard.press('Enter');
  await expect(page.locator('remind-me').getByRole('status')).toHaveText('It is today: 22 November 2026.');
  await context.close();
});
