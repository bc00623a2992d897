import { describe, expect, test } from 'vitest';
import { type Claim, evidenceOf, isOld, newestAsOf, sharedRow, type Shown, statesOf } from '#lib/facts/evidence.ts';
import type { Fact } from '#schemas/fact.ts';
import { numberedSteps, withKey } from '#lib/guides/guide-page.ts';
import { hasVisitingHours, keepsHolidays, officePage } from '#lib/offices/office-page.ts';
import { daysInWords } from '#i18n/dates.ts';
import { aGuide, aLibrary, anOffice, aSource, known, unknown } from '../../support/builders.ts';

const library = aLibrary({ sources: [aSource({ sameAs: ['old-a'] }, 'a'), aSource({}, 'b')] });
const shown = (path: string, fact: Fact<unknown>): Shown => ({ kind: 'offices', entry: 'x', path: [path], fact });
const from = (sources: string[], more: object = {}) =>
  known('v', { sources, asOf: '2024-04', checked: '2026-11-22', ...more });

describe('the evidence of a page', () => {
  test('facts with the same sources, date and state share a row, whatever the order or age of an id', () => {
    const { rows } = evidenceOf(
      library,
      [
        shown('p', from(['a', 'b'])),
        shown('q', from(['b', 'old-a'])),
        shown('r', from(['a'])),
        shown('s', from(['a'], { state: 'confirmed' })),
      ],
      [],
    );
    expect(rows.map(({ number, sources, state, facts }) => [number, sources.join(), state, facts.length])).toEqual([
      [1, 'a,b', 'reported', 2],
      [2, 'a', 'reported', 1],
      [3, 'a', 'confirmed', 1],
    ]);
  });

  test('rows cited only behind the page come after all others', () => {
    const { rows, behind } = evidenceOf(
      library,
      [shown('p', from(['b']))],
      [shown('q', from(['a'])), shown('r', from(['b']))],
    );
    expect([rows.map(({ number }) => number), behind.map(({ number }) => number)]).toEqual([[1], [2]]);
    expect(rows[0]!.facts).toEqual(['offices/x/p', 'offices/x/r']);
  });

  test('each version of a disputed value has its own row, and a list with one has no common mark', () => {
    const disputed = from(['a'], { state: 'disputed', others: [{ value: 'w', asOf: '2022', sources: ['b'] }] });
    const evidence = evidenceOf(library, [shown('p', disputed)], []);
    expect(evidence.rows.map(({ asOf, state }) => [asOf, state])).toEqual([
      ['2024-04', 'disputed'],
      ['2022', 'disputed'],
    ]);
    expect(sharedRow(evidence, [disputed])).toBeUndefined();
  });

  test('a list of one row has a common mark; unknown values do not count', () => {
    const [one, other] = [from(['a']), from(['b'])];
    const evidence = evidenceOf(library, [shown('p', one), shown('q', other), shown('r', unknown)], []);
    expect(sharedRow(evidence, [one, unknown])?.number).toBe(1);
    expect(sharedRow(evidence, [one, other])).toBeUndefined();
    expect(statesOf(evidence)).toEqual({ confirmed: 0, reported: 2, disputed: 0, withdrawn: 0 });
  });

  test('a fact that was not given to the page is an error', () => {
    expect(() => evidenceOf(library, [], []).rowOf(from(['a']) as Claim)).toThrow('was not given');
  });
});

describe('the age of evidence', () => {
  test('is told after three years, counted from the last day the source can mean; a law does not age', () => {
    expect(isOld('offices', '2021', '2024-04', '2024-12-31')).toBe(false);
    expect(isOld('offices', '2021', '2024-04', '2025-01-05')).toBe(true);
    expect(isOld('offices', 'undated', '2024-04', '2035-01-01')).toBe(false);
    expect(isOld('statuses', '2003', '2024-04', '2026-11-30')).toBe(false);
  });
  test('is not repeated beside what is as new as the page', () => {
    expect(isOld('offices', '2024-01', '2024-04', '2035-01-01')).toBe(false);
    expect(isOld('offices', '2023', undefined, '2035-01-01')).toBe(false);
  });
  test('the newest date is that of any known fact', () => {
    expect(
      newestAsOf([from(['a']), from(['a'], { asOf: '2025-10-18' }), unknown, from(['a'], { asOf: 'undated' })]),
    ).toBe('2025-10-18');
    expect(newestAsOf([unknown])).toBeUndefined();
  });
});

describe('the page of a guide', () => {
  test('steps for one kind of reader share a number with the one for the other', () => {
    const steps = [
      { step: 'open' },
      { step: 'p', only: 'passport' as const },
      { step: 'c', only: 'carne' as const },
      { step: 'end' },
    ];
    expect(
      numberedSteps(aGuide({ steps }).facts).map(({ number, branches }) => [
        number,
        branches.map(({ id }) => id).join(),
      ]),
    ).toEqual([
      [1, 'open'],
      [2, 'p,c'],
      [3, 'end'],
    ]);
  });
  test.each([
    ['Press “Entrar”.', 'Entrar', 'Press |[Entrar]|.'],
    ['Pulse «Entrar».', 'Entrar', 'Pulse |[Entrar]|.'],
    ['Open the site.', 'Entrar', 'Open the site. |[Entrar]'],
    ['Open the site.', undefined, 'Open the site.'],
  ])('the label in %j is a key', (action, label, pieces) =>
    expect(
      withKey(action, label)
        .map(({ text, key }) => (key ? `[${text}]` : text))
        .join('|'),
    ).toBe(pieces),
  );
});

describe('the page of an office', () => {
  const slots = (...list: object[]) => ({ hours: known({ slots: list }) as never });
  const slot = { days: ['mo'], opens: '08:00', closes: '16:00' };
  test('hours for Peruvians only are no visiting hours', () => {
    expect(hasVisitingHours(anOffice(slots(slot)).facts)).toBe(true);
    expect(hasVisitingHours(anOffice(slots({ ...slot, only: 'peruvians' })).facts)).toBe(false);
    expect(hasVisitingHours(anOffice({ hours: unknown as never }).facts)).toBe(false);
  });
  test('posts at the border and places open day and night do not close on holidays', () => {
    const always = { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], opens: '00:00', closes: '24:00' };
    expect(keepsHolidays(anOffice({}).facts)).toBe(true);
    expect(keepsHolidays(anOffice({ kind: 'border-post' }).facts)).toBe(false);
    expect(keepsHolidays(anOffice(slots(always)).facts)).toBe(false);
  });
  test('every fact is shown or stands behind the page, once; a closed office shows its address alone', () => {
    const closed = anOffice({ condition: known('closed') as never });
    for (const office of [anOffice({}), closed]) {
      const { evidence } = officePage(aLibrary({ offices: [office] }), office);
      const ids = [...evidence.shown, ...evidence.hidden].map(({ path }) => path.join('/'));
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(officePage(aLibrary({ offices: [closed] }), closed).rows).toEqual([]);
  });
});

test('days in one line have the month once', () => {
  expect(daysInWords(['2026-12-08', '2026-12-09', '2026-12-25'], 'en')).toBe('8, 9 and 25 December');
  expect(daysInWords(['2026-12-25', '2027-01-01'], 'es')).toBe('25 de diciembre y 1 de enero');
});
