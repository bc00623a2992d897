import { expect, test } from 'vitest';
import { isLang, langOf, otherLang } from '../../../src/locale/languages.ts';
import { pathOf, pathsOf, SECTIONS } from '../../../src/locale/routes.ts';
import { stringsFor } from '../../../src/locale/strings/index.ts';

test('every address ends in a slash and begins with its language', () => {
  expect(pathOf('en')).toBe('/en/');
  expect(pathOf('es', 'offices')).toBe('/es/oficinas/');
  expect(pathOf('es', 'offices', 'cusco')).toBe('/es/oficinas/cusco/');
  expect(pathsOf('guides', { en: 'call-1800', es: 'llamar-1800' })).toEqual({
    en: '/en/guides/call-1800/',
    es: '/es/guias/llamar-1800/',
  });
});

test('no two sections share a word in one language', () => {
  expect(new Set(SECTIONS.map((section) => pathOf('es', section))).size).toBe(SECTIONS.length);
  expect(new Set(SECTIONS.map((section) => pathOf('en', section))).size).toBe(SECTIONS.length);
});

test('a reader who switches twice is back', () => {
  expect(otherLang(otherLang('en'))).toBe('en');
  expect(isLang('en') && isLang('es') && !isLang('oficinas')).toBe(true);
});

test.each([
  ['es/oficinas/', 'es'],
  ['en/', 'en'],
  ['404/', 'en'],
  ['data/es/', 'en'],
  ['', 'en'],
])('the language of the path %j is %s', (path, lang) => expect(langOf(path)).toBe(lang));

test('no text of the interface is blank or left in the other language', () => {
  const flat = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String((value as (...args: string[]) => string)('1', '2'))]
        : Object.values(value as object).flatMap(flat);
  const [en, es] = [flat(stringsFor('en')), flat(stringsFor('es'))];
  expect(es).toHaveLength(en.length);
  expect([...en, ...es].filter((text) => text.trim() === '')).toEqual([]);
  const long = en.filter((text, index) => text.split(' ').length > 3 && text === es[index]);
  expect(long).toEqual([]);
});
