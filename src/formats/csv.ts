/**
 * Tables as CSV (RFC 4180): comma, CRLF after every line, a header line, quotes where needed. UTF-8 without a byte-order mark.
 *
 * Cells are defused: a text that a spreadsheet would read as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line
 * break, also in full width) gets an apostrophe in front. Numbers stay numbers, so that -12.05 is a latitude and no formula.
 */

/** What a cell may hold; null and undefined are an empty cell. */
export type Cell = string | number | boolean | null | undefined;

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One cell, defused and quoted where it has to be. @throws {RangeError} for a number that is none. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} cannot stand in a CSV file.`);
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table. Every line has as many cells as the header.
 * @throws {RangeError} for a line with more or fewer.
 */
export function csv(header: readonly string[], lines: readonly (readonly Cell[])[]): string {
  const wrong = lines.findIndex((line) => line.length !== header.length);
  if (wrong !== -1)
    throw new RangeError(`Line ${wrong + 1} has ${lines[wrong]?.length} cells, the header has ${header.length}.`);
  return [header, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

/** A table from records: `columns` names each column and says what stands in it. */
export const csvOf = <T>(records: readonly T[], columns: Readonly<Record<string, (record: T) => Cell>>): string =>
  csv(
    Object.keys(columns),
    records.map((record) => Object.values(columns).map((cell) => cell(record))),
  );
