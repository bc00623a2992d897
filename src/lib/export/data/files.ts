/** Every data file: path, content and record count. The data pages use the same list. */
import type { Library } from '#lib/facts/library.ts';
import { dataFile } from '#i18n/routes.ts';
import { type Edition, head, jsonOf } from './edition.ts';
import { factsList } from './facts-list.ts';
import { officesMap } from './geojson.ts';
import { RECORDS, type RecordsName } from './records.ts';
import { TABLES, type TableName } from './tables.ts';

/** The Content-Type of each format. */
export const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  geojson: 'application/geo+json',
} as const;

export type Format = keyof typeof MEDIA_TYPES;

/** The data sets; each has a schema of its name. */
export const DATA_NAMES = [...(Object.keys(RECORDS) as RecordsName[]), 'facts'] as const;
export type DataName = RecordsName | 'facts';

/** Without a BOM, Excel and LibreOffice read the table as Windows-1252 and break every accent. */
const BYTE_ORDER_MARK = '\ufeff';

const isTable = (name: string): name is TableName => name in TABLES;

/** The formats of a data set. */
export const formatsOf = (name: DataName): Format[] => [
  'json',
  ...(isTable(name) ? (['csv'] as const) : []),
  ...(name === 'offices' ? (['geojson'] as const) : []),
];

/** The records of a set, as in its JSON file. */
export const recordsOf = (name: DataName, library: Library, edition: Edition): object[] =>
  name === 'facts' ? factsList(library) : RECORDS[name](library, edition);

/** Cache: the data pages need the size and record count of every file. */
const made = new WeakMap<Library, Map<string, string>>();
const counts = new WeakMap<Library, Map<DataName, number>>();

/** The number of records of a set. */
export function countOf(name: DataName, library: Library, edition: Edition): number {
  const known = counts.get(library) ?? new Map<DataName, number>();
  counts.set(library, known);
  const count = known.get(name) ?? recordsOf(name, library, edition).length;
  known.set(name, count);
  return count;
}

/**
 * The text of a data file.
 * @throws {TypeError} if the set does not have that format.
 */
export function fileText(name: DataName, format: Format, library: Library, edition: Edition): string {
  const files = made.get(library) ?? new Map<string, string>();
  made.set(library, files);
  const key = [name, format, edition.absolute('/'), edition.commit].join(' ');
  const text = files.get(key) ?? make(name, format, library, edition);
  files.set(key, text);
  return text;
}

function make(name: DataName, format: Format, library: Library, edition: Edition): string {
  if (format === 'json') return jsonOf(head(name, library, edition), recordsOf(name, library, edition));
  if (format === 'csv' && isTable(name)) return BYTE_ORDER_MARK + TABLES[name](library, edition);
  if (format === 'geojson' && name === 'offices') return officesMap(library, edition);
  throw new TypeError(`There is no file ${dataFile(name, format)}.`);
}

/** The size of a text in bytes of UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
