import { expect, test } from 'vitest';
import { isLang, LANGS, langOf, ownFirst } from '#i18n/languages.ts';
import { ONE_FILE, pathOf, pathsOf, SECTIONS } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';

test('every path starts with its language and ends in a slash', () => {
  expect(pathOf('en')).toBe('/en/');
  expect(pathOf('es', 'offices')).toBe('/es/oficinas/');
  expect(pathOf('es', 'offices', 'cusco')).toBe('/es/oficinas/cusco/');
  expect(pathsOf('guides', { en: 'call-1800', es: 'llamar-1800' })).toEqual({
    en: '/en/guides/call-1800/',
    es: '/es/guias/llamar-1800/',
  });
});

test('no two sections share a segment in one language', () => {
  for (const lang of LANGS)
    expect(new Set(SECTIONS.map((section) => pathOf(lang, section))).size).toBe(SECTIONS.length);
});

test('each language has its own single-file export', () =>
  expect(new Set(Object.values(ONE_FILE)).size).toBe(LANGS.length));

test('every language is listed once, the reader’s first', () => {
  for (const lang of LANGS) {
    expect(ownFirst(lang)[0]).toBe(lang);
    expect(ownFirst(lang).toSorted()).toEqual(LANGS.toSorted());
  }
  expect(isLang('en') && isLang('es') && !isLang('oficinas')).toBe(true);
});

test.each([
  ['es/oficinas/', 'es'],
  ['en/', 'en'],
  ['404/', 'en'],
  ['data/es/', 'en'],
  ['', 'en'],
])('the language of the path %j is %s', (path, lang) => expect(langOf(path)).toBe(lang));

test('no interface string is blank or left in English', () => {
  const flat = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String((value as (...args: string[]) => string)('1', '2'))]
        : Object.values(value as object).flatMap(flat);
  const english = flat(stringsFor('en'));
  for (const lang of LANGS.filter((each) => each !== 'en')) {
    const texts = flat(stringsFor(lang));
    expect(texts).toHaveLength(english.length);
    expect([...english, ...texts].filter((text) => text.trim() === '')).toEqual([]);
    expect(english.filter((text, index) => text.split(' ').length > 3 && text === texts[index])).toEqual([]);
  }
});
