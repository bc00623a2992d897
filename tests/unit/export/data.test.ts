import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fileText } from '#lib/export/data/files.ts';
import type { Channel } from '#schemas/channel.ts';
import type { Office } from '#schemas/office.ts';
import { aChannel, aGuide, aLibrary, anOffice, aSource, aStep, both, known, unknown } from '../../support/builders.ts';
import { spreadsheetKind } from '../../support/spreadsheet.ts';

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
    bom: true,
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

  test('is an empty cell with the state unknown in a table', () =>
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

test('a fact has its value as the pages print it', () =>
  expect(officeOf({}).condition.text).toEqual({ en: 'Open', es: 'Abierta' }));

test('sources use the ids of sources.json, also where an older id is cited', () => {
  expect(officeOf({ address: known('Av. El Sol 610', { sources: ['lima-easy-old'] }) }).address.sources).toEqual([
    'limaeasy',
  ]);
  expect(
    lineOf({ address: known('Av. El Sol 610', { sources: ['lima-easy-old', 'limaeasy'] }) })['address_sources'],
  ).toBe('limaeasy');
});

describe('in a spreadsheet', () => {
  const channelOf = (facts: Partial<Channel>) =>
    parse(fileText('channels', 'csv', aLibrary({ channels: [aChannel(facts)], sources: [source] }), edition), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    })[0] as Record<string, string>;

  test('a table starts with one UTF-8 BOM', () => {
    const bytes = new TextEncoder().encode(fileText('offices', 'csv', libraryOf({}), edition));
    expect([...bytes.slice(0, 5)]).toEqual([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('id')]);
  });

  test('every telephone number keeps its plus, also the second one in a cell', () => {
    const phone = known('+5184123456');
    expect([officeOf({ phone }).phone.value, lineOf({ phone })['phone']]).toEqual(['+5184123456', 'tel:+5184123456']);
    expect(
      channelOf({
        value: known('+39 06 884 1442 · +39 06 884 8063'),
        targets: [
          { by: 'phone', number: '+39068841442' },
          { by: 'short-number', number: '1800' },
          { by: 'whatsapp', number: '+393339673010' },
        ],
      }),
    ).toMatchObject({
      value: 'tel:+39 06 884 1442 · +39 06 884 8063',
      phones: 'tel:+39068841442|tel:1800',
      whatsapp: 'tel:+393339673010',
    });
  });

  test.each([
    ['1800', 'tel:1800'],
    ['01 200 1000', 'tel:01 200 1000'],
    ['+51 944 492 314 · iperu@promperu.gob.pe', 'tel:+51 944 492 314 · iperu@promperu.gob.pe'],
    ['(01) 418 4030 · Plaza 30 de Agosto s/n', '(01) 418 4030 · Plaza 30 de Agosto s/n'],
    ['Av. España 734', 'Av. España 734'],
  ])('what reaches a channel, %s, stays the text it is', (value, cell) => {
    expect(channelOf({ value: known(value) })['value']).toBe(cell);
    expect(spreadsheetKind(cell)).toBe('text');
  });

  test('the district code keeps its leading zero', () => {
    const place = {
      country: 'PE',
      department: 'callao',
      province: null,
      district: 'Callao',
      ubigeo: '070101',
    } as const;
    expect(lineOf({ place })['ubigeo']).toBe('ubigeo:070101');
    expect(lineOf({ place: { ...place, ubigeo: null } })['ubigeo']).toBe('');
  });

  test.each([
    ['2024', '2024-01-01/2024-12-31'],
    ['2024-02', '2024-02-01/2024-02-29'],
    ['2026-02-03', '2026-02-03/2026-02-03'],
    ['undated', 'undated'],
  ])('a date as exact as its source, %s, is a text and says no more: %s', (asOf, cell) => {
    const condition = known('closed' as const, { asOf, ...(asOf === 'undated' ? {} : { since: asOf }) });
    const line = lineOf({ condition });
    expect([line['condition_as_of'], line['condition_since']]).toEqual([cell, asOf === 'undated' ? '' : cell]);
    expect(spreadsheetKind(cell)).toBe('text');
  });
});

test('a text that looks like a formula is escaped; a latitude stays a number', () => {
  const line = lineOf({
    address: known('=1+1'),
    position: known({ lat: -13.5, lon: -71.9, precision: 'district' as const }),
  });
  expect([line['address'], line['position_lat']]).toEqual(["'=1+1", '-13.5']);
});

test('the map has longitude before latitude and says what its pin marks', () =>
  expect(featureOf({ position: known({ lat: -13.5, lon: -71.9, precision: 'district' as const }) })).toMatchObject({
    geometry: { coordinates: [-71.9, -13.5] },
    properties: { precision: 'district', precision_en: 'the pin is the town or district, not the door' },
  }));

test('a guide includes its full steps in order', () => {
  const library = aLibrary({
    guides: [aGuide({ steps: [{ step: 'open', only: 'passport' }] })],
    steps: [aStep()],
    sources: [source],
  });
  expect(JSON.parse(fileText('guides', 'json', library, edition)).records[0].steps).toMatchObject([
    { id: 'open', only: 'passport', action: { value: both('Open it.'), state: 'reported' } },
  ]);
});

test('every file has its schema, licence, commit and newest check', () => {
  const file = JSON.parse(fileText('facts', 'json', libraryOf({}), { ...edition, commit: 'c'.repeat(40) }));
  expect(file).toMatchObject({
    $schema: 'https://guide.test/data/schema/facts.json',
    licence: 'https://licence.test/',
    source: 'https://guide.test/',
    commit: 'c'.repeat(40),
    checked: '2026-11-22',
  });
});

test('a file that does not exist is rejected by name', () =>
  expect(() => fileText('sources', 'csv', libraryOf({}), edition)).toThrow('/data/sources.csv'));
