/** What a benchmark found, beside its target. `npm run bench` gathers the figures of all parts in one table. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { grouped } from './numbers.ts';
import { table } from './table.ts';

/** One figure: `met` is null where there is no target, or where it could not be measured (`measured` then says why). */
export type Figure = { what: string; target: string; measured: string; met: boolean | null };

type Bounds = { what: string; value: number; most?: number; least?: number; unit?: string; digits?: number };

/** A number beside the most or the least it may be; without either it is only told. */
export function figure({ what, value, most, least, unit = '', digits = 0 }: Bounds): Figure {
  const say = (number: number) => `${grouped(number, digits)}${unit && ` ${unit}`}`;
  const target = [most !== undefined && `≤ ${say(most)}`, least !== undefined && `≥ ${say(least)}`]
    .filter(Boolean)
    .join(', ');
  const met = target === '' ? null : value <= (most ?? Infinity) && value >= (least ?? -Infinity);
  return { what, target: target || '–', measured: say(value), met };
}

/** A figure that could not be measured, and why. */
export const notRun = (what: string, why: string): Figure => ({
  what,
  target: '–',
  measured: `not run: ${why}`,
  met: null,
});

/** How a figure stands to its target. */
export const verdict = ({ met, measured }: Figure): string =>
  met === null ? (measured.startsWith('not run') ? 'not run' : '–') : met ? 'met' : 'MISSED';

/** The table of some figures. */
export const figureTable = (figures: readonly Figure[]): string =>
  table([
    ['what', 'target', 'measured', ''],
    ...figures.map((each) => [each.what, each.target, each.measured, verdict(each)]),
  ]);

/** Prints figures, and hands them to `npm run bench` where that has started the part. */
export function report(figures: readonly Figure[]): void {
  console.log(`\n${figureTable(figures)}\n`);
  const file = process.env['BENCH_FIGURES'];
  if (file) appendFileSync(file, figures.map((each) => `${JSON.stringify(each)}\n`).join(''));
}

/** The figures that a part has handed over. */
export const handedOver = (file: string): Figure[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Figure)
    : [];
