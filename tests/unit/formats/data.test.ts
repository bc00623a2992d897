import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fileText } from '../../../src/formats/data/files.ts';
import type { Office } from '../../../src/model/office.ts';
import { aGuide, aLibrary, anOffice, aSource, aStep, both, known, unknown } from '../../support/builders.ts';

const edition = {
  absolute: (path: string) => `https://guide.test${path}`,
  licence: 'https://licence.test/',
  commit: null,
};
const source = aSource({ sameAs: ['lima-easy-old'] });
const libraryOf = (facts: Partial<Office>) => aLibrary({ offices: [anOffice(facts)], sources: [source] });
const officeOf = (facts: Partial<Office>) =>
  JSON.parse(fileText('offices', 'json', libraryOf(facts), edition)).records[0];
const lineOf = (facts: Partial<Office>) =>
  parse(fileText('offices', 'csv', libraryOf(facts), edition), {
    columns: true,
    record_delimiter: '\r\n',
  })[0] as Record<string, string>;
const featureOf = (facts: Partial<Office>) =>
  JSON.parse(fileText('offices', 'geojson', libraryOf(facts), edition)).features[0];

describe('an unknown', () => {
  test('is null with the state unknown in JSON, never left out', () =>
    expect(officeOf({ address: unknown }).address).toEqual({
      value: null,
      text: null,
      state: 'unknown',
      checked: '2026-11-22',
    }));

  test('is an empty cell beside the state unknown in a table', () =>
    expect(lineOf({ address: unknown })).toMatchObject({
      address: '',
      address_state: 'unknown',
      address_as_of: '',
      address_checked: '2026-11-22',
      address_sources: '',
    }));

  test('is a feature without geometry on the map', () =>
    expect(featureOf({ position: unknown })).toMatchObject({
      geometry: null,
      properties: { precision: null, position_state: 'unknown' },
    }));
});

test('a fact carries the words that the pages print', () =>
  expect(officeOf({}).condition.text).toEqual({ en: 'Open', es: 'Abierta' }));

test('sources go by the ids of sources.json, also where an older id is cited', () => {
  expect(officeOf({ address: known('Av. El Sol 610', { sources: ['lima-easy-old'] }) }).address.sources).toEqual([
    'limaeasy',
  ]);
  expect(
    lineOf({ address: known('Av. El Sol 610', { sources: ['lima-easy-old', 'limaeasy'] }) })['address_sources'],
  ).toBe('limaeasy');
});

test('telephones have their plus in JSON and none in a table', () => {
  const phone = known('+5184123456');
  expect([officeOf({ phone }).phone.value, lineOf({ phone })['phone']]).toEqual(['+5184123456', '5184123456']);
});

test('a text that a spreadsheet would run is defused; a latitude stays a number', () => {
  const line = lineOf({
    address: known('=1+1'),
    position: known({ lat: -13.5, lon: -71.9, precision: 'district' as const }),
  });
  expect([line['address'], line['position_lat']]).toEqual(["'=1+1", '-13.5']);
});

test('the map has longitude before latitude and says what its pin is', () =>
  expect(featureOf({ position: known({ lat: -13.5, lon: -71.9, precision: 'district' as const }) })).toMatchObject({
    geometry: { coordinates: [-71.9, -13.5] },
    properties: { precision: 'district', precision_en: 'the pin is the town or district, not the door' },
  }));

test('a guide carries its steps whole, in their order', () => {
  const library = aLibrary({
    guides: [aGuide({ steps: [{ step: 'open', only: 'passport' }] })],
    steps: [aStep()],
    sources: [source],
  });
  expect(JSON.parse(fileText('guides', 'json', library, edition)).records[0].steps).toMatchObject([
    { id: 'open', only: 'passport', action: { value: both('Open it.'), state: 'reported' } },
  ]);
});

test('every file says its schema, licence, commit and newest check', () => {
  const file = JSON.parse(fileText('facts', 'json', libraryOf({}), { ...edition, commit: 'c'.repeat(40) }));
  expect(file).toMatchObject({
    $schema: 'https://guide.test/data/schema/facts.json',
    licence: 'https://licence.test/',
    source: 'https://guide.test/',
    commit: 'c'.repeat(40),
    checked: '2026-11-22',
  });
});

test('a file that does not exist is refused by name', () =>
  expect(() => fileText('sources', 'csv', libraryOf({}), edition)).toThrow('/data/sources.csv'));
