import { describe, expect, test } from 'vitest';
import { answersOf, isAnswered, isClosed, MOST_NEIGHBOURS, neighboursOf, placeInWords } from '#lib/offices/offices.ts';
import { aLibrary, anOffice, both, known, unknown } from '../../support/builders.ts';

const lima = (id: string, department: 'lima' | 'callao') =>
  anOffice({ place: { country: 'PE', department, province: 'Lima', district: 'Breña', ubigeo: null } }, id);
const rome = anOffice({ place: { country: 'IT', city: { en: 'Rome', es: 'Roma' } }, kind: 'consulate' }, 'rome');
const closed = anOffice(
  { condition: known('closed' as const, { until: '2024-03-22', replacedBy: 'brena' }) },
  'carabaya',
);

test('an office of unknown condition does not count as closed', () => {
  expect(isClosed(closed.facts)).toBe(true);
  expect(isClosed(anOffice({ condition: unknown }).facts)).toBe(false);
});

test('names the place in the reader’s language', () => {
  expect(placeInWords(rome.facts, 'es')).toBe('Roma, Italia');
  expect(placeInWords(anOffice().facts, 'en')).toBe('Cusco');
  expect(
    placeInWords(
      anOffice({ place: { country: 'PE', department: 'ancash', province: 'Santa', district: null, ubigeo: null } })
        .facts,
      'en',
    ),
  ).toBe('Santa, Áncash');
});

test('offers only open neighbours of the same region', () => {
  const library = aLibrary({ offices: [lima('brena', 'lima'), lima('mac-callao', 'callao'), anOffice(), closed] });
  expect(neighboursOf(library, library.offices['brena']!).map(({ id }) => id)).toEqual(['mac-callao']);
  expect(neighboursOf(library, library.offices['jz-cusco']!)).toEqual([]);
});

test('offers the nearest neighbours if a region has too many', () => {
  const inCusco = (id: string, lat: number) =>
    anOffice({ position: known({ lat, lon: -71.9, precision: 'door' as const }) }, id);
  const many = Array.from({ length: 3 * MOST_NEIGHBOURS }, (_, index) =>
    inCusco(`office-${100 - index}`, -13 + index / 100),
  );
  const neighbours = neighboursOf(aLibrary({ offices: many }), many[0]!);
  expect(neighbours.map(({ id }) => id)).toEqual(many.slice(1, 1 + MOST_NEIGHBOURS).map(({ id }) => id));
});

describe('what is done at an office', () => {
  const procedure = (id: string, audience: 'both' | 'foreigners' | 'peruvians') => ({
    id,
    file: '',
    facts: { name: both(id), short: both(id), slug: both(id), summary: both(id), aliases: [], audience },
  });
  const procedures = [procedure('carne', 'foreigners'), procedure('passport', 'peruvians'), procedure('tam', 'both')];
  const office = anOffice({ procedures: { carne: { foreigners: known('yes' as const) } } });
  const rows = answersOf(aLibrary({ offices: [office], procedures }), office);

  test('is answered for every procedure: given, unknown, or not asked', () => {
    expect(
      rows.map(({ foreigners, peruvians }) => [typeof foreigners === 'object' ? 'given' : foreigners, peruvians]),
    ).toEqual([
      ['given', 'not-asked'],
      ['not-asked', 'unknown'],
      ['unknown', 'unknown'],
    ]);
  });

  test('counts as answered only if a source says something', () =>
    expect(rows.map(isAnswered)).toEqual([true, false, false]));
});
