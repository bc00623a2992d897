/** The register as it was built: data files equal to the content, the table equal to the answers, and no visa out of nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/report.ts';
import { isKnown } from '../../src/domain/facts.ts';
import { LANGS } from '../../src/locale/languages.ts';
import { countryPath, pathOf, waiverOverviewPath } from '../../src/locale/routes.ts';
import { stringsFor } from '../../src/locale/strings/index.ts';
import { builtPages, DIST, textOf } from '../support/dist.ts';
import { readCsv } from '../support/csv.ts';

const { library } = checkContent(process.cwd());
const waivers = Object.values(library.waivers);
const rows = waivers.flatMap(({ facts }) => facts.rows.map((row) => ({ country: facts.country, row })));
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));
const file = (name: string) => readFileSync(join(DIST, 'data', name), 'utf8');

type Json = { $schema: string; newestCheck: string; countries: { country: string; rows: { id: string; visa: string | null; from: string | null; days: number | null; sources: string[] }[] }[]; sources: { id: string }[] };

test('the JSON file holds every row, and names a schema that is there', () => {
  const data = JSON.parse(file('waivers.json')) as Json;
  expect(data.countries.flatMap(({ country, rows: list }) => list.map(({ id, visa, from, days }) => [country, id, visa, from, days]))).toEqual(
    rows.map(({ country, row }) => [country, row.id, isKnown(row.visa) ? row.visa.value : null, row.from, row.days]),
  );
  expect(JSON.parse(file(data.$schema.split('/data/')[1]!))).toMatchObject({ $id: data.$schema });
  expect(data.newestCheck).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(data.sources.length).toBeGreaterThan(30);
});

test('the JSON file has exactly the fields its schema describes', () => {
  type Schema = { properties: Record<string, Schema>; required: string[]; items: Schema };
  const data = JSON.parse(file('waivers.json')) as Json;
  const schema = JSON.parse(file('schema/waivers.json')) as Schema;
  const country = schema.properties['countries']!.items;
  const same = (record: object, { required, properties }: Schema) => expect([Object.keys(record).sort(), [...required].sort()]).toEqual([Object.keys(properties).sort(), Object.keys(properties).sort()]);
  same(data, schema);
  for (const each of data.countries) {
    same(each, country);
    for (const row of each.rows) same(row, country.properties['rows']!.items);
  }
});

test('the CSV file holds every row with as many cells as its header', () => {
  const [header, ...lines] = readCsv(file('waivers.csv'));
  const column = (name: string) => header!.indexOf(name);
  expect(lines.map((line) => [line[column('country')], line[column('row')], line[column('from')]])).toEqual(rows.map(({ country, row }) => [country, row.id, row.from ?? '']));
  expect(lines.filter((line) => line.length !== header!.length)).toEqual([]);
});

test('a figure of the register is the same in both languages', () => {
  const figures = (lang: 'en' | 'es', id: string) => textOf(pages.get(countryPath(lang, id))!.querySelector('main section[aria-labelledby=history]')).match(/\b\d+\b/g)!.sort();
  expect(waivers.filter(({ id }) => figures('en', id).join() !== figures('es', id).join()).map(({ id }) => id)).toEqual([]);
});

test.each(LANGS)('%s: the register leads to every country, and the table shows each of them', (lang) => {
  const links = (path: string) => new Set(pages.get(path)!.querySelectorAll('main a').map((anchor) => anchor.getAttribute('href')));
  for (const path of [pathOf(lang, 'waivers'), waiverOverviewPath(lang)]) expect(waivers.filter(({ id }) => !links(path).has(countryPath(lang, id)))).toEqual([]);
});

test.each(LANGS)('%s: "visa needed" stands only where a row of the country says so', (lang) => {
  const { needed } = stringsFor(lang).waivers.answer.verdict;
  const wrong = waivers.filter(({ facts }) => !facts.rows.some(({ visa }) => isKnown(visa) && visa.value === 'needed')).filter(({ id }) =>
    pages.get(countryPath(lang, id))!.querySelectorAll('section[aria-labelledby=now] .tag').some((tag) => textOf(tag) === needed),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test.each(LANGS)('%s: a class without rows is named as not found', (lang) => {
  const t = stringsFor(lang).waivers;
  const text = textOf(pages.get(countryPath(lang, 'ie'))!.querySelector('section[aria-labelledby=now]'));
  expect(text).toContain(t.notFoundFor(new Intl.ListFormat(lang).format([t.classes.diplomatic, t.classes.official, t.classes.service, t.classes.special])).slice(0, 40));
});
