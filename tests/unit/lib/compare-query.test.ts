import { describe, expect, test } from 'vitest';
import { chosenIn, compareText, MOST_COMPARED } from '#lib/statuses/compare-query.ts';

const known = new Set(['oficial', 'consular', 'diplomatico', 'turista', 'trabajador']);
const read = (text: string) => chosenIn(new URLSearchParams({ compare: text }), known);

describe('the comparison query', () => {
  test('keeps the order of the URL, without duplicates', () => {
    expect(read('consular,oficial,consular')).toEqual({ chosen: ['consular', 'oficial'], left: [] });
    expect(chosenIn(new URLSearchParams(), known)).toEqual({ chosen: [], left: [] });
  });

  test('has four ids at most; the rest are reported', () => {
    const { chosen, left } = read('oficial,consular,diplomatico,turista,trabajador');
    expect(chosen).toHaveLength(MOST_COMPARED);
    expect(left).toEqual(['trabajador']);
  });

  test.each([
    '<script>alert(1)</script>',
    '\u202eoficial',
    '%00',
    'x'.repeat(10_000),
    ',,,',
    '__proto__',
    'constructor',
  ])('never holds what does not exist: %s', (text) => {
    const { chosen, left } = read(text);
    expect(chosen).toEqual([]);
    expect(left.join('').length).toBeLessThan(170);
    expect(left.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('round-trips', () => {
    expect(compareText(['oficial', 'consular'])).toBe('?compare=oficial,consular');
    expect(compareText([])).toBe('');
  });
});

test('trims ids, reads the first 600 characters, and reports at most four of the rest', () => {
  expect(read(' oficial , consular ').chosen).toEqual(['oficial', 'consular']);
  expect(read(`${'x'.repeat(600)},oficial`).chosen).toEqual([]);
  expect(read('a,b,c,d,e,f').left).toEqual(['a', 'b', 'c', 'd']);
});
