import { describe, expect, test } from 'vitest';
import { chosenIn, compareText, MOST_COMPARED } from '#lib/statuses/compare-query.ts';

const known = new Set(['oficial', 'consular', 'diplomatico', 'turista', 'trabajador']);
const read = (text: string) => chosenIn(new URLSearchParams({ compare: text }), known);

describe('what is compared', () => {
  test('is read from the address in its order, each once', () => {
    expect(read('consular,oficial,consular')).toEqual({ chosen: ['consular', 'oficial'], left: [] });
    expect(chosenIn(new URLSearchParams(), known)).toEqual({ chosen: [], left: [] });
  });

  test('is four at most; the others are said to be left out', () => {
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

  test('is written as it was read', () => {
    expect(compareText(['oficial', 'consular'])).toBe('?compare=oficial,consular');
    expect(compareText([])).toBe('');
  });
});

test('reads ids with blanks around them, from the first 600 characters, and names four of those left out', () => {
  expect(read(' oficial , consular ').chosen).toEqual(['oficial', 'consular']);
  expect(read(`${'x'.repeat(600)},oficial`).chosen).toEqual([]);
  expect(read('a,b,c,d,e,f').left).toEqual(['a', 'b', 'c', 'd']);
});
