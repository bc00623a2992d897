import { describe, expect, test } from 'vitest';
import { didYouMean } from '#tools/content/problem.ts';

describe('a mistyped word', () => {
  test.each([
    ['jz-cuzco', ['jz-ilo', 'jz-cusco']],
    ['migrciones', ['mininter', 'migraciones']],
    ['arequippa', ['lima', 'arequipa']],
    ['migracinoes', ['mininter', 'migraciones']],
    ['ics', ['lima', 'ica']],
    ['wrok', ['study', 'work']],
    ['cusco', ['cuzco', 'cusco']],
  ])('%s is offered the nearer of %j', (word, candidates) =>
    expect(didYouMean(word, candidates)).toBe(` Did you mean "${candidates[1]}"?`),
  );

  test.each([
    ['xyz', ['jz-cusco']],
    ['zzz', ['mininter', 'migraciones']],
    ['tacna', ['tumbes', 'piura']],
    ['cusco', []],
    ['', ['ica']],
  ])('%s is offered none of %j, which are not near', (word, candidates) =>
    expect(didYouMean(word, candidates)).toBe(''),
  );
});
