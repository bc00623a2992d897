import { expect, test } from 'vitest';
import { ageOf, freshness } from '#lib/facts/freshness.ts';
import { placeOfFacts } from '#lib/facts/fact-place.ts';
import { correctionsNameFacts } from '#tools/content/rules/corrections.ts';
import { oldestCheck, reviewDue } from '#lib/facts/review.ts';
import { aLibrary, anOffice, both, known, unknown } from '../../support/builders.ts';

test('age counts from the day the source vouches for; a partial date counts from its first day', () => {
  expect(ageOf('2026-11-01', '2026-11-22')).toBe('halfYear');
  expect(ageOf('2026-01-31', '2026-11-22')).toBe('year');
  expect(ageOf('2025', '2026-11-22')).toBe('twoYears');
  expect(ageOf('2024-04', '2026-11-22')).toBe('fiveYears');
  expect(ageOf('1999-11-14', '2026-11-22')).toBe('older');
  expect(ageOf('undated', '2026-11-22')).toBe('undated');
});

test('every fact is counted once, by age and state or as unknown', () => {
  const library = aLibrary({
    offices: [
      anOffice({
        address: known('x', { asOf: 'undated' }),
        notes: { a: known(both('a'), { state: 'disputed', asOf: '2020' }) },
      }),
    ],
  });
  const { all, known: withValue, ages, unknown: gaps, disputed, oldest, reviews } = freshness(library, '2026-11-22');
  expect(Object.values(ages).reduce((sum, row) => sum + row.all, 0)).toBe(withValue);
  expect(gaps.reduce((sum, { count }) => sum + count, 0)).toBe(all - withValue);
  expect(ages.undated).toMatchObject({ reported: 1, all: 1 });
  expect(disputed.map(({ path }) => path.join('/'))).toEqual(['notes/a']);
  expect(oldest[0]?.path).toEqual(['notes', 'a']);
  expect(reviews).toEqual([{ kind: 'offices', count: all, checked: '2026-11-22', due: '2027-02-20' }]);
});

test('a review is due by the oldest check, sooner for what changes often', () => {
  expect(oldestCheck([{ a: { ...unknown, checked: '2026-03-01' }, b: unknown }])).toBe('2026-03-01');
  expect(reviewDue('offices', '2026-11-22') < reviewDue('statuses', '2026-11-22')).toBe(true);
});

test('a fact is found on the page of its entry', () => {
  const library = aLibrary({ offices: [anOffice()] });
  expect(placeOfFacts(library, 'offices', 'jz-cusco', 'es')).toEqual({
    name: 'Cusco zonal office',
    path: '/es/oficinas/jz-cusco/',
  });
  expect(() => placeOfFacts(library, 'sources', 'limaeasy', 'en')).toThrow('no page is defined');
});

test('a correction names a fact that exists and says something new', () => {
  const correction = (facts: object) => ({
    id: 'c',
    file: 'content/corrections/c.yaml',
    facts: { day: '2026-11-22', fact: 'offices/jz-cusco/address', was: both('a'), now: both('b'), ...facts },
  });
  const problems = (facts: object) =>
    correctionsNameFacts(aLibrary({ offices: [anOffice()], corrections: [correction(facts)] })).map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );
  expect(problems({})).toEqual([]);
  expect(problems({ fact: 'offices/jz-cusco/adress' })).toEqual([
    'fact is not the id of a fact. Did you mean "offices/jz-cusco/address"?',
  ]);
  expect(problems({ now: both('a') })).toEqual(['now is the same as "was": write what the guide says now.']);
});
