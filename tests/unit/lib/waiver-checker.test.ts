import { describe, expect, test } from 'vitest';
import {
  countriesBegun,
  countriesMeant,
  missingIn,
  namesOf,
  placeOf,
  readQuestion,
  type Register,
  writeQuestion,
} from '#lib/waivers/checker.ts';

const register: Register = {
  rows: [],
  countries: [
    ['gn', ['Guinea'], []],
    ['gq', ['Equatorial Guinea', 'Guinea Ecuatorial'], []],
    ['gb', ['United Kingdom', 'Reino Unido', 'UK', 'England', 'Inglaterra'], []],
    ['mx', ['Mexico', 'México', 'Méjico'], []],
    ['kp', ['North Korea', 'Corea del Norte'], []],
    ['kr', ['South Korea', 'Corea del Sur'], []],
  ],
};
const names = namesOf(register);
const meant = (text: string) => countriesMeant(names, text).map((place) => register.countries[place]![0]);

describe('country lookup', () => {
  test.each([
    ['Mexico', 'mx'],
    ['mejico', 'mx'],
    ['MÉXICO ', 'mx'],
    ['mexco', 'mx'],
    ['uk', 'gb'],
    ['inglaterra', 'gb'],
    ['Reino Unido', 'gb'],
    ['guinea', 'gn'],
    ['guinea ecuatorial', 'gq'],
  ])('%s is %s', (text, iso) => expect(meant(text)).toEqual([iso]));

  test('those whose own name begins as typed are offered first, then those with another name that does', () => {
    const begun = (text: string) => countriesBegun(register, names, text).map((place) => register.countries[place]![0]);
    expect(begun('gui')).toEqual(['gn', 'gq']);
    expect(begun('re')).toEqual(['gb']);
    expect(begun('unit')).toEqual(['gb']);
  });

  test('several matches are all offered', () => expect(meant('korea').sort()).toEqual(['kp', 'kr']));
  test.each(['', '   ', 'zzzqqq', '<script>', '💥', '\u202e'])('%j means none', (text) =>
    expect(meant(text)).toEqual([]),
  );
  test('an ISO code in the URL is found in any case', () => {
    expect(placeOf(register, 'MX')).toBe(3);
    expect(placeOf(register, 'xx')).toBe(-1);
  });
});

describe('the query string', () => {
  test('is sanitized, not validated', () => {
    const question = readQuestion(
      new URLSearchParams({ country: `\u202e${'x'.repeat(500)}`, class: '<b>', date: '2024-02-31' }),
    );
    expect(question).toEqual({ country: 'x'.repeat(80), class: '<b>', date: '2024-02-31' });
  });
  test('is written without empty parts', () =>
    expect(writeQuestion({ country: 'mx', class: '', date: '2024-04-19' })).toBe('country=mx&date=2024-04-19'));
  test('round-trips', () => {
    const question = { country: 'Côte d’Ivoire & co', class: 'ordinary', date: '2024-04-19' };
    expect(readQuestion(new URLSearchParams(writeQuestion(question)))).toEqual(question);
  });
});

describe('missing input', () => {
  test.each([
    [{ class: '', date: '2024-01-01' }, 'noClass'],
    [{ class: 'diplomat', date: '2024-01-01' }, 'noClass'],
    [{ class: 'ordinary', date: '2024-02-31' }, 'noDay'],
    [{ class: 'ordinary', date: '' }, 'noDay'],
    [{ class: 'ordinary', date: '0005-01-01' }, 'noDay'],
    [{ class: 'ordinary', date: '2024-02-29' }, undefined],
  ])('%j: %s', (part, expected) =>
    expect(missingIn({ country: 'x', ...part }, ['ordinary', 'diplomatic'])).toBe(expected),
  );
});

test('a country must match all words, and at most six are offered', () => {
  expect(meant('korea guinea')).toEqual([]);
  const many = namesOf({
    rows: [],
    countries: Array.from({ length: 9 }, (_, at) => [`x${at}`, [`Island number ${'abcdefghi'[at]}`], []]),
  });
  expect(countriesMeant(many, 'island')).toEqual([0, 1, 2, 3, 4, 5]);
});

test.each(['2026-12-25', '25/12/2026', '25.12.2026', '25-12-2026', ' 25/12/2026 '])(
  'a day in the address may be written as %s',
  (date) => expect(readQuestion(new URLSearchParams({ date })).date).toBe('2026-12-25'),
);

test('an invalid day in the URL is kept as written', () =>
  expect(readQuestion(new URLSearchParams({ date: '2026/25/12' })).date).toBe('2026/25/12'));
