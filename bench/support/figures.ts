/** Benchmark results and their targets. `npm run bench` collects those of all parts in one table. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { grouped } from './numbers.ts';
import { table } from './table.ts';

/** One result: `met` is null without a target, or if it could not be measured (`measured` then says why). */
export type Figure = { what: string; target: string; measured: string; met: boolean | null };

type Bounds = { what: string; value: number; most?: number; least?: number; unit?: string; digits?: number };

/** A number with its maximum or minimum; without either it is informational. */
export function figure({ what, value, most, least, unit = '', digits = 0 }: Bounds): Figure {
  const say = (number: number) => `${grouped(number, digits)}${unit && ` ${unit}`}`;
  const target = [most !== undefined && `≤ ${say(most)}`, least !== undefined && `≥ ${say(least)}`]
    .filter(Boolean)
    .join(', ');
  const met = target === '' ? null : value <= (most ?? Infinity) && value >= (least ?? -Infinity);
  return { what, target: target || '–', measured: say(value), met };
}

/** A result that could not be measured, and why. */
export const notRun = (what: string, why: string): Figure => ({
  what,
  target: '–',
  measured: `not run: ${why}`,
  met: null,
});

/** `met`, `MISSED`, `not run` or `–`. */
export const verdict = ({ met, measured }: Figure): string =>
  met === null ? (measured.startsWith('not run') ? 'not run' : '–') : met ? 'met' : 'MISSED';

export const figureTable = (figures: readonly Figure[]): string =>
  table([
    ['what', 'target', 'measured', ''],
    ...figures.map((each) => [each.what, each.target, each.measured, verdict(each)]),
  ]);

/** Prints results, and passes them to `npm run bench` if it started the part. */
export function report(figures: readonly Figure[]): void {
  console.log(`\n${figureTable(figures)}\n`);
  const file = process.env['BENCH_FIGURES'];
  if (file) appendFileSync(file, figures.map((each) => `${JSON.stringify(each)}\n`).join(''));
}

/** Reads the results that a part has reported. */
export const reportedFigures = (file: string): Figure[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Figure)
    : [];
