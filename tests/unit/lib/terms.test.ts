import { expect, test } from 'vitest';
import { provenanceInWords } from '#lib/facts/provenance.ts';
import { headingOf, termsIn } from '#lib/guides/terms.ts';
import { aLibrary, aSource, known, unknown } from '../../support/builders.ts';

test('lists each term once, in order of first use', () => {
  const bodies = [
    'Take the [slip](term:cita) to the [MAC](term:mac), [by phone](channel:alomac-1800).',
    'Your [slip](term:cita) and [TAM](term:tam).',
  ];
  expect(termsIn(bodies)).toEqual(['cita', 'mac', 'tam']);
  expect(termsIn([])).toEqual([]);
  expect(termsIn(['No term: here.'])).toEqual([]);
});

test('the heading of a term has its name in both languages, without repetition', () => {
  const heading = (en: string, es: string) => [
    headingOf({ term: { en, es } }, 'en'),
    headingOf({ term: { en, es } }, 'es'),
  ];
  expect(heading('Stay (permanencia)', 'Permanencia')).toEqual([
    { name: 'Stay', beside: 'Permanencia' },
    { name: 'Permanencia', beside: 'Stay' },
  ]);
  expect(heading('Aló MAC (information line)', 'Aló MAC')).toEqual([
    { name: 'Aló MAC (information line)' },
    { name: 'Aló MAC' },
  ]);
  expect(heading('Tax unit (UIT)', 'Unidad Impositiva Tributaria (UIT)')).toEqual([
    { name: 'Tax unit (UIT)', beside: 'Unidad Impositiva Tributaria (UIT)' },
    { name: 'Unidad Impositiva Tributaria (UIT)', beside: 'Tax unit (UIT)' },
  ]);
  expect(heading('Visa', 'Visa')).toEqual([{ name: 'Visa' }, { name: 'Visa' }]);
});

test('gives the provenance of a definition in one line', () => {
  const library = aLibrary({ sources: [aSource(), aSource({ publisher: 'El Peruano' }, 'law')] });
  expect(provenanceInWords(known('x', { sources: ['law', 'limaeasy', 'law'] }), library, 'en')).toBe(
    'Reported · El Peruano, LimaEasy, as of Apr 2024 · checked 22 Nov 2026',
  );
  expect(provenanceInWords(known('x', { asOf: 'undated' }), library, 'es')).toBe(
    'Según una fuente · LimaEasy, página sin fecha · revisado el 22 nov. 2026',
  );
  expect(provenanceInWords(unknown, library, 'en')).toBe('looked for on 22 Nov 2026');
});
