/** QR codes (ISO/IEC 18004) as SVG paths, generated at build time. */
import { encode } from 'uqr';
import type { QrCode } from './print-info.ts';

/** The modules of a code, row by row; `true` is dark. Error correction level M: up to 15 % of it may be damaged. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 0 }).data;

/**
 * A code as one stroke of width 1 along every row: `h` draws a dark module, `m` skips a light one. Repeating two commands compresses
 * better than run lengths.
 */
export function qrOf(text: string): QrCode {
  const rows = qrModules(text);
  const path = rows.map((row) => row.map((dark) => (dark ? 'h1' : 'm1 0')).join('')).join(`m-${rows.length} 1`);
  return { size: rows.length, path: `M0 0${path}` };
}
