/** What is sent to browsers, read by a parser of the language as it was three years ago. */
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { builtFiles, builtText } from '../support/dist.ts';

test('every script is written in the language of 2022', () => {
  const scripts = builtFiles().filter((path) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const refused = scripts.flatMap((path) => {
    try {
      parse(builtText(path), { ecmaVersion: 2022, sourceType: 'module' });
      return [];
    } catch (error) {
      return [`${path}: ${(error as Error).message}`];
    }
  });
  expect(refused).toEqual([]);
});
