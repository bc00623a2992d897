import { describe, expect, test } from 'vitest';
import { datedRow } from '#lib/waivers/register.ts';
import { localizedRow } from '#lib/waivers/records.ts';
import {
  askedInWords,
  capital,
  datesInWords,
  daysInWords,
  holdingInWords,
  meaningInWords,
  purposesInWords,
  rowInWords,
  saysInWords,
} from '#lib/waivers/words.ts';
import { fill } from '#i18n/fill.ts';
import { answerOn } from '#lib/waivers/waivers.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { WaiverRow } from '#schemas/waiver.ts';
import { aLibrary, aWaiverRow, both, known, unknown } from '../../support/builders.ts';

const en = stringsFor('en').waivers.answer;
const es = stringsFor('es').waivers.answer;
const spoken = (facts: Partial<WaiverRow> = {}) => localizedRow(datedRow(aWaiverRow(facts), 0), aLibrary(), 'en');

test.each<[WaiverRow['days'], WaiverRow['per'], string, string]>([
  [90, 180, 'up to 90 days in any 180', 'hasta 90 días en cualquier período de 180'],
  [90, 'entry', 'up to 90 days from entry', 'hasta 90 días desde el ingreso'],
  [90, 'half-year', 'up to 90 days within six months', 'hasta 90 días dentro de seis meses'],
  [90, 'not-stated', 'up to 90 days', 'hasta 90 días'],
  [null, null, 'number of days not known', 'no se conoce el número de días'],
])('days always say their unit: %j per %j', (days, per, english, spanish) => {
  expect(daysInWords({ days, per }, en)).toBe(english);
  expect(daysInWords({ days, per }, es)).toBe(spanish);
});

describe('the dates of a row', () => {
  test.each<[Partial<WaiverRow>, string, string]>([
    [{ from: '2016-03-15' }, 'In force since 15 March 2016.', 'Vigente desde el 15 de marzo de 2016.'],
    [
      { from: '2024-09', until: '2024-10-31' },
      'It held from September 2024 until 31 October 2024.',
      'Rigió desde setiembre de 2024 hasta el 31 de octubre de 2024.',
    ],
    [
      { until: '2019-06-14' },
      'It held until 14 June 2019; first day not known.',
      'Rigió hasta el 14 de junio de 2019; no se conoce el primer día.',
    ],
    [
      {},
      'First day not known; the sources speak for April 2024.',
      'No se conoce el primer día; fecha de las fuentes: abril de 2024.',
    ],
    [
      { from: '2024', until: '2024', visa: known('needed' as const, { state: 'withdrawn' }) },
      'Dated 2024; withdrawn: 2024.',
      'Fecha: 2024; retirado: 2024.',
    ],
  ])('%j', (facts, english, spanish) => {
    expect(datesInWords(spoken(facts), en, 'en')).toBe(english);
    expect(datesInWords(spoken(facts), es, 'es')).toBe(spanish);
  });
});

test('a row says for whom, what and how long', () => {
  expect(saysInWords(spoken({ purposes: ['tourism', 'business'], days: 183, per: 365 }), en)).toBe(
    'Tourism, business: no visa, up to 183 days in any 365.',
  );
  expect(saysInWords(spoken({ visa: known('needed' as const), days: null, per: null }), en)).toBe(
    'Any purpose: visa needed.',
  );
  expect(
    saysInWords(spoken({ visa: known('needed' as const, { state: 'withdrawn' }), days: null, per: null }), en),
  ).toBe('Withdrawn: Any purpose: visa needed.');
});

test('the parts of an answer name the instrument, the dates, the doubt and the source', () => {
  const row = spoken({ from: '2024', conditions: both('Only tourists.'), instrument: both('Decree 1') });
  const { judged } = answerOn([row], 'diplomatic', '2024-03-01');
  expect(rowInWords(judged[0]!, en, 'en')).toEqual({
    lead: 'Any purpose: no visa, up to 90 days from entry.',
    rest: `Decree 1 (treaty). In force since 2024. ${en.holding['began-about']} Only tourists.`,
    sources: 'Reported · LimaEasy, as of Apr 2024 · checked 22 Nov 2026',
  });
});

test('an answer after the newest check states the day of the check', () => {
  const row = spoken({ from: '2016-03-15' });
  expect(meaningInWords(answerOn([row], 'diplomatic', '2026-12-24'), en, 'en')).toBe(
    'For a short stay under what stands below. Last checked on 22 November 2026: ask again before you travel.',
  );
  expect(meaningInWords(answerOn([row], 'diplomatic', '2090-01-01'), en, 'en')).toMatch(
    /^We know only up to 22 November 2026\./,
  );
});

test('a gap that is not known stays as it is', () =>
  expect(fill('{n} of {all}, {none}', { n: 0, all: 'ten' })).toBe('0 of ten, {none}'));

test('a line begins with a large letter, whatever stands there', () =>
  expect(['días', 'ábaco', 'x', ''].map(capital)).toEqual(['Días', 'Ábaco', 'X', '']));

test('purposes are one list', () =>
  expect(purposesInWords(spoken({ purposes: ['tourism', 'transit'] }), en)).toBe('Tourism, transit'));

test('a row without a date of its own and of its source says so', () =>
  expect(datesInWords(spoken({ visa: known('needed' as const, { asOf: 'undated' }) }), en, 'en')).toBe(
    'First day not known; the source has no date.',
  ));

test('a row that needs a visa names its days where it has some; one nobody knows says that', () => {
  expect(saysInWords(spoken({ visa: known('needed' as const) }), en)).toBe(
    'Any purpose: visa needed, up to 90 days from entry.',
  );
  expect(saysInWords(spoken({ days: null, per: null }), en)).toBe('Any purpose: no visa, number of days not known.');
  expect(saysInWords(spoken({ visa: unknown, days: null, per: null }), en)).toBe('Any purpose: not known.');
});

test('a row that holds raises no doubt', () => {
  expect(holdingInWords('holds', en)).toBe('');
  expect(holdingInWords('ended', en)).toBe(en.holding.ended);
});

describe('the parts of an answer', () => {
  const rest = (facts: Partial<WaiverRow>, day = '2020-01-01') =>
    rowInWords(answerOn([spoken(facts)], 'diplomatic', day).judged[0]!, en, 'en').rest;
  const note = both('A note.');
  const others = [{ value: 'needed', asOf: '2010', sources: ['limaeasy'] }];

  test('say where no instrument was found', () =>
    expect(rest({ instrument: null, from: '2016-03-15' })).toBe(
      'No treaty or decree found. In force since 15 March 2016.',
    ));

  test.each<[string, Partial<WaiverRow>, boolean]>([
    ['holds', { visa: known('not-needed' as const, { note }) }, false],
    ['is disputed', { visa: known('not-needed' as const, { note, state: 'disputed', others }) }, true],
    ['was withdrawn', { visa: known('not-needed' as const, { note, state: 'withdrawn' }) }, true],
    ['is for an event', { kind: 'event', visa: known('not-needed' as const, { note }) }, true],
    ['is not known', { visa: { ...unknown, note } as WaiverRow['visa'] }, true],
  ])('hold the note of a row that %s: %j', (_, facts, shown) =>
    expect(rest({ from: '2016-03-15', ...facts }).endsWith('A note.')).toBe(shown),
  );

  test('of a withdrawn row raise no further doubt', () =>
    expect(
      rest({ from: '2024', until: '2024', visa: known('needed' as const, { state: 'withdrawn' }) }, '2024-05-01'),
    ).toBe('Agreement (treaty). Dated 2024; withdrawn: 2024.'));
});

test('an answer before the newest check has no warning, one too far ahead only its meaning', () => {
  const row = spoken({ from: '2016-03-15' });
  expect(meaningInWords(answerOn([row], 'diplomatic', '2020-01-01'), en, 'en')).toBe(en.means['not-needed']);
  expect(meaningInWords(answerOn([row], 'diplomatic', '2090-01-01'), en, 'en')).toBe(
    'We know only up to 22 November 2026. Rules change: ask again nearer to your journey.',
  );
});

test('an answer repeats what was asked', () =>
  expect(askedInWords('Italy', 'diplomatic', '2024-10-15', en, 'en')).toBe(
    'Italy · diplomatic passport · 15 October 2024',
  ));
