import { expect, test } from 'vitest';
import { distance, nearest } from '../../../src/domain/nearest.ts';
import { didYouMean } from '../../../src/domain/problem.ts';

test('counts letters added, dropped, changed and swapped', () => {
  expect(distance('cusco', 'cusco')).toBe(0);
  expect(distance('cusco', 'cuzco')).toBe(1);
  expect(distance('arequippa', 'arequipa')).toBe(1);
  expect(distance('migracinoes', 'migraciones')).toBe(1);
  expect(distance('', 'abc')).toBe(3);
});

test('offers the nearest word and nothing when none is near', () => {
  expect(nearest('migrciones', ['mininter', 'migraciones'])).toBe('migraciones');
  expect(nearest('zzz', ['mininter', 'migraciones'])).toBeUndefined();
  expect(didYouMean('jz-cuzco', ['jz-cusco', 'jz-ilo'])).toBe(' Did you mean "jz-cusco"?');
  expect(didYouMean('xyz', ['jz-cusco'])).toBe('');
});
