/** The built waiver register: data files match the content, the table matches the answers, and "visa needed" is never invented. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { isKnown } from '#lib/facts/facts.ts';
import { CONSULATES } from '#lib/waivers/consulates.ts';
import { addressOf } from '#lib/site/addresses.ts';
import { asInterval } from '#lib/export/data/cells.ts';
import { LANGS } from '#i18n/languages.ts';
import { countryPath, pathOf, waiverOverviewPath } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { builtPages, builtText, textOf } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const waivers = Object.values(library.waivers);
const rows = waivers.flatMap(({ facts }) => facts.rows.map((row) => ({ country: facts.country, row })));
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));

test('the CSV file holds every row', () => {
  const lines = parse(builtText('/data/waivers.csv'), { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
    string,
    string
  >[];
  expect(lines.map(({ country, row, from, visa, visa_state }) => [country, row, from, visa, visa_state])).toEqual(
    rows.map(({ country, row: { id, from, visa } }) => [
      country,
      id,
      asInterval(from) ?? '',
      isKnown(visa) ? visa.value : '',
      isKnown(visa) ? visa.state : 'unknown',
    ]),
  );
});

test('a figure of the register is the same in both languages', () => {
  const figures = (lang: 'en' | 'es', id: string) =>
    textOf(pages.get(countryPath(lang, id))!.querySelector('main section[aria-labelledby=history]'))
      .match(/\b\d+\b/g)!
      .sort();
  expect(waivers.filter(({ id }) => figures('en', id).join() !== figures('es', id).join()).map(({ id }) => id)).toEqual(
    [],
  );
});

test.each(LANGS)('%s: the register leads to every country, and the table shows each of them', (lang) => {
  const links = (path: string) =>
    new Set(
      pages
        .get(path)!
        .querySelectorAll('main a')
        .map((anchor) => anchor.getAttribute('href')),
    );
  for (const path of [pathOf(lang, 'waivers'), waiverOverviewPath(lang)])
    expect(waivers.filter(({ id }) => !links(path).has(countryPath(lang, id)))).toEqual([]);
});

test.each(LANGS)('%s: "visa needed" is shown only if a row of the country says so', (lang) => {
  const { needed } = stringsFor(lang).waivers.answer.verdict;
  const wrong = waivers
    .filter(({ facts }) => !facts.rows.some(({ visa }) => isKnown(visa) && visa.value === 'needed'))
    .filter(({ id }) =>
      pages
        .get(countryPath(lang, id))!
        .querySelectorAll('section[aria-labelledby=now] .tag')
        .some((tag) => textOf(tag) === needed),
    );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test.each(LANGS)(
  '%s: each of the five kinds of passport has a row with its answer, and what "not found" means',
  (lang) => {
    const t = stringsFor(lang).waivers;
    const section = pages.get(countryPath(lang, 'ie'))!.querySelector('section[aria-labelledby=now]')!;
    const rows = section.querySelectorAll('tbody tr').map(textOf);
    expect(rows).toHaveLength(5);
    for (const kind of ['diplomatic', 'official', 'service', 'special'] as const)
      expect(rows.find((row) => row.toLowerCase().startsWith(t.classes[kind]))).toContain(
        t.answer.verdict['not-found'],
      );
    expect(textOf(section)).toContain(t.notFoundMeans);
  },
);

test.each(LANGS)(
  '%s: a country leads to its own Peruvian consulate where one is known, and never to that of another',
  (lang) => {
    const channels = Object.fromEntries(
      Object.entries(CONSULATES).map(([code, id]) => [code, addressOf(library, 'channels', id, lang)]),
    );
    const wrong = waivers.filter(({ id }) => {
      const links = pages
        .get(countryPath(lang, id))!
        .querySelectorAll('section[aria-labelledby=next] a')
        .map((anchor) => anchor.getAttribute('href')!);
      const shown = Object.values(channels).filter((href) => links.includes(href));
      return shown.join() !== (channels[id] ?? '');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(Object.keys(channels)).toEqual(['br', 'it']);
  },
);
