/** The tools: dates in, an answer out, in the address and in a calendar; nothing asked of a server, nothing kept. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';

/** 03:00 in Lima, 08:00 UTC. */
const NOW = new Date('2026-11-30T08:00:00Z');

const JOURNEYS = {
  en: [
    {
      path: '/en/tools/days-left/',
      typed: { in: '1/11/2026', days: '90', from: '1/6/2026', to: '10/6/2026' },
      answer: 'You may stay until 29 January 2027: 60 days left.',
      address: '?in=1%2F11%2F2026&days=90&from=1%2F6%2F2026&to=10%2F6%2F2026',
      file: ['stay-2027-01-29.ics', 'DTSTART;VALUE=DATE:20270129'],
    },
    {
      path: '/en/tools/overstay-fine/',
      typed: { last: '2026-12-01', out: '2026-12-11' },
      answer: 'Days too many: 10. Fine: S/ 55.00.',
      address: '?last=2026-12-01&out=2026-12-11',
      file: ['leave-2026-12-11.ics', 'DTSTART;VALUE=DATE:20261211'],
    },
    {
      path: '/en/tools/deadline-in-working-days/',
      typed: { notice: '3/12/2026', days: '5' },
      answer: 'Last day: 14 December 2026.',
      address: '?notice=3%2F12%2F2026&how=mailbox&days=5&unit=working',
      file: ['deadline-2026-12-14.ics', 'DTSTART;VALUE=DATE:20261214'],
    },
    {
      path: '/en/tools/days-abroad/',
      typed: { from: '01112026' },
      answer: 'Be back by 2 May 2027: 153 days left.',
      address: '?from=01112026&to=',
      file: ['back-2027-05-02.ics', 'DTSTART;VALUE=DATE:20270502'],
    },
    {
      path: '/en/tools/when-to-renew/',
      typed: { residence: '15/1/2027', card: '1/5/2029' },
      answer: 'Your residence ends first, on 15 January 2027.',
      address: '?residence=15%2F1%2F2027&card=1%2F5%2F2029',
      file: ['residence-2027-01-15.ics', 'DTSTART;VALUE=DATE:20270115'],
    },
  ],
  es: [
    {
      path: '/es/herramientas/dias-que-quedan/',
      typed: { in: '1/11/2026', days: '90' },
      answer: 'Puede quedarse hasta el 29 de enero de 2027. Quedan: 60 días.',
      address: '?in=1%2F11%2F2026&days=90',
      file: ['stay-2027-01-29.ics', 'SUMMARY:Último día de mi permanencia en el Perú'],
    },
    {
      path: '/es/herramientas/multa-por-exceso/',
      typed: { last: '2026-12-01', out: '2026-12-11' },
      answer: 'Días de exceso: 10. Multa: S/ 55.00.',
      address: '?last=2026-12-01&out=2026-12-11',
      file: ['leave-2026-12-11.ics', 'SUMMARY:Salgo del Perú'],
    },
    {
      path: '/es/herramientas/plazo-en-dias-habiles/',
      typed: { notice: '3/12/2026', days: '5' },
      answer: 'Último día: 14 de diciembre de 2026.',
      address: '?notice=3%2F12%2F2026&how=mailbox&days=5&unit=working',
      file: ['deadline-2026-12-14.ics', 'SUMMARY:Último día para responder a MIGRACIONES'],
    },
    {
      path: '/es/herramientas/dias-fuera-del-peru/',
      typed: { from: '01112026' },
      answer: 'Regrese a más tardar el 2 de mayo de 2027. Quedan: 153 días.',
      address: '?from=01112026&to=',
      file: ['back-2027-05-02.ics', 'SUMMARY:Último día para regresar al Perú'],
    },
    {
      path: '/es/herramientas/cuando-renovar/',
      typed: { residence: '15/1/2027', card: '1/5/2029' },
      answer: 'Primero vence su residencia, el 15 de enero de 2027.',
      address: '?residence=15%2F1%2F2027&card=1%2F5%2F2029',
      file: ['residence-2027-01-15.ics', 'SUMMARY:Vencimiento de mi residencia'],
    },
  ],
} as const;

const answer = (page: Page) => page.locator('tool-form').getByRole('status').first();

for (const lang of ['en', 'es'] as const)
  for (const { path, typed, answer: said, address, file } of JOURNEYS[lang])
    test(`${lang}: ${path} answers, again from its address, and for the calendar`, async ({ page, context }) => {
      await page.clock.setFixedTime(new Date(NOW));
      await page.goto(path);
      const asked: string[] = [];
      page.on('request', (request) => !/^blob:|\/favicon/.test(request.url()) && asked.push(request.url()));
      for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
      await page.keyboard.press('Enter');
      await expect(answer(page)).toContainText(said);
      expect(new URL(page.url()).search).toBe(address);
      const download = page.waitForEvent('download');
      await page.locator('[data-keep] a').first().click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(file[0]);
      expect(await readFile(await saved.path(), 'utf8')).toContain(file[1]);
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
      expect(await context.cookies()).toEqual([]);
      await page.reload();
      await expect(answer(page)).toContainText(said);
    });
