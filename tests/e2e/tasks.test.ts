/**
 * The eight tasks by which the guide is judged, from the home page on a phone to the answer: with script in at most three taps and one
 * screen of scrolling, without in at most four taps. Typing is not counted. With script every day in English; the rest every night.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { ALL } from '../support/ring.ts';

const SCREEN = { width: 390, height: 800 };
test.use({ viewport: SCREEN });

const WORDS = {
  en: {
    home: '/en/',
    office: 'Find an office',
    appointment: 'Book an appointment',
    phone: 'Call 1800',
    visa: 'Do I need a visa?',
    fault: 'The website fails',
    consul: 'A consul and the family',
    guide: 'Book an appointment to ask for information',
    bring: 'On the day, bring',
    tacna: 'Tacna',
    chile: 'Chile',
    diplomatic: 'Diplomatic',
    biometrics: 'fingerprints lima',
    fingers: /Protection spaces|fingerprint|biometric/i,
    procedure: /^Biometric/,
    day: '9 december',
    december: /9 December/,
    closing: 'Closing days',
    spouse: 'spouse of a consul',
    consular: /^Consular/,
  },
  es: {
    home: '/es/',
    office: 'Buscar una oficina',
    appointment: 'Sacar una cita',
    phone: 'Llamar al 1800',
    visa: '¿Necesito visa?',
    fault: 'La página web falla',
    consul: 'Un cónsul y su familia',
    guide: 'Sacar cita para pedir informes',
    bring: 'Ese día lleve',
    tacna: 'Tacna',
    chile: 'Chile',
    diplomatic: 'Diplomático',
    biometrics: 'huellas lima',
    fingers: /protección|huella|biométric/i,
    procedure: /biométric/i,
    day: '9 de diciembre',
    december: /9 de diciembre/,
    closing: 'Feriados',
    spouse: 'esposa de un cónsul',
    consular: /consular/i,
  },
} as const;

/** A reader with one thumb: counts taps, and the screens scrolled to reach what is tapped or read. */
class Thumb {
  taps = 0;
  screens = 0;
  constructor(readonly page: Page) {}

  async tap(what: Locator): Promise<void> {
    await this.reach(what);
    this.taps++;
    await what.click();
  }

  /** Scrolls until a thing is in sight as a whole, if it is not. */
  async reach(what: Locator): Promise<void> {
    await expect(what).toBeVisible();
    const box = (await what.boundingBox())!;
    this.screens += Math.max(0, box.y + Math.min(box.height, SCREEN.height) - SCREEN.height) / SCREEN.height;
    await what.scrollIntoViewIfNeeded();
  }

  /** Types in the search field of the home page and taps a suggestion. */
  async search(words: string, wanted: RegExp): Promise<void> {
    await this.tap(this.page.locator('main .search input'));
    await this.page.keyboard.type(words);
    await this.tap(this.page.getByRole('option').filter({ hasText: wanted }).first());
  }
}

for (const lang of ['en', 'es'] as const) {
  const words = WORDS[lang];
  const main = (page: Page) => page.getByRole('main');
  const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first();
  const exact = (page: Page, name: string) => main(page).getByRole('link', { name, exact: true }).first();
  const phone = async (thumb: Thumb) => {
    await thumb.tap(exact(thumb.page, words.phone));
    return main(thumb.page).locator('[href="tel:1800"]').first();
  };
  const fault = async (thumb: Thumb) => {
    await thumb.tap(exact(thumb.page, words.fault));
    return main(thumb.page).locator('[href^="mailto:asistenciaenlinea@"]').first();
  };
  const bring = async (thumb: Thumb) => {
    await thumb.tap(exact(thumb.page, words.appointment));
    await thumb.tap(link(thumb.page, words.guide));
    await thumb.tap(link(thumb.page, words.bring));
    return main(thumb.page).getByRole('heading', { name: words.bring });
  };

  /** For each task the way with script and without; each ends at what answers it. */
  const TASKS: readonly (readonly [
    task: string,
    scripted: (thumb: Thumb) => Promise<Locator>,
    plain: (thumb: Thumb) => Promise<Locator>,
  ])[] = [
    [
      'the address of the office in Tacna',
      async (thumb) => {
        await thumb.search('tacna', /Tacna/);
        return main(thumb.page).locator('.sign').first();
      },
      async (thumb) => {
        await thumb.tap(exact(thumb.page, words.office));
        await thumb.tap(exact(thumb.page, words.tacna));
        await thumb.tap(link(thumb.page, /Tacna zonal|Zonal Tacna/));
        return main(thumb.page).locator('.sign').first();
      },
    ],
    ['whether 1800 works', phone, phone],
    ['what to bring to the appointment', bring, bring],
    ['what to do when the Agencia Digital fails', fault, fault],
    [
      'whether a Chilean diplomatic passport needs a visa',
      async (thumb) => {
        await thumb.search('chile', /^Chile/);
        return main(thumb.page).getByRole('row', { name: words.diplomatic });
      },
      async (thumb) => {
        await thumb.tap(exact(thumb.page, words.visa));
        await thumb.tap(exact(thumb.page, words.chile));
        return main(thumb.page).getByRole('row', { name: words.diplomatic });
      },
    ],
    [
      'where fingerprints are taken in Lima',
      async (thumb) => {
        await thumb.search(words.biometrics, words.fingers);
        return main(thumb.page)
          .getByText(/Lima|Breña/)
          .first();
      },
      async (thumb) => {
        await thumb.tap(exact(thumb.page, words.office));
        await thumb.tap(
          main(thumb.page)
            .locator('summary')
            .filter({ hasText: /need done|por trámite/ }),
        );
        await thumb.tap(link(thumb.page, words.procedure));
        return main(thumb.page)
          .getByText(/Lima|Breña/)
          .first();
      },
    ],
    [
      'whether offices close on 9 December',
      async (thumb) => {
        await thumb.tap(thumb.page.locator('main .search input'));
        await thumb.page.keyboard.type(words.day);
        return thumb.page.getByRole('option', { name: words.december });
      },
      async (thumb) => {
        await thumb.tap(thumb.page.getByRole('contentinfo').getByRole('link', { name: words.closing, exact: true }));
        return main(thumb.page).getByText(words.december).first();
      },
    ],
    [
      'the status of a consul’s spouse',
      async (thumb) => {
        await thumb.search(words.spouse, words.consular);
        return main(thumb.page).locator('[data-fact="statuses/consular/family"]').first();
      },
      async (thumb) => {
        await thumb.tap(exact(thumb.page, words.consul));
        return main(thumb.page).locator('[data-fact="statuses/consular/family"]').first();
      },
    ],
  ];

  for (const [task, scripted, plain] of TASKS) {
    test(`${lang}: ${task}, from home in three taps and a screen`, async ({ page }) => {
      const thumb = new Thumb(page);
      await page.goto(words.home);
      await thumb.reach(await scripted(thumb));
      expect(thumb.taps).toBeLessThanOrEqual(3);
      expect(thumb.screens).toBeLessThanOrEqual(1);
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });
      test(`${lang}: ${task}, from home in four taps`, async ({ page }) => {
        test.skip(!ALL, 'every night');
        const thumb = new Thumb(page);
        await page.goto(words.home);
        await thumb.reach(await plain(thumb));
        expect(thumb.taps).toBeLessThanOrEqual(4);
      });
    });
  }
}
