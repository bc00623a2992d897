import { expect, test } from 'vitest';
import { nextReview, staleEntries } from '#tools/content/stale.ts';
import { aChannel, aLibrary, anOffice, known, unknown } from '../../support/builders.ts';

const library = aLibrary({
  offices: [anOffice({ address: known('x', { checked: '2026-09-01' }), hours: { ...unknown, checked: '2026-08-01' } })],
  channels: [aChannel({ value: known('1800', { checked: '2026-07-01' }) })],
});
const ids = (...rest: [string, number?]) =>
  staleEntries(library, ...rest).flatMap(({ facts }) => facts.map(({ id }) => id));

test('a fact is stale from the day its review is due; oldest check first, by entry', () => {
  expect(ids('2026-09-28')).toEqual([]);
  expect(ids('2026-09-29')).toEqual(['channels/line-1800/value']);
  expect(ids('2026-12-01')).toEqual(['channels/line-1800/value', 'offices/jz-cusco/hours', 'offices/jz-cusco/address']);
});

test('with an explicit number of days the kind is ignored', () => {
  expect(ids('2026-11-30', 90)).toEqual([
    'channels/line-1800/value',
    'offices/jz-cusco/hours',
    'offices/jz-cusco/address',
  ]);
  expect(ids('2026-11-29', 90)).toEqual(['channels/line-1800/value', 'offices/jz-cusco/hours']);
});

test('reports the next review', () => expect(nextReview(library)).toBe('2026-09-29'));
