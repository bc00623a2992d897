/** Every fact is on a page of its section, in both languages, with source, date and state: beside it, or one mark away. */
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf, isTool, PAGED, type PagedKind } from '#lib/site/addresses.ts';
import { factId, factsIn, isKnown, type Path } from '#lib/facts/facts.ts';
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

/** Facts of a record that a page does not show with a line of provenance: lists, registers and the glossary. */
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

/** Without quotation marks: a label in an action is drawn as a key. */
const unquoted = (text: string) => text.replace(/[“”«»"]/g, '');

/** The value as an entry page shows it: the label of a screen without its meaning, an answer in the line of its procedure. */
const shownValue = (kind: string, field: Path, value: unknown, lang: Lang): string =>
  unquoted(field[0] === 'screenLabel' ? (value as { text: string }).text : inWords(kind, field, value, lang));

/** Facts of a record whose value, mark, row of evidence or remarks are not on an entry page. */
function unresolvedOn(path: string, lang: Lang, kind: string, id: string, record: unknown): string[] {
  const page = pages.get(path);
  if (!page) return [`${path} does not exist`];
  const t = stringsFor(lang).fact;
  const all = textOf(page.querySelector('main'));
  return factsIn(record).flatMap(({ path: field, fact }) => {
    const name = factId(kind, id, field);
    const say = (what: string) => `${path}: ${name} ${what}`;
    const [element, ...more] = page.querySelectorAll(`[data-fact="${name}"]`);
    if (!element) return [say('is not on the page')];
    if (more.length > 0) return [say('is there twice')];
    const remarks = [fact.note, ...(isKnown(fact) ? (fact.others ?? []).map(({ note }) => note) : [])].flatMap(
      (note) => (note && !all.includes(normal(note[lang])) ? [say(`lacks "${note[lang]}"`)] : []),
    );
    if (!isKnown(fact))
      return element.getAttribute('data-looked') === fact.checked ? remarks : [say('lacks the day it was looked for')];
    const number = element.getAttribute('data-row');
    const row = page.querySelector(`#e${number}`);
    if (!row || !page.querySelector(`a.mark[href="#e${number}"]`)) return [say('has no mark that leads to its row')];
    const told = textOf(row);
    const expected = [
      t.state[fact.state],
      fact.asOf === 'undated' ? t.undated : dateInWords(fact.asOf, lang, 'short'),
      ...fact.sources.map((source) => sourceFor(library, source).facts.publisher),
    ].filter((part) => !told.includes(normal(part)));
    const line = textOf(field[0] === 'procedures' ? element.parentNode : element);
    return [
      ...remarks,
      ...expected.map((part) => say(`has a row without "${part}"`)),
      ...((row.getAttribute('data-checked') ??
        page.querySelector('[aria-labelledby=sure]')?.getAttribute('data-checked')) === fact.checked
        ? []
        : [say('has a row compared on another day')]),
      ...[fact.value]
        .filter((value) => !unquoted(line).includes(normal(shownValue(kind, field, value, lang))))
        .map(() => say('lacks its value')),
      ...(fact.others ?? [])
        .filter(({ value }) => !all.includes(normal(inWords(kind, field, value, lang))))
        .map(() => say('lacks its other version')),
    ];
  });
}

test.each(PAGED)(
  'every fact of the %s is on its page in both languages, one mark away from its evidence',
  (kind: PagedKind) => {
    const entries = Object.values(library[kind]);
    const missing = LANGS.flatMap((lang) =>
      entries.flatMap(({ id, facts }) => unresolvedOn(addressOf(library, kind, id, lang), lang, kind, id, facts)),
    );
    expect(entries.length).toBeGreaterThan(0);
    expect(
      missing,
      'a new field of facts is shown by the view of its kind, such as OfficeView.astro, or stands behind the page',
    ).toEqual([]);
  },
);

test('every step of every guide is on the guide’s page with its label, its failure and its evidence', () => {
  const missing = LANGS.flatMap((lang) =>
    Object.values(library.guides).flatMap(({ id, facts }) =>
      facts.steps.flatMap(({ step }) =>
        unresolvedOn(addressOf(library, 'guides', id, lang), lang, 'steps', step, library.steps[step]!.facts),
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
      unresolvedOn(pathOf(lang, 'glossary'), lang, 'terms', id, facts),
    ),
    ...Object.values(library.pages).flatMap(({ id, facts }) =>
      isTool(id)
        ? unresolvedOn(addressOf(library, 'pages', id, lang), lang, 'pages', id, facts)
        : missingOn(pathOf(lang, id as Section), lang, 'pages', id, facts),
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
