/** QR codes (ISO/IEC 18004) as the path of an SVG, made while the site is built: no image, no request, no script. */
import { encode } from 'uqr';
import type { QrCode } from '../domain/paper.ts';

/** The modules of a code, row by row; `true` is dark. Level M: a crease or a stain of 15 % does no harm. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 0 }).data;

/** A code whose dark modules are strokes of width 1, one per run, so that hundreds of modules stay a short text. */
export function qrOf(text: string): QrCode {
  const rows = qrModules(text);
  return { size: rows.length, path: rows.map(rowPath).join('') };
}

/** The runs of a row: `M0 3h7m2 0h1`. The first move is absolute, so that an error in one row stays in it. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs = [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)];
  return runs.map((run, index) => `${index === 0 ? `M${run.index} ${y}` : `m${run.index - endOf(runs[index - 1]!)} 0`}h${run[0].length}`).join('');
}

const endOf = (run: RegExpExecArray): number => run.index + run[0].length;
