/** The register of waivers as data: JSON with everything, CSV with one line per row. Dates are as exact as the sources. */
import { isKnown } from '../domain/facts.ts';
import type { FileEntry, Library } from '../domain/library.ts';
import { sourcesOf } from '../domain/sources.ts';
import { countryName } from '../locale/countries.ts';
import { LANGS, type Lang, type Localized } from '../locale/languages.ts';
import { countryPath, pathOf } from '../locale/routes.ts';
import type { Waiver, WaiverRow } from '../model/waiver.ts';
import { csvOf } from './csv.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const inBoth = (of: (lang: Lang) => string): Localized => Object.fromEntries(LANGS.map((lang) => [lang, of(lang)])) as Localized;

const byCountry = (library: Library): FileEntry<Waiver>[] => Object.values(library.waivers);

/** The newest day on which a row was compared with its sources. */
export const newestCheck = (library: Library): string => byCountry(library).flatMap(({ facts }) => facts.rows.map(({ visa }) => visa.checked)).sort().at(-1) ?? '';

/** A row, flat: what is a fact in the content stands beside the dates here. `state` is `unknown` where nobody knows. */
function rowRecord({ visa, ...row }: WaiverRow) {
  const known = isKnown(visa)
    ? { visa: visa.value, state: visa.state, asOf: visa.asOf, sources: visa.sources, others: visa.others ?? [] }
    : { visa: null, state: 'unknown' as const, asOf: null, sources: [], others: [] };
  return { ...row, conditions: row.conditions ?? null, ...known, checked: visa.checked, note: visa.note ?? null, history: visa.history ?? [] };
}

/** The whole register. `absolute` turns a path into a full address; `schema` is the path of the schema. */
export function waiversJson(library: Library, absolute: (path: string) => string, schema: string): string {
  const entries = byCountry(library);
  return `${JSON.stringify({
    $schema: absolute(schema),
    title: inBoth((lang) => (lang === 'en' ? 'Visa waivers for Peru' : 'Exenciones de visa para el Perú')),
    licence: LICENCE,
    page: inBoth((lang) => absolute(pathOf(lang, 'waivers'))),
    generatedFrom: 'content/waivers',
    newestCheck: newestCheck(library),
    countries: entries.map(({ id, facts }) => ({
      country: facts.country,
      name: inBoth((lang) => countryName(facts.country, lang)),
      aliases: facts.aliases,
      page: inBoth((lang) => absolute(countryPath(lang, id))),
      rows: facts.rows.map(rowRecord),
    })),
    sources: sourcesOf(library, entries.map(({ facts }) => facts)).map(({ id, facts: { publisher, title, url, published } }) => ({ id, publisher, title, url, published })),
  })}\n`;
}

type Line = ReturnType<typeof rowRecord> & { country: string };

const COLUMNS: Readonly<Record<string, (line: Line) => string | number | null>> = {
  country: ({ country }) => country,
  ...Object.fromEntries(LANGS.map((lang) => [`name_${lang}`, ({ country }: Line) => countryName(country, lang)])),
  row: ({ id }) => id,
  classes: ({ classes }) => classes.join(' '),
  purposes: ({ purposes }) => purposes.join(' '),
  visa: ({ visa }) => visa,
  state: ({ state }) => state,
  kind: ({ kind }) => kind,
  ...Object.fromEntries(LANGS.map((lang) => [`instrument_${lang}`, ({ instrument }: Line) => instrument?.[lang] ?? null])),
  days: ({ days }) => days,
  per: ({ per }) => per,
  from: ({ from }) => from,
  until: ({ until }) => until,
  ...Object.fromEntries(LANGS.map((lang) => [`conditions_${lang}`, ({ conditions }: Line) => conditions?.[lang] ?? null])),
  ...Object.fromEntries(LANGS.map((lang) => [`note_${lang}`, ({ note }: Line) => note?.[lang] ?? null])),
  as_of: ({ asOf }) => asOf,
  checked: ({ checked }) => checked,
  sources: ({ sources }) => sources.join(' '),
};

/** One line per row of the register. */
export const waiversCsv = (library: Library): string => csvOf(byCountry(library).flatMap(({ facts }) => facts.rows.map((row) => ({ country: facts.country, ...rowRecord(row) }))), COLUMNS);
