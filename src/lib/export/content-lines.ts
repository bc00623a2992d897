/** Content lines, the common ground of calendars (RFC 5545) and contact cards (RFC 2426): escaping, folding, CR LF. */

/** Octets a line may have without its line break. */
const WIDTH = 75;

const octets = (character: string): number => new TextEncoder().encode(character).length;

/** A text as a value: the four marks that mean something are escaped; control characters, which no value may hold, are left out. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\0-\x08\v\f\x0e-\x1f\x7f]/g, '');

/** One line, folded at 75 octets without cutting a character; the blank that opens a folded line counts. */
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

/** Lines as a file. */
export const contentLines = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');

/** A day, `YYYY-MM-DD`, as the two formats write it: `YYYYMMDD`. */
export const basicDay = (day: string): string => day.replaceAll('-', '');
