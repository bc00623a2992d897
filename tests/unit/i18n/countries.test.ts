import { expect, test } from 'vitest';
import { COUNTRY_CODES, countryName } from '#i18n/countries.ts';
import { LANGS } from '#i18n/languages.ts';

test('a country has its name in each language', () => {
  expect(countryName('IT', 'en')).toBe('Italy');
  expect(countryName('IT', 'es')).toBe('Italia');
});

test('every code of the list has a name in both languages, each code once', () => {
  expect(COUNTRY_CODES).toHaveLength(251);
  expect(new Set(COUNTRY_CODES).size).toBe(251);
  expect(COUNTRY_CODES.filter((code) => LANGS.some((lang) => countryName(code, lang) === code))).toEqual([]);
});
