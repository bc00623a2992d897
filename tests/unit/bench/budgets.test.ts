import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUDGETS, withFigures } from '../../../bench/budgets.ts';

const page = readFileSync('docs/quality.md', 'utf8');
const light = { what: 'heaviest page, brotli (/en/)', target: '≤ 14,600 B', measured: '14,000 B', met: true };

test('a figure is listed next to its target, with day and machine', () => {
  const written = withFigures(page, [light], '2030-01-01, 2 cores');
  expect(written).toContain(
    '| heaviest page, brotli, sheet included | ≤ 14,600 B | 14,000 B | 2030-01-01, 2 cores | `npm run bench:pages` |',
  );
});

test('a missed target says so', () =>
  expect(withFigures(page, [{ ...light, measured: '15,000 B', met: false }], 'now')).toContain('15,000 B **missed**'));

test('what was not measured keeps its row', () => {
  const written = withFigures(page, [light], 'now');
  expect(withFigures(written, [], 'later')).toBe(written);
});

test('the page has every budget once, and no other', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('`npm run bench:'));
  expect(rows.map((row) => row.split(' | ')[0])).toEqual(BUDGETS.map(({ what }) => `| ${what}`));
});
