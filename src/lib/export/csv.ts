/** Tables as CSV (RFC 4180): comma, CRLF after every line, a header line, quotes where needed. The byte-order mark is the file's. */
import { stringify } from 'csv-stringify/sync';

/** What a cell may hold; null and undefined are an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** What a spreadsheet reads as a formula, also in full width. `escape_formulas` of csv-stringify lets a line feed through. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that would be a formula gets an apostrophe in front. Numbers stay numbers: -12.05 is a latitude. */
const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a CSV file.`);
  return String(value);
}

/**
 * A table. Every line has as many cells as the header.
 * @throws {RangeError} for a line with more or fewer, and for a number that is not finite.
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

/** A table from records: `columns` names each column and says what stands in it. */
export const csvOf = <T>(records: readonly T[], columns: Readonly<Record<string, (record: T) => Cell>>): string =>
  csv(
    Object.keys(columns),
    records.map((record) => Object.values(columns).map((cell) => cell(record))),
  );
