/** Every fact is on a page of its section, in both languages, with source, date and state. */
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf, PAGED, type PagedKind } from '#lib/site/addresses.ts';
import { factId, factsIn, isKnown } from '#lib/facts/facts.ts';
import { inWords } from '#lib/facts/present.ts';
import { sourceFor } from '#lib/facts/sources.ts';
import { dateInWords } from '#i18n/dates.ts';
import { LANGS, type Lang } from '#i18n/languages.ts';
import { countryPath, pathOf, type Section } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { builtPages, textOf } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));
const normal = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Facts of a record that are missing or incomplete on a page. */
function missingOn(path: string, lang: Lang, kind: string, id: string, record: unknown): string[] {
  const page = pages.get(path);
  if (!page) return [`${path} does not exist`];
  const t = stringsFor(lang).fact;
  return factsIn(record).flatMap(({ path: field, fact }) => {
    const name = factId(kind, id, field);
    const element = page.querySelector(`[data-fact]:has([href$="fact=${name}"])`);
    if (!element) return [`${path}: ${name} is not on the page`];
    const text = textOf(element);
    const expected = isKnown(fact)
      ? [
          inWords(kind, field, fact.value, lang),
          ...fact.sources.map((source) => sourceFor(library, source).facts.publisher),
          t.state[fact.state],
          t.checked(dateInWords(fact.checked, lang, 'short')),
          ...(fact.note ? [fact.note[lang]] : []),
          ...(fact.others ?? []).map(({ value }) => inWords(kind, field, value, lang)),
        ]
      : [t.unknown, t.looked(dateInWords(fact.checked, lang, 'short'))];
    const absent = expected.filter((part) => !text.includes(normal(part)));
    return absent.map((part) => `${path}: ${name} does not show "${part}"`);
  });
}

test.each(PAGED)('every fact of the %s is on its page in both languages', (kind: PagedKind) => {
  const entries = Object.values(library[kind]);
  const missing = LANGS.flatMap((lang) =>
    entries.flatMap(({ id, facts }) => missingOn(addressOf(library, kind, id, lang), lang, kind, id, facts)),
  );
  expect(entries.length).toBeGreaterThan(0);
  expect(missing, 'a new field of facts belongs into the ROWS of its view, such as OfficeView.astro').toEqual([]);
});

test('every step of every guide is on the guide’s page with its label, its failure and its source', () => {
  const missing = LANGS.flatMap((lang) =>
    Object.values(library.guides).flatMap(({ id, facts }) =>
      facts.steps.flatMap(({ step }) =>
        missingOn(addressOf(library, 'guides', id, lang), lang, 'steps', step, library.steps[step]!.facts),
      ),
    ),
  );
  expect(missing).toEqual([]);
});

test('every row of the register is on the page of its country with its instrument, in both languages', () => {
  const waivers = Object.values(library.waivers);
  const missing = LANGS.flatMap((lang) =>
    waivers.flatMap(({ id, facts }) => {
      const path = countryPath(lang, id);
      const text = textOf(pages.get(path)?.querySelector('main') ?? null);
      const parts = facts.rows
        .flatMap(({ instrument, conditions }) => [instrument?.[lang], conditions?.[lang]])
        .filter((part) => part !== undefined);
      return [
        ...missingOn(path, lang, 'waivers', id, facts),
        ...parts.filter((part) => !text.includes(normal(part))).map((part) => `${path} does not show "${part}"`),
      ];
    }),
  );
  expect(waivers.length).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});

test('every term and every statement is on its page', () => {
  const missing = LANGS.flatMap((lang) => [
    ...Object.values(library.terms).flatMap(({ id, facts }) =>
      missingOn(pathOf(lang, 'glossary'), lang, 'terms', id, facts),
    ),
    ...Object.values(library.pages).flatMap(({ id, facts }) =>
      missingOn(pathOf(lang, id as Section), lang, 'pages', id, facts),
    ),
  ]);
  expect(missing).toEqual([]);
});

test('the support mail opens with every item it must hold', () => {
  const letter = library.channels['mail-asistencia-en-linea']!.facts.letter!;
  for (const lang of LANGS) {
    const page = pages.get(addressOf(library, 'channels', 'mail-asistencia-en-linea', lang))!;
    const href = page.querySelector('a[href^="mailto:"]')!.getAttribute('href')!;
    const body = decodeURIComponent(/body=(.*)$/.exec(href)![1]!);
    expect(letter.items.filter(({ asWritten }) => !body.includes(asWritten))).toEqual([]);
  }
});

test('no dead channel is a link that dials, writes or opens', () => {
  const dead = Object.values(library.channels).filter(({ facts }) =>
    ['closed', 'suspended'].includes(facts.condition.unknown ? '' : facts.condition.value),
  );
  expect(dead.length).toBeGreaterThan(3);
  const alive = dead.flatMap(({ id }) =>
    LANGS.flatMap((lang) =>
      pages
        .get(addressOf(library, 'channels', id, lang))!
        .querySelectorAll('main a[href^="tel:"], main a[href^="mailto:"]')
        .map((anchor) => `${id} ${anchor.getAttribute('href')}`),
    ),
  );
  expect(alive).toEqual([]);
});

test('a closed office offers no map and no hours, and leads to where to go instead', () => {
  const page = pages.get('/en/offices/carabaya/')!;
  expect(page.querySelectorAll('a[href*="/maps/"], a[href*="openstreetmap"]')).toHaveLength(0);
  expect(page.innerHTML).not.toContain('openingHoursSpecification');
  expect(
    page.querySelector(`main a[href="${addressOf(library, 'offices', 'lima-brena-sede-central', 'en')}"]`),
  ).not.toBeNull();
});
