/** Descriptions of the data sets, for the data page and for search engines (schema.org Dataset). */
import type { DataCatalogLeaf } from 'schema-dts';
import type { DataSet } from '#lib/site/data-sets.ts';
import type { Library } from '#lib/facts/library.ts';
import { type Lang, LANGS, REGION } from '#i18n/languages.ts';
import { dataFile, pathOf, schemaFile } from '#i18n/routes.ts';
import { fieldMeaning } from '#i18n/strings/fields.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { type Edition, newestCheckOf } from './edition.ts';
import { bytesOf, countOf, DATA_NAMES, type DataName, fileText, formatsOf, MEDIA_TYPES } from './files.ts';

const LABELS = { json: 'JSON', csv: 'CSV', geojson: 'GeoJSON' } as const;

/** An example `jq` query (jqlang.org) per set: each result is one line, an id or a name first. */
const QUESTIONS: Readonly<Record<DataName, string>> = {
  offices: `.records[] | select(.place.department == "cusco") | [.name.en, .condition.value, .address.value]`,
  channels: `.records[] | select(.condition.value == "active") | [.name.en, .value.value]`,
  statuses: `.records[] | select(.grantedBy.value == "mre") | [.name.es, .stay.text.en]`,
  guides: `.records[] | select(.id == "appointment-informes") | .steps[].action.value.en`,
  waivers: `.records[] | select(.country == "CU") | .rows[] | [.classes[0], .visa.value, .from, .until]`,
  fees: `.records[] | select(.kind == "fine") | [.name.en, .amount.text.en, .code.value]`,
  uit: `.records[] | [.id, .amount.value.amount]`,
  procedures: `.records[] | [.id, .name.en]`,
  sources: `.records[] | select(.kind == "law") | [.id, .title.en]`,
  facts: `.records[] | select(.state == "disputed") | [.id, .text.en]`,
};

/** The sets in a language. `fieldsOf` returns the fields of a set in schema order. */
export const dataSets = (
  library: Library,
  edition: Edition,
  lang: Lang,
  fieldsOf: (name: DataName) => readonly string[],
): DataSet[] =>
  DATA_NAMES.map((name) => {
    const t = stringsFor(lang).data;
    const [title, text] = t.sets[name];
    const files = formatsOf(name).map((format) => ({
      path: dataFile(name, format),
      label: LABELS[format],
      size: sizeInWords(bytesOf(fileText(name, format, library, edition)), lang),
    }));
    return {
      name,
      title,
      text,
      count: new Intl.NumberFormat(REGION[lang]).format(countOf(name, library, edition)),
      files: [...files, { path: schemaFile(name), label: t.schema }],
      example: `curl -s ${edition.absolute(dataFile(name, 'json'))} | jq -c '${QUESTIONS[name]}'`,
      fields: fieldsOf(name).map((field) => ({
        name: field,
        meaning: fieldMeaning(name, field, lang) ?? missing(name, field),
      })),
    };
  });

function missing(name: string, field: string): never {
  throw new Error(
    `The field ${field} of ${dataFile(name, 'json')} has no meaning: add it to src/i18n/strings/fields.ts.`,
  );
}

/** A size in kilobytes of 1000 bytes, rounded up. */
const sizeInWords = (bytes: number, lang: Lang): string =>
  `${new Intl.NumberFormat(REGION[lang]).format(Math.ceil(bytes / 1000))} kB`;

/** schema.org DataCatalog: one Dataset per set, with its files. */
export function catalogData(
  library: Library,
  edition: Edition,
  lang: Lang,
  fieldsOf: (name: DataName) => readonly string[],
): DataCatalogLeaf {
  const { data, site } = stringsFor(lang);
  const page = edition.absolute(pathOf(lang, 'data'));
  const shared = {
    license: edition.licence,
    inLanguage: LANGS,
    isAccessibleForFree: true,
    dateModified: newestCheckOf(library),
    spatialCoverage: 'Peru',
    creator: { '@type': 'Organization' as const, name: site.name, url: edition.absolute(pathOf(lang)) },
  };
  return {
    '@type': 'DataCatalog',
    name: `${site.name}: ${data.title}`,
    description: data.description,
    url: page,
    ...shared,
    dataset: dataSets(library, edition, lang, fieldsOf).map(({ name, title, text }) => ({
      '@type': 'Dataset',
      name: `${site.name}: ${title}`,
      description: text,
      url: `${page}#${name}`,
      ...shared,
      distribution: formatsOf(name as DataName).map((format) => ({
        '@type': 'DataDownload',
        encodingFormat: MEDIA_TYPES[format].replace(/;.*/, ''),
        contentUrl: edition.absolute(dataFile(name, format)),
      })),
    })),
  };
}
