import { describe, expect, test } from 'vitest';
import {
  pinInWords,
  pinOf,
  pinPath,
  pinsOn,
  placesByDepartment,
  positionOf,
  type Scale,
  stateOf,
  statesInWords,
  withoutPin,
} from '#lib/offices/pins.ts';
import type { Office } from '#schemas/office.ts';
import { aLibrary, anOffice, known, unknown } from '../../support/builders.ts';

/** A scale with 100 units per degree that shows everything. */
const everything: Scale = {
  project: ({ lat, lon }) => [Math.round(lon * 100), Math.round(-lat * 100)],
  covers: () => true,
};

const at = (lat: number, lon: number, extra: object = {}) => ({
  position: known({ lat, lon, precision: 'district' as const }, extra),
});
const inDepartment = (department: 'cusco' | 'puno'): Pick<Office, 'place'> => ({
  place: { country: 'PE', department, province: null, district: null, ubigeo: null },
});
const pinsOf = (offices: ReturnType<typeof anOffice>[], apart = 50, scale = everything) =>
  pinsOn(aLibrary({ offices }), scale, apart);
const idsOf = (pins: ReturnType<typeof pinsOf>) => pins.map(({ offices }) => offices.map(({ id }) => id));

describe('which offices have a pin', () => {
  test('those in Peru whose position is known', () => {
    const abroad = anOffice({ ...at(41.9, 12.5), place: { country: 'IT', city: { en: 'Rome', es: 'Roma' } } }, 'rome');
    expect(idsOf(pinsOf([anOffice(at(-13, -72), 'here'), anOffice({}, 'nowhere'), abroad]))).toEqual([['here']]);
  });

  test('a withdrawn position is ignored', () => {
    expect(positionOf(anOffice(at(-13, -72, { state: 'withdrawn' })).facts)).toBeUndefined();
  });

  test('offices in Peru without a pin are listed', () => {
    const abroad = anOffice({ place: { country: 'IT', city: { en: 'Rome', es: 'Roma' } } }, 'rome');
    expect(
      withoutPin(aLibrary({ offices: [anOffice(at(-13, -72), 'here'), anOffice({}, 'nowhere'), abroad] })).map(
        ({ id }) => id,
      ),
    ).toEqual(['nowhere']);
  });

  test('a part of the map shows only what it covers, at its own scale', () => {
    const south: Scale = { project: () => [7, 8], covers: ({ lat }) => lat < -12 };
    const offices = [anOffice(at(-13, -72), 'south'), anOffice(at(-5, -72), 'north')];
    expect(pinsOf(offices, 50, south).map((pin) => [pin.at, pin.offices[0]?.id])).toEqual([[[7, 8], 'south']]);
  });
});

describe('the state of a pin', () => {
  const conditions = {
    active: 'open',
    limited: 'limited',
    moved: 'limited',
    suspended: 'closed',
    closed: 'closed',
    planned: 'unknown',
  } as const;

  test.each(Object.entries(conditions) as [keyof typeof conditions, string][])('%s looks %s', (condition, state) => {
    expect(stateOf(anOffice({ condition: known(condition) }).facts)).toBe(state);
  });

  test('an unknown or withdrawn condition is unknown', () => {
    expect(stateOf(anOffice({ condition: unknown }).facts)).toBe('unknown');
    expect(stateOf(anOffice({ condition: known('active' as const, { state: 'withdrawn' }) }).facts)).toBe('unknown');
  });
});

describe('offices close to each other', () => {
  const puno = (id: string, lat: number, condition: 'active' | 'closed' = 'active') =>
    anOffice({ ...at(lat, -70), ...inDepartment('puno'), condition: known(condition) }, id);

  test('share a pin at their centre', () => {
    const [pin, ...others] = pinsOf([puno('a', -15), puno('b', -15), puno('c', -15.3)]);
    expect(others).toEqual([]);
    expect(pin).toMatchObject({ at: [-7000, 1510], department: 'puno', state: 'open' });
    expect(pin?.offices).toHaveLength(3);
  });

  test('do not share a pin across departments', () => {
    expect(pinsOf([puno('a', -15), anOffice({ ...at(-15, -70), ...inDepartment('cusco') }, 'b')])).toHaveLength(2);
  });

  test('keep their own pin if far enough apart, sorted from north to south', () => {
    expect(idsOf(pinsOf([puno('south', -15.5), puno('north', -15)]))).toEqual([['north'], ['south']]);
  });

  test('leave no two pins of a department closer than asked', () => {
    expect(idsOf(pinsOf([puno('a', -15), puno('b', -15.4), puno('c', -15.8)], 70))).toEqual([['c', 'a', 'b']]);
  });

  test('are open only if all of them are', () => {
    expect(pinsOf([puno('a', -15), puno('b', -15, 'closed')])[0]?.state).toBe('mixed');
    expect(pinsOf([puno('a', -15, 'closed'), puno('b', -15, 'closed')])[0]?.state).toBe('closed');
  });

  test('are counted by state in the pin’s label, and link to their department', () => {
    const offices = [puno('a', -15), puno('b', -15, 'closed')];
    const [pin] = pinsOf(offices);
    expect(pinInWords(pin!, 'en')).toBe('Puno: 2 places close together (1 open, 1 closed or suspended)');
    expect(pinPath(aLibrary({ offices }), pin!, 'es')).toBe('/es/oficinas/en/puno/');
  });
});

test('a pin of one office has its name and condition as label, and links to it', () => {
  const office = anOffice({ ...at(-13, -72), condition: known('planned' as const) }, 'cusco');
  const pin = pinOf(office, everything)!;
  expect(pinInWords(pin, 'en')).toBe('Cusco zonal office: Planned');
  expect(pinInWords({ ...pin, offices: [anOffice({ condition: unknown })] }, 'es')).toBe(
    'Cusco zonal office: Estado desconocido',
  );
  expect(pinPath(aLibrary({ offices: [office] }), pin, 'en')).toBe('/en/offices/cusco/');
});

test('every department is listed by name, also one without offices', () => {
  const places = placesByDepartment(aLibrary({ offices: [anOffice()] }));
  expect(places).toHaveLength(25);
  expect(places.map(({ name }) => name).slice(0, 3)).toEqual(['Amazonas', 'Áncash', 'Apurímac']);
  expect(places.flatMap(({ id, offices }) => (offices.length > 0 ? [id] : []))).toEqual(['cusco']);
});

test('counts states in words', () =>
  expect(statesInWords([anOffice(), anOffice({ condition: unknown })], 'es')).toBe(
    '1 abierto, 1 de estado desconocido o solo previsto',
  ));
