/** Malicious query strings: never executed, shown as text or ignored, and the page keeps working. */
import { expect, type Page, test } from '@playwright/test';
import { chosenIn } from '#lib/statuses/compare-query.ts';
import { readText } from '#lib/search/site-search.ts';
import { readQuestion } from '#lib/waivers/checker.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { ALL, sample } from '../support/ring.ts';

type Reader = {
  /** The page in each language; its payloads alternate between them. */
  paths: readonly [en: string, es: string];
  /** Parameters it reads; all get the payload at once. */
  names: readonly string[];
  /** Selector where the first one is shown, and the displayed value. */
  shown: string;
  as: (params: URLSearchParams) => string;
  /** Selector that proves the page still works. */
  works: string;
  /** Whether it handles popstate. */
  again?: true;
};

/** If the island handles popstate, only one in this many payloads is loaded as a new page; all with `npm run test:all`. */
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

/** What a page shows, whether it works, and the rest of its DOM, which no payload may change. */
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
          // Elements that results never contain.
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

/** Changes the URL and fires popstate. */
const change = (page: Page, address: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

for (const [name, { paths, names, shown, as, works, again }] of Object.entries(READERS))
  test(`${name} is unaffected by a hundred payloads`, async ({ page }) => {
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
        // Servers reject URLs beyond 16 kB.
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
