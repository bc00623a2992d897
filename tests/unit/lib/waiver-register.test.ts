import { describe, expect, test } from 'vitest';
import { registerFor, localizedRow } from '#lib/waivers/records.ts';
import {
  absentCountries,
  answersOn,
  classesOf,
  countriesByLetter,
  countriesByName,
  datedRow,
  historyOf,
  rowsOf,
} from '#lib/waivers/register.ts';
import type { WaiverRow } from '#schemas/waiver.ts';
import { aLibrary, aWaiver, aWaiverRow, known, unknown } from '../../support/builders.ts';

const dated = (facts: Partial<WaiverRow> = {}) => datedRow(aWaiverRow(facts), 0);

describe('a row of the register', () => {
  test('carries what its fact says', () =>
    expect(dated()).toMatchObject({
      visa: 'not-needed',
      state: 'reported',
      asOf: '2024-04',
      checked: '2026-11-22',
      disputedFrom: null,
    }));

  test('of which nobody knows has no answer, no state and no date', () =>
    expect(dated({ visa: unknown })).toMatchObject({ visa: null, state: null, asOf: 'undated', disputedFrom: null }));

  test('is disputed from the earliest day of another version, from ever where one has no date', () => {
    const disputed = (...days: string[]) =>
      dated({
        visa: known('not-needed' as const, {
          state: 'disputed',
          others: days.map((asOf) => ({ value: 'needed', asOf, sources: ['limaeasy'] })),
        }),
      }).disputedFrom;
    expect(disputed('2024-09-30', '2023-05')).toBe('2023-05-01');
    expect(disputed('2024-09-30', 'undated')).toBe('0000-01-01');
    expect(dated({ visa: known('not-needed' as const, { state: 'disputed' }) }).disputedFrom).toBe('0000-01-01');
  });
});

describe('the classes of a country', () => {
  test('are the five common ones, then the rare ones its rows name, each once', () =>
    expect(
      classesOf(aWaiver([{ classes: ['public-affairs', 'service'] }, { classes: ['public-affairs'] }]).facts),
    ).toEqual(['ordinary', 'diplomatic', 'official', 'service', 'special', 'public-affairs']));

  test('of the United Nations are those its rows name', () =>
    expect(classesOf(aWaiver([{ classes: ['laissez-passer'] }], 'UN').facts)).toEqual(['laissez-passer']));

  test('are answered one by one', () =>
    expect(
      answersOn(aWaiver([{ from: '2016-03-15' }]).facts, '2020-01-01').map(
        ({ passport, answer }) => `${passport} ${answer.verdict}`,
      ),
    ).toEqual([
      'ordinary not-found',
      'diplomatic not-needed',
      'official not-found',
      'service not-found',
      'special not-found',
    ]));
});

describe('the countries', () => {
  const library = aLibrary({ waivers: [aWaiver([], 'ZA'), aWaiver([], 'EG'), aWaiver([], 'AT'), aWaiver([], 'AR')] });

  test('stand by their names in the language of the page', () => {
    expect(countriesByName(library, 'en').map(({ id, name }) => `${id} ${name}`)).toEqual([
      'ar Argentina',
      'at Austria',
      'eg Egypt',
      'za South Africa',
    ]);
    expect(countriesByName(library, 'es').map(({ id }) => id)).toEqual(['ar', 'at', 'eg', 'za']);
  });

  test('are grouped by a first letter without accent', () => {
    const letters = (lang: 'en' | 'es') =>
      countriesByLetter(aLibrary({ waivers: [...Object.values(library.waivers), aWaiver([], 'AX')] }), lang).map(
        ({ letter, countries }) => `${letter} ${countries.map(({ id }) => id).join(' ')}`,
      );
    expect(letters('en')).toEqual(['A ax ar at', 'E eg', 'S za']);
  });

  test('that have no file are absent, but for Peru itself', () => {
    const absent = absentCountries(library);
    expect(['AR', 'PE'].filter((code) => absent.includes(code))).toEqual([]);
    expect(absent).toContain('IT');
  });
});

test('a history begins with the newest row, rows of one day in the order of the file, those without a day last', () => {
  const waiver = aWaiver([
    { id: 'unknown' },
    { id: 'old', from: '2010' },
    { id: 'new', from: '2024-05' },
    { id: 'new-too', from: '2024-05' },
  ]);
  expect(historyOf(waiver.facts).map(({ source }) => source.id)).toEqual(['new', 'new-too', 'old', 'unknown']);
  expect(rowsOf(waiver.facts).map(({ index }) => index)).toEqual([0, 1, 2, 3]);
});

describe('the records of the checker', () => {
  const note = { en: 'A note', es: 'Una nota' };
  const record = (facts: Partial<WaiverRow>) =>
    registerFor(aLibrary({ waivers: [aWaiver([facts])] }), 'en').rows[0] as { note?: string };

  test('say a row in the words of the language', () => {
    const facts = aWaiverRow({
      conditions: { en: 'Only tourists.', es: 'Solo turistas.' },
      visa: known('needed' as const, { note }),
    });
    expect(localizedRow(datedRow(facts, 0), aLibrary(), 'es')).toEqual({
      ...{ classes: ['diplomatic'], purposes: ['any'], kind: 'treaty', visa: 'needed', state: 'reported' },
      ...{
        asOf: '2024-04',
        checked: '2026-11-22',
        from: null,
        until: null,
        disputedFrom: null,
        days: 90,
        per: 'entry',
      },
      instrument: 'Agreement (tratado).',
      conditions: 'Solo turistas.',
      note: 'Una nota',
      sources: expect.stringContaining('LimaEasy'),
    });
    const bare = localizedRow(datedRow(aWaiverRow({ instrument: null }), 0), aLibrary(), 'en');
    expect([bare.instrument, 'conditions' in bare, 'note' in bare]).toEqual([null, false, false]);
  });

  test('hold a note only where the checker shows it', () => {
    const visa = known('not-needed' as const, { note });
    expect(record({ visa })).not.toHaveProperty('note');
    expect(record({ visa, kind: 'event' }).note).toBe('A note');
    expect(record({ visa: { ...unknown, note } as never }).note).toBe('A note');
    expect(record({ visa: known('needed' as const, { note, state: 'withdrawn' }) }).note).toBe('A note');
    const others = [{ value: 'needed', asOf: '2024', sources: ['limaeasy'] }];
    expect(record({ visa: known('needed' as const, { note, state: 'disputed', others }) }).note).toBe('A note');
    expect(record({ kind: 'event' })).not.toHaveProperty('note');
  });

  test('hold equal rows once', () => {
    const { rows, countries } = registerFor(
      aLibrary({ waivers: [aWaiver([{}, { days: 30 }], 'IT'), aWaiver([{}], 'FR')] }),
      'en',
    );
    expect(rows.map(({ days }) => days)).toEqual([90, 30]);
    expect(countries.slice(0, 2).map(([id, , places]) => [id, places])).toEqual([
      ['fr', [0]],
      ['it', [0, 1]],
    ]);
  });

  test('name a country in both languages, the own one first, each name once, and its other names', () => {
    const italy = aWaiver([]);
    const library = aLibrary({ waivers: [{ ...italy, facts: { ...italy.facts, aliases: ['Italia', 'Bel Paese'] } }] });
    const named = (lang: 'en' | 'es', id: string) =>
      registerFor(library, lang).countries.find(([each]) => each === id)?.[1];
    expect(named('en', 'it')).toEqual(['Italy', 'Italia', 'Bel Paese']);
    expect(named('es', 'it')).toEqual(['Italia', 'Italy', 'Bel Paese']);
    expect([named('es', 'fr'), named('en', 'ar')]).toEqual([['Francia', 'France'], ['Argentina']]);
    expect(registerFor(library, 'en').countries.find(([id]) => id === 'fr')?.[2]).toEqual([]);
  });
});
