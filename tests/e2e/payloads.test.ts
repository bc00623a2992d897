/** Whatever stands in an address: nothing of it runs, it is shown letter by letter or left out, and the page goes on working. */
import { expect, type Page, test } from '@playwright/test';
import { chosenIn } from '#lib/statuses/compare-query.ts';
import { readText } from '#lib/search/site-search.ts';
import { readQuestion } from '#lib/waivers/checker.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { ALL, sample } from '../support/ring.ts';

type Reader = {
  /** The page in each language; its payloads alternate between them. */
  paths: readonly [en: string, es: string];
  /** What it reads; all are asked at once. */
  names: readonly string[];
  /** Where the first of them is shown, and how it then reads. */
  shown: string;
  as: (params: URLSearchParams) => string;
  /** What must be there to go on. */
  works: string;
  /** Whether it reads the address again when it changes under a page that is open. */
  again?: true;
};

/** Of this many payloads one is opened as a page of its own where the island reads the address again; all are with `npm run test:all`. */
const ONE_OPENED_OF = ALL ? 1 : 8;

const cleaned = (params: URLSearchParams) => readText(params);

const READERS: Readonly<Record<string, Reader>> = {
  'the office finder': {
    paths: ['/en/offices/', '/es/oficinas/'],
    names: ['q', 'department', 'for', 'kind', 'serves', 'other'],
    shown: 'office-finder [type=search]',
    as: cleaned,
    works: 'office-finder form',
    again: true,
  },
  'the catalogue of statuses': {
    paths: ['/en/statuses/', '/es/calidades/'],
    names: ['q', 'by', 'kind', 'purpose', 'work', 'family', 'compare'],
    shown: 'status-finder [type=search]',
    as: cleaned,
    works: 'status-finder form',
    again: true,
  },
  'the comparison of statuses': {
    paths: ['/en/statuses/compare/', '/es/calidades/comparar/'],
    names: ['compare'],
    shown: 'status-compare output',
    as: (params) => (({ left }) => left.join(', '))(chosenIn(params, new Set())),
    works: 'status-compare form, status-compare table',
    again: true,
  },
  'the checker of waivers': {
    paths: ['/en/waivers/', '/es/exenciones/'],
    names: ['country', 'class', 'date', 'other'],
    shown: 'waiver-checker [name=country]',
    as: (params) => readQuestion(params).country,
    works: 'waiver-checker form',
  },
  'the search': {
    paths: ['/en/search/', '/es/buscar/'],
    names: ['q', 'other'],
    shown: 'site-search [type=search]',
    as: cleaned,
    works: 'site-search form',
    again: true,
  },
  'the report of a mistake': {
    paths: ['/en/corrections/', '/es/correcciones/'],
    names: ['fact'],
    shown: '[data-fill=fact]',
    as: () => '',
    works: 'report-wrong',
  },
  'the version of a paper': {
    paths: ['/en/guides/carne-pick-up/version/', '/es/guias/recojo-de-carne/version/'],
    names: ['v'],
    shown: 'version-check bdi',
    as: (params) => [...(params.get('v')?.trim() ?? '')].slice(0, 40).join(''),
    works: 'main h1',
  },
};

/** What a page shows, whether it works, and what it is apart from that: nothing in an address may change the last. */
const stateOf = (page: Page, where: string, what: string) =>
  page.evaluate(
    ([shown, works]) => {
      const place = document.querySelector(shown!);
      return {
        text: place instanceof HTMLInputElement ? place.value : (place?.textContent ?? ''),
        works: [...document.querySelectorAll(works!)].some((element) => element.checkVisibility()),
        frame: JSON.stringify({
          lang: document.documentElement.lang,
          title: document.title,
          // A result may have any number of links, list items and icons, but none of these.
          elements: [
            'script',
            'img',
            'iframe',
            'object',
            'embed',
            'style',
            'base',
            'meta',
            'link',
            'form',
            'video',
            'template',
          ].map((name) => `${name} ${document.getElementsByTagName(name).length}`),
          handlers: [...document.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((name) => name.startsWith('on')),
          ),
          polluted: Object.keys(Object.prototype),
          ran: (window as { didRun?: boolean }).didRun ?? false,
        }),
      };
    },
    [where, what],
  );

/** The way back and forth in one page: the island is told, and reads the address. */
const change = (page: Page, address: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

for (const [name, { paths, names, shown, as, works, again }] of Object.entries(READERS))
  test(`${name} is unmoved by a hundred addresses`, async ({ page }) => {
    test.setTimeout(180_000);
    const heard: string[] = [];
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
    page.on('dialog', (dialog) => (heard.push(dialog.message()), dialog.dismiss()));
    page.on(
      'request',
      (request) =>
        !request.url().startsWith(new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin) &&
        heard.push(request.url()),
    );
    await page.addInitScript(() => Object.assign(window, { ran: () => Object.assign(window, { didRun: true }) }));
    const wrong: string[] = [];
    expect(PAYLOADS.length).toBeGreaterThan(100);
    for (const [half, path] of paths.entries()) {
      await page.goto(path);
      const plain = (await stateOf(page, shown, works)).frame;
      for (const [index, payload] of sample(PAYLOADS, 15)
        .filter((_, place) => place % 2 === half)
        .entries()) {
        // Hosts refuse addresses beyond 16 kB.
        const query = `?${(payload.length > 2_000 ? names.slice(0, 1) : names).map((each) => `${each}=${payload}`).join('&')}`;
        if (again && index % ONE_OPENED_OF > 0) await change(page, path + query);
        else await page.goto(path + query, { waitUntil: 'domcontentloaded' });
        const state = await stateOf(page, shown, works);
        const expected = as(new URL(query, 'http://localhost').searchParams);
        if (!state.text.includes(expected)) wrong.push(`${payload.slice(0, 60)}: shown as ${state.text.slice(0, 80)}`);
        if (!state.works) wrong.push(`${payload.slice(0, 60)}: the page does not work`);
        if (state.frame !== plain) wrong.push(`${payload.slice(0, 60)}: ${state.frame}`);
      }
    }
    expect([...wrong, ...heard]).toEqual([]);
  });
