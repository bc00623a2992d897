import { expect, test } from 'vitest';
import { provenanceInWords } from '../../../src/domain/provenance.ts';
import { termsIn } from '../../../src/domain/terms.ts';
import { aLibrary, aSource, known, unknown } from '../../support/builders.ts';

test('names each term once, in the order of its first use', () => {
  const bodies = ['Take the [slip](term:cita) to the [MAC](term:mac), [by phone](channel:alomac-1800).', 'Your [slip](term:cita) and [TAM](term:tam).'];
  expect(termsIn(bodies)).toEqual(['cita', 'mac', 'tam']);
  expect(termsIn([])).toEqual([]);
  expect(termsIn(['No term: here.'])).toEqual([]);
});

test('says what a definition rests on in one line', () => {
  const library = aLibrary({ sources: [aSource(), aSource({ publisher: 'El Peruano' }, 'law')] });
  expect(provenanceInWords(known('x', { sources: ['law', 'limaeasy', 'law'] }), library, 'en')).toBe('Reported · El Peruano, LimaEasy, as of Apr 2024 · checked 22 Nov 2026');
  expect(provenanceInWords(known('x', { asOf: 'undated' }), library, 'es')).toBe('Según una fuente · LimaEasy, página sin fecha · revisado el 22 nov. 2026');
  expect(provenanceInWords(unknown, library, 'en')).toBe('looked for on 22 Nov 2026');
});
