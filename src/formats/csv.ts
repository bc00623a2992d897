/** Tables as comma-separated values (RFC 4180): CR LF, a header line, quotes where needed, UTF-8. */

export type Cell = string | number | boolean | null | undefined;

/** Marks with which a spreadsheet begins a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell as it is written. A text that a spreadsheet would run as a formula gets an apostrophe in front; null is empty. */
export function cell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a file; every row has as many cells as the header. */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join('|');
