import { describe, expect, test } from 'vitest';
import { FILTERS, findOffices, type FinderQuery, type FinderRecord, officeValues } from '#lib/offices/finder.ts';
import { hasUnknownValues, countsIn, emptyQuery, hitsIn, queryIn, queryText } from '#lib/search/filters.ts';
import { kilometres, roughKilometres } from '#lib/offices/geo.ts';
import { buildIndex, fold, queryWords, search } from '#lib/search/search.ts';

const record = (id: string, strong: string, extra: Partial<FinderRecord> = {}): FinderRecord => ({
  id,
  strong,
  weak: 'oficina office',
  department: id,
  kind: 'zonal-office',
  serves: 'both',
  procedures: [],
  closed: false,
  ...extra,
});
const records = [
  record('arequipa', 'Arequipa', { procedures: ['passport'], position: { lat: -16.4, lon: -71.5 } }),
  record('carabaya', 'Agencia Jr. Carabaya', { closed: true, department: 'lima', serves: 'foreigners' }),
  record('brena', 'Sede central Breña', { department: 'lima', position: { lat: -12.05, lon: -77.05 } }),
  record('huancayo', 'Huancayo', { serves: '' }),
];
const index = buildIndex(records);
const NOTHING = emptyQuery(FILTERS);
const hits = ({ q }: FinderQuery) => hitsIn(records, index, q);
const found = (asked: object, from?: { lat: number; lon: number }) => {
  const query = { ...NOTHING, ...asked };
  return findOffices(records, hits(query), query, from);
};
const ids = (q: string, extra: object = {}) => found({ q, ...extra }).ids;

describe('the words people type', () => {
  test('are folded: accents, case and punctuation are ignored', () => {
    expect(fold('  ¿Breña, JR. Carabaya?')).toBe('brena jr carabaya');
    expect(queryWords('the office in Lima')).toEqual(['office', 'lima']);
    expect(queryWords('de la')).toEqual(['de', 'la']);
  });

  test.each([
    ['arequippa', 'arequipa'],
    ['brena', 'brena'],
    ['huancallo', 'huancayo'],
    ['jiron caravaya', 'carabaya'],
    ['oficina arequipa', 'arequipa'],
    ['AREQ', 'arequipa'],
    ['raequipa', 'arequipa'],
    ['bre', 'brena'],
  ])('%s finds %s first', (query, id) => expect(ids(query)[0]).toBe(id));

  test.each(['xkqzw', 'zzzzzzzz', 'qwpoeiruty', '$$$', '<script>alert(1)</script>'])(
    'nonsense finds nothing: %s',
    (query) => {
      expect(ids(query)).toEqual([]);
    },
  );

  test('only the first words of a text of 10,000 characters are read', () =>
    expect(ids('arequipa ' + 'x'.repeat(10_000))).toEqual([]));

  test('a record with every word ranks above one with some', () => {
    expect(search(index, 'sede arequipa').map(({ all }) => all)).toEqual([false, false]);
  });
});

describe('a closed office', () => {
  test('ranks last even if it matches best', () =>
    expect(ids('', { department: 'lima' })).toEqual(['brena', 'carabaya']));
});

describe('filters', () => {
  test('narrow the list, and "foreigners" includes those that serve both', () => {
    expect(ids('', { for: 'passport' })).toEqual(['arequipa']);
    expect(ids('', { serves: 'foreigners' })).toEqual(['arequipa', 'brena', 'carabaya']);
  });

  test('count what each value would leave', () => {
    const counts = (asked: object) => {
      const query = { ...NOTHING, ...asked };
      return countsIn(records, hits(query), query, FILTERS, officeValues, 'department', ['arequipa', 'lima']);
    };
    expect([...counts({ department: 'lima' })]).toEqual([
      ['arequipa', 1],
      ['lima', 2],
    ]);
    expect(counts({ q: 'brena' }).get('lima')).toBe(1);
  });

  test('offer partial matches if nothing matches the whole query', () => {
    expect(found({ q: 'arequipa', department: 'lima' })).toEqual({ ids: [], near: ['arequipa'] });
  });
});

describe('the query string', () => {
  const allowed = {
    department: new Set(['lima']),
    for: new Set(['passport']),
    kind: new Set(['zonal-office']),
    serves: new Set(['both', 'foreigners']),
  };
  const read = (text: string) => queryIn(new URLSearchParams(text), FILTERS, allowed);

  test('round-trips', () => {
    const query = { ...NOTHING, q: 'av. españa', department: 'lima', for: 'passport' };
    expect(read(queryText(query))).toEqual(query);
    expect(queryText(NOTHING)).toBe('');
  });

  test('drops unknown values, direction marks and excess text', () => {
    expect(read('department=atlantis&for=%3Cscript%3E&kind=zonal-office')).toEqual({
      ...NOTHING,
      kind: 'zonal-office',
    });
    expect(read('q=%E2%80%AEamil').q).toBe('amil');
    expect(read(`q=${'x'.repeat(10_000)}`).q).toHaveLength(120);
  });
});

describe('distance', () => {
  test('is the great-circle distance', () =>
    expect(kilometres({ lat: -12.05, lon: -77.05 }, { lat: -16.4, lon: -71.5 })).toBeCloseTo(767, -1));

  test('sorts the nearest first, those without a pin last', () => {
    expect(found({}, { lat: -16, lon: -71 }).ids.slice(0, 2)).toEqual(['arequipa', 'brena']);
  });

  test('is rounded to the precision of the pin', () =>
    expect([0.2, 12.4, 23, 767].map(roughKilometres)).toEqual([1, 12, 20, 770]));
});

describe('sorting by distance', () => {
  test('puts the nearest office first, those without a position last', () => {
    expect(found({}, { lat: -12, lon: -77 }).ids).toEqual(['brena', 'arequipa', 'huancayo', 'carabaya']);
    expect(found({}, { lat: -16, lon: -71 }).ids).toEqual(['arequipa', 'brena', 'huancayo', 'carabaya']);
  });
});

describe('partial matches', () => {
  test('need a name or all of the words, not just generic words', () => {
    expect(found({ q: 'oficina xkqzwv' })).toEqual({ ids: [], near: ['arequipa', 'brena', 'huancayo'] });
    expect(found({ q: 'ofcina xkqzwv' })).toEqual({ ids: [], near: [] });
    expect(found({ q: 'ofcina', department: 'cusco' })).toEqual({ ids: [], near: ['arequipa', 'brena', 'huancayo'] });
  });
});

describe('a query of blanks', () => {
  test('is empty, also in the URL', () => {
    expect(ids('   ')).toHaveLength(records.length);
    expect(queryText({ ...NOTHING, q: '  ' })).toBe('');
  });
});

test('a query string with an unknown value of a filter is detected', () => {
  const allowed = {
    department: new Set(['lima']),
    for: new Set(['passport']),
    kind: new Set<string>(),
    serves: new Set<string>(),
  };
  const asks = (text: string) =>
    hasUnknownValues(new URLSearchParams(text), ['department', 'for', 'kind', 'serves'], allowed);
  expect([asks('department=lima&for=visa'), asks('department=lima&for=passport'), asks('for='), asks('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
