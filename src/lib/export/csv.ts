/** CSV tables (RFC 4180): comma, CRLF after every line, a header line, quotes where needed. The caller adds the byte-order mark. */
import { stringify } from 'csv-stringify/sync';

/** Cell values; null and undefined are empty cells. */
export type Cell = string | number | boolean | null | undefined;

/** Prefixes that spreadsheets read as formulas, full-width forms included. `escape_formulas` of csv-stringify misses the line feed. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Prefixes a text that looks like a formula with an apostrophe. Numbers stay numbers: -12.05 is a latitude. */
const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a valid CSV number.`);
  return String(value);
}

/**
 * Serializes a table. Every line has as many cells as the header.
 * @throws {RangeError} for a line with more or fewer cells, or a number that is not finite.
 */
export function csv(header: readonly string[], lines: readonly (readonly Cell[])[]): string {
  const wrong = lines.findIndex((line) => line.length !== header.length);
  if (wrong !== -1)
    throw new RangeError(`Line ${wrong + 1} has ${lines[wrong]?.length} cells, the header has ${header.length}.`);
  return stringify([header, ...lines], {
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    quoted_match: /^\s|\s$/,
    cast: { string: escapeFormula, number: finite, boolean: String },
  });
}

/** A table from records: `columns` maps each column name to its value. */
export const csvOf = <T>(records: readonly T[], columns: Readonly<Record<string, (record: T) => Cell>>): string =>
  csv(
    Object.keys(columns),
    records.map((record) => Object.values(columns).map((cell) => cell(record))),
  );
