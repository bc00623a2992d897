/** QR codes (ISO/IEC 18004) as the path of an SVG, made while the site is built: no image, no request, no script. */
import { encode } from 'uqr';
import type { QrCode } from './print-info.ts';

/** The modules of a code, row by row; `true` is dark. Level M: a crease or a stain of 15 % does no harm. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 0 }).data;

/**
 * A code as one stroke of width 1 along every row: a step with the pen down for a dark module, up for a light one. Two words
 * for all modules compress better than the lengths of the runs.
 */
export function qrOf(text: string): QrCode {
  const rows = qrModules(text);
  const path = rows.map((row) => row.map((dark) => (dark ? 'h1' : 'm1 0')).join('')).join(`m-${rows.length} 1`);
  return { size: rows.length, path: `M0 0${path}` };
}
