import { describe, expect, test } from 'vitest';
import {
  buildingsGiveOneAnswer,
  channelsAgreeWithOffices,
  officesAgreeWithTheirAnswers,
} from '#tools/content/rules/contradictions.ts';
import { wordsHaveOneOwner } from '#tools/content/rules/owners.ts';
import type { Office } from '#schemas/office.ts';
import { aChannel, aLibrary, anOffice, both, known } from '../../support/builders.ts';

const passport = (value: 'yes' | 'no', extra: object = {}) => ({
  passport: { peruvians: known(value, extra) },
});
const at = (id: string, facts: Partial<Office>) => anOffice(facts, id);
const yes = at('a', { procedures: passport('yes') });

describe('offices in one building', () => {
  const against = (facts: Partial<Office>) =>
    buildingsGiveOneAnswer(aLibrary({ offices: [yes, at('b', { procedures: passport('no'), ...facts })] }));

  test('contradict each other with the same address, however it is spelt', () => {
    expect(against({ address: known('AV. EL SOL, 610') })).toMatchObject([
      { file: 'content/offices/b/facts.yaml', path: ['procedures', 'passport', 'peruvians'], found: 'no' },
    ]);
  });

  test('contradict each other with the same pin at the door, not in the district', () => {
    const pin = (precision: 'door' | 'district') => ({ position: known({ lat: -13.5, lon: -71.9, precision }) });
    const pinned = (precision: 'door' | 'district') =>
      buildingsGiveOneAnswer(
        aLibrary({
          offices: [
            at('a', { procedures: passport('yes'), address: known('Calle Uno 1'), ...pin(precision) }),
            at('b', { procedures: passport('no'), address: known('Calle Dos 2'), ...pin(precision) }),
          ],
        }),
      );
    expect(pinned('door')).toHaveLength(1);
    expect(pinned('district')).toEqual([]);
  });

  test.each<[string, Partial<Office>]>([
    ['another address', { address: known('Av. El Sol 611') }],
    [
      'another department',
      { place: { country: 'PE', department: 'puno', province: null, district: null, ubigeo: null } },
    ],
    ['a disputed answer', { procedures: passport('no', { state: 'disputed' }) }],
    ['the same answer', { procedures: passport('yes') }],
    ['an office that is closed', { condition: known('closed') }],
    ['an answer for others', { procedures: { passport: { foreigners: known('no') } } }],
  ])('do not with %s', (_, facts) => expect(against(facts)).toEqual([]));
});

test('an office that is closed or planned, or not for a group of people, does nothing for it', () => {
  const of = (facts: Partial<Office>) =>
    officesAgreeWithTheirAnswers(aLibrary({ offices: [at('a', { procedures: passport('yes'), ...facts })] })).map(
      ({ message }) => message.split(' of the')[0],
    );
  expect(of({ condition: known('closed') })).toEqual(['contradicts condition: closed']);
  expect(of({ condition: known('planned') })).toEqual(['contradicts condition: planned']);
  expect(of({ serves: known('foreigners') })).toEqual(['contradicts serves: foreigners']);
  expect(of({ serves: known('peruvians') })).toEqual([]);
  expect(of({ serves: known('foreigners', { state: 'disputed' }) })).toEqual([]);
  expect(of({ serves: known('foreigners'), procedures: passport('no') })).toEqual([]);
});

describe('a channel says what it is not for', () => {
  const library = (text: string, kind: 'in-person' | 'phone' = 'in-person', procedures = passport('yes')) => ({
    ...aLibrary({
      offices: [at('a', { procedures })],
      channels: [aChannel({ kind, offices: ['a'], notFor: known(both(text)) })],
    }),
    procedures: {
      passport: {
        id: 'passport',
        file: 'content/procedures/passport.yaml',
        facts: {
          name: both('Peruvian passport'),
          short: both('passports'),
          slug: both('passport'),
          summary: both('x'),
          aliases: ['passport'],
          audience: 'peruvians' as const,
        },
      },
    },
  });

  test('its office does not do it', () =>
    expect(channelsAgreeWithOffices(library('A Peruvian passport, for example'))).toMatchObject([
      { path: ['notFor', 'value'], found: 'Peruvian passport' },
    ]));

  test('a single word, a channel at a distance or an office that does not do it are no contradiction', () => {
    expect(channelsAgreeWithOffices(library('Your passport'))).toEqual([]);
    expect(channelsAgreeWithOffices(library('A Peruvian passport', 'phone'))).toEqual([]);
    expect(channelsAgreeWithOffices(library('A Peruvian passport', 'in-person', passport('no')))).toEqual([]);
  });
});

describe('the same words of two entries', () => {
  const LONG = 'issues, renews and cancels these visas for all staff of missions';
  const of = (one: string, two: string, extra: object = {}, name = 'Two') =>
    wordsHaveOneOwner(
      aLibrary({
        offices: [
          at('a', { name: both('One'), notes: { n: known({ en: one, es: 'x' }) } }),
          at('b', { name: both(name), notes: { n: known({ en: two, es: 'x' }, extra) } }),
        ],
      }),
    );

  test('are said of one authority, or of none by name', () => {
    expect(of(`The consulate ${LONG}.`, `The Directorate ${LONG}.`)).toMatchObject([
      { file: 'content/offices/b/facts.yaml', path: ['notes', 'n', 'value', 'en'] },
    ]);
    expect(of(`The consulate ${LONG}.`, `The consulate in Rome ${LONG}.`)).toEqual([]);
    expect(of(`The Directorate, not the consulate, ${LONG}.`, `The Directorate ${LONG}.`)).toEqual([]);
    expect(of(`The consulate ${LONG}.`, `It ${LONG}.`)).toEqual([]);
    expect(of(`The consulate ${LONG}.`, `It ${LONG}.`, {}, 'Cusco zonal office'), 'the name of the entry').toHaveLength(
      1,
    );
  });

  test('count from eight words on, or four in quotation marks', () => {
    expect(of('The consulate issues visas for staff.', 'The Directorate issues visas for staff.')).toEqual([]);
    expect(
      of('The consulate has the “issue of official visas”.', 'The Directorate has the “issue of official visas”.'),
    ).toHaveLength(1);
  });

  test('may be another version of a disputed fact', () =>
    expect(
      of(`The consulate ${LONG}.`, 'Text', {
        state: 'disputed',
        others: [{ value: both(`The Directorate ${LONG}.`), asOf: '2024', sources: ['limaeasy'] }],
      }),
    ).toEqual([]));
});
