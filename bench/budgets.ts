/** The budgets of docs/quality.md, and the table that `npm run bench -- --write` writes there. */
import type { Figure } from './support/figures.ts';

type Budget = {
  /** Label in the table. */
  what: string;
  target: string;
  command: string;
  /** Matches the names of its results. */
  measures: RegExp;
};

export const BUDGETS: readonly Budget[] = [
  {
    what: 'heaviest page, brotli, sheet included',
    target: '≤ 14,600 B',
    command: 'bench:pages',
    measures: /^heaviest page/,
  },
  { what: 'median page, brotli', target: '≤ 9,000 B', command: 'bench:pages', measures: /^median of/ },
  { what: 'heaviest finder page, brotli', target: '≤ 30 kB', command: 'bench:pages', measures: /^heaviest finder/ },
  { what: 'requests before the first paint', target: '1', command: 'bench:pages', measures: /^requests before/ },
  { what: 'layout shift over slow 3G', target: '≤ 0.01', command: 'bench:pages', measures: /^layout shift/ },
  {
    what: 'LCP, times its floor (400 kbit/s, 400 ms, CPU 4× slower)',
    target: '≤ 1.25',
    command: 'bench:paint',
    measures: /times its floor/,
  },
  {
    what: 'LCP, times Hugo’s page of the same record',
    target: '≤ 1.05',
    command: 'bench:paint',
    measures: /times Hugo/,
  },
  {
    what: 'Lighthouse, phone: performance',
    target: '≥ 99',
    command: 'bench:lighthouse',
    measures: /^Lighthouse performance/,
  },
  {
    what: 'Lighthouse, phone: accessibility, best practices, SEO',
    target: '100',
    command: 'bench:lighthouse',
    measures: /^Lighthouse (accessibility|best|seo)/i,
  },
  {
    what: 'finder keystroke p95, CPU 4× slower: 61, 1,000, 10,000 records',
    target: '≤ 4, 10, 16 ms',
    command: 'bench:search',
    measures: /^keystroke p95/,
  },
  {
    what: 'slips of real names not among the finder’s first five',
    target: '≤ 2 %',
    command: 'bench:search',
    measures: /^slips of real/,
  },
  { what: 'search, code and index, brotli', target: '≤ 60 kB', command: 'bench:search', measures: /code and index/ },
  { what: 'whole guide saved, one language', target: '≤ 550 kB', command: 'bench:offline', measures: /^guide saved/ },
  { what: 'whole guide in one file', target: '≤ 1,300 kB', command: 'bench:offline', measures: /^guide in one file/ },
  {
    what: '`npm test` after installation, 2 idle cores',
    target: '≤ 360 s',
    command: 'bench:tests',
    measures: /^npm test/,
  },
];

/** Markers around the table. */
export const MARKS = ['<!-- figures: npm run bench -- --write -->', '<!-- end of figures -->'] as const;

/** Measured values of a budget, without duplicates. */
const measured = (figures: readonly Figure[]): string => [...new Set(figures.map((each) => each.measured))].join(', ');

/**
 * Updates the table in the page; rows without a new measurement stay.
 * @param where day and machine of the measurement
 * @throws {Error} if the page lacks the markers
 */
export function withFigures(page: string, figures: readonly Figure[], where: string): string {
  const [start, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  if (start < 0 || end < start)
    throw new Error(`docs/quality.md has no place for the figures: write ${MARKS.join(' … ')} into it.`);
  const old = page.slice(start, end).split('\n');
  const rows = BUDGETS.map(({ what, target, command, measures }) => {
    const found = figures.filter((each) => measures.test(each.what) && each.met !== null);
    const missed = found.some(({ met }) => met === false);
    const before = old.find((line) => line.startsWith(`| ${what} |`));
    if (found.length === 0 && before) return before;
    return `| ${what} | ${target} | ${found.length > 0 ? `${measured(found)}${missed ? ' **missed**' : ''}` : 'not measured'} | ${found.length > 0 ? where : ''} | \`npm run ${command}\` |`;
  });
  const table = ['| what | target | measured | when and where | command |', '| --- | --- | --- | --- | --- |', ...rows];
  return `${page.slice(0, start)}${MARKS[0]}\n\n${table.join('\n')}\n\n${page.slice(end)}`;
}
