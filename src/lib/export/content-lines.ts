/** Content lines shared by iCalendar (RFC 5545) and vCard (RFC 2426): escaping, folding, CRLF. */

/** Maximum octets of a line, without its line break. */
const WIDTH = 75;

const octets = (character: string): number => new TextEncoder().encode(character).length;

/** Escapes a text value: backslash, semicolon, comma and line breaks. Control characters are not allowed and are removed. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\0-\x08\v\f\x0e-\x1f\x7f]/g, '');

/** Folds a line at 75 octets without splitting a character; the leading space of a continuation line counts. */
export function fold(line: string): string {
  let folded = '';
  let width = 0;
  for (const character of line) {
    const size = octets(character);
    if (width + size > WIDTH) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += size;
  }
  return folded;
}

/** Folds and joins lines into a file. */
export const contentLines = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');

/** `YYYY-MM-DD` as `YYYYMMDD`, the basic format of ISO 8601. */
export const basicDay = (day: string): string => day.replaceAll('-', '');
