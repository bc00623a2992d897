import { expect, test } from 'vitest';
import { factId, factsIn, valueOf } from '#lib/facts/facts.ts';
import { tally } from '#lib/facts/tally.ts';
import { sourceFor, sourcesOf } from '#lib/facts/sources.ts';
import { updatesOf } from '#lib/site/updates.ts';
import { addressesOf, addressOf } from '#lib/site/addresses.ts';
import { aLibrary, anOffice, aSource, both, known, unknown } from '../../support/builders.ts';

test('finds every fact of a record with its path', () => {
  const record = {
    address: known('x'),
    notes: { queue: known(both('q')) },
    hours: unknown,
    events: [{ date: '2024' }],
  };
  expect(factsIn(record).map(({ path }) => path.join('.'))).toEqual(['address', 'notes.queue', 'hours']);
  expect(factId('offices', 'jz-cusco', ['notes', 'queue'])).toBe('offices/jz-cusco/notes/queue');
  expect(valueOf(record.hours)).toBeUndefined();
});

test('counts the facts by state', () => {
  const counts = tally(aLibrary({ offices: [anOffice({ notes: { a: known(both('a'), { state: 'disputed' }) } })] }));
  expect(counts.all).toBe(counts.confirmed + counts.reported + counts.disputed + counts.withdrawn + counts.unknown);
  expect(counts).toMatchObject({ disputed: 1, unknown: 5, reported: 3 });
});

test('finds a source under its older id and lists each document once', () => {
  const library = aLibrary({
    sources: [aSource({ sameAs: ['s01'] })],
    offices: [anOffice({ address: known('x', { sources: ['s01'] }) })],
  });
  expect(sourceFor(library, 's01').id).toBe('limaeasy');
  expect(sourcesOf(library, [library.offices['jz-cusco']?.facts]).map(({ id }) => id)).toEqual(['limaeasy']);
  expect(() => sourceFor(library, 'nobody')).toThrow('No source "nobody"');
});

test('lists changes newest first, without events of kind seen', () => {
  const event = (date: string, kind: 'opened' | 'seen' | 'closed') => ({
    date,
    kind,
    text: both(date),
    sources: ['limaeasy'],
  });
  const library = aLibrary({
    offices: [
      anOffice({ events: [event('2024-03-22', 'closed'), event('2021', 'opened')] }),
      anOffice({ events: [event('2025', 'opened'), event('2026', 'seen')] }, 'b'),
    ],
  });
  expect(updatesOf(library).map(({ date, id }) => `${date} ${id}`)).toEqual([
    '2025 b',
    '2024-03-22 jz-cusco',
    '2021 jz-cusco',
  ]);
});

test('returns the path of an entry in both languages', () => {
  const library = aLibrary({ offices: [anOffice()] });
  expect(addressesOf(library, 'offices', 'jz-cusco')).toEqual({
    en: '/en/offices/jz-cusco/',
    es: '/es/oficinas/jz-cusco/',
  });
  expect(addressOf(library, 'terms', 'tam', 'es')).toBe('/es/glosario/#tam');
  expect(addressOf(library, 'pages', 'about', 'es')).toBe('/es/acerca/');
  expect(() => addressOf(library, 'offices', 'nowhere', 'en')).toThrow('offices/nowhere has no page');
});
