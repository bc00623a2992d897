import { describe, expect, test } from 'vitest';
import { channelPlaces, groupPlaces, type Place, rowInWords } from '#lib/offices/places.ts';
import { answersFor } from '#lib/offices/procedures.ts';
import { aChannel, aLibrary, anOffice, both, known, unknown } from '../../support/builders.ts';

const inLima = {
  country: 'PE' as const,
  department: 'lima' as const,
  province: 'Lima',
  district: 'Breña',
  ubigeo: null,
};
const doing = (id: string, group: 'foreigners' | 'peruvians' = 'foreigners') => ({
  [id]: { [group]: known('yes' as const) },
});
const procedures = ['biometric-capture', 'passport', 'stay-extension', 'border-control'].map((id) => ({
  id,
  file: '',
  facts: {
    name: both(`The procedure ${id}`),
    short: both(id),
    slug: both(id),
    summary: both(''),
    aliases: [],
    audience: 'both' as const,
  },
}));
const spaces = aChannel(
  {
    kind: 'in-person',
    value: known('Chorrillos · Pueblo Libre'),
    place: { department: 'lima', procedures: ['biometric-capture'] },
  },
  'spaces',
);
const rome = anOffice({ place: { country: 'IT', city: both('Rome') }, kind: 'consulate' }, 'rome');
const closed = anOffice({ place: inLima, condition: known('closed' as const, { replacedBy: 'brena' }) }, 'carabaya');
const library = aLibrary({
  procedures,
  channels: [spaces],
  offices: [
    anOffice({ place: inLima, kind: 'mac-centre', procedures: doing('passport', 'peruvians') }, 'mac'),
    anOffice({ place: inLima, kind: 'airport-post', procedures: doing('border-control') }, 'airport'),
    anOffice({ place: inLima, kind: 'head-office', procedures: doing('biometric-capture') }, 'brena'),
    anOffice({ place: inLima, counter: false }, 'unit'),
    anOffice(),
    rome,
    closed,
  ],
});

test('lists the capital, the departments, abroad and closed; in each those who serve foreigners first', () => {
  expect(groupPlaces(library, 'en').map(({ id, places }) => [id, places.map(({ entry }) => entry.id)])).toEqual([
    ['lima', ['brena', 'spaces', 'airport', 'mac']],
    ['cusco', ['jz-cusco']],
    ['abroad', ['rome']],
    ['closed', ['carabaya']],
  ]);
});

test('a channel that is a place answers for its procedures with the fact that says so', () => {
  const { yes, no, unknown: others } = answersFor(library, 'biometric-capture');
  expect(yes.map(({ shown }) => [shown.entry, shown.path.join('/')])).toEqual([
    ['brena', 'procedures/biometric-capture/foreigners'],
    ['spaces', 'for'],
  ]);
  expect(no).toEqual([]);
  expect(others.map(({ id }) => id)).toEqual(['airport', 'mac', 'jz-cusco']);
  expect(channelPlaces(library).map(({ id }) => id)).toEqual(['spaces']);
});

describe('the words of a row', () => {
  const row = (facts: Parameters<typeof anOffice>[0]) => {
    const place: Place = { kind: 'offices', entry: anOffice(facts) };
    return rowInWords(library, place, 'en');
  };

  test('leave out what is not known', () => expect(row({ address: unknown })).toEqual({ where: 'Cusco' }));

  test('name street, procedures of foreigners and appointment', () => {
    expect(row({ procedures: doing('passport'), appointment: known('required' as const) })).toEqual({
      where: 'Av. El Sol 610, Cusco',
      does: 'passport',
      known: 'by appointment',
    });
    expect(row({ procedures: doing('passport', 'peruvians') }).does).toBe('For Peruvians: passport');
  });

  test('count the procedures there is no room for', () => {
    const all = Object.assign({}, ...procedures.map(({ id }) => doing(id))) as ReturnType<typeof doing>;
    expect(row({ procedures: all }).does).toBe('biometric-capture · passport · 2 more');
  });

  test('choose no side where sources name two streets', () =>
    expect(row({ address: known('Av. El Sol 610', { state: 'disputed' }) }).where).toBe(
      'Sources differ on the street, Cusco',
    ));
});
