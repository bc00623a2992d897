import { describe, expect, test } from 'vitest';
import { buildIndex, fits, queryWords, search } from '#lib/search/search.ts';

/** How well a typed word fits a word that belongs to a record: 0 to 1. */
const fit = (typed: string, word: string): number => fits(buildIndex([{ id: 'x', strong: '', weak: word }]), typed)[0]!;

describe('how well a typed word fits', () => {
  test('a title counts three times, a name twice what belongs to it', () => {
    const index = buildIndex([
      { id: 'weak', strong: '', weak: 'cusco' },
      { id: 'strong', strong: 'cusco', weak: '' },
      { id: 'title', title: 'cusco', strong: '', weak: '' },
    ]);
    expect([...fits(index, 'cusco')]).toEqual([1, 2, 3]);
    expect([...fits(index, 'cuzco')].map((each) => each.toFixed(2))).toEqual(['0.45', '0.90', '1.35']);
  });

  test.each<[string, string, number]>([
    ['cusco', 'cusco', 1],
    ['c', 'cusco', 0.3],
    ['cu', 'cusco', 0.66],
    ['cusc', 'cusco', 0.82],
    ['y', 'y', 1],
  ])('the beginning %s of %s, the more of it the better', (typed, word, quality) =>
    expect(fit(typed, word)).toBeCloseTo(quality, 5),
  );

  test.each<[string, string, number]>([
    ['puna', 'puno', 0.45],
    ['pun', 'pan', 0],
    ['tacna', 'tcana', 0.45],
    ['tumbas', 'tumbes', 0.45],
    ['tunbas', 'tumbes', 0],
    ['iquitas', 'iquitos', 0.45],
    ['iqiutas', 'iquitos', 0.3],
    ['yqiutas', 'iquitos', 0],
    ['iquitosa', 'iquitos', 0.45],
    ['iqutos', 'iquitos', 0.45],
    ['puaco', 'pubao', 0],
    [`${'ab'.repeat(59)}xb`, 'ab'.repeat(60), 0.45],
    ['iquit', 'equitos', 0.25],
  ])('%s is %s with slips: none in three letters, one up to six, two above', (typed, word, quality) =>
    expect(fit(typed, word)).toBeCloseTo(quality, 5),
  );

  test.each<[string, string, number]>([
    ['arequp', 'arequipa', 0.25],
    ['arequp', 'arequis', 0.25],
    ['arqup', 'arequpasito', 0.25],
    ['arrequp', 'arequipasa', 0],
    ['migraci', 'migraciones', 0.5 + (0.4 * 7) / 11],
    ['migrcai', 'migraciones', 0.25],
    ['mgrcaix', 'migraciones', 0],
    ['20010', '2001000', 0.5 + (0.4 * 5) / 7],
    ['20110', '2001000', 0],
  ])('%s begins %s, with one slip at most, and none in a number', (typed, word, quality) =>
    expect(fit(typed, word)).toBeCloseTo(quality, 5),
  );

  test('a word is not begun by a longer one', () =>
    expect(
      [fit('cuscox', 'cusco'), fit('cuscoxx', 'cusco'), fit('cuscoxxx', 'cusco')].map((each) => each.toFixed(2)),
    ).toEqual(['0.45', '0.30', '0.00']));
});

describe('a word that is there is meant', () => {
  const found = (typed: string, ...words: string[]) => {
    const index = buildIndex(words.map((word) => ({ id: word, strong: '', weak: word })));
    return words.filter((_, at) => fits(index, typed)[at]! > 0);
  };

  test('a word merely near is found only where no record has the word or a longer one', () => {
    expect(found('multa', 'multa', 'malta')).toEqual(['multa']);
    expect(found('multa', 'multado', 'malta')).toEqual(['multado']);
    expect(found('multa', 'malta')).toEqual(['malta']);
  });

  test('the word itself counts more, even in the text, than a longer one in a title', () => {
    const index = buildIndex([
      { id: 'plural', strong: '', weak: 'extensos' },
      { id: 'itself', strong: '', weak: 'extenso' },
      { id: 'longer', title: 'extensoria', strong: '', weak: '' },
    ]);
    expect(search(index, 'extenso').map(({ id }) => id)).toEqual(['itself', 'plural', 'longer']);
  });

  test.each([
    ['multa', 'multas'],
    ['ciudad', 'ciudades'],
  ])('%s is %s too, its plural', (typed, word) => expect(fit(typed, word)).toBe(0.9));

  test('a word of four letters begins no longer one while it is a word itself; one of five does', () => {
    expect(found('card', 'card', 'cards', 'cardinal')).toEqual(['card', 'cards']);
    expect(found('card', 'cardinal')).toEqual(['cardinal']);
    expect(found('carta', 'carta', 'cartagena')).toEqual(['carta', 'cartagena']);
  });

  test('four letters with a slip begin nothing', () => {
    expect(found('fine', 'finland')).toEqual([]);
    expect(found('funla', 'finland')).toEqual(['finland']);
  });
});

describe('what is read of a query', () => {
  test('its first eight words', () =>
    expect(queryWords('uno dos tres cuatro cinco seis siete ocho nueve')).toEqual([
      'uno',
      'dos',
      'tres',
      'cuatro',
      'cinco',
      'seis',
      'siete',
      'ocho',
    ]));
  test('its first 120 characters', () => expect(queryWords(`${'x'.repeat(119)}yz`)).toEqual([`${'x'.repeat(119)}y`]));
});

test('records that fit alike keep their order, and those that hold every word come first', () => {
  const index = buildIndex([
    { id: 'a', strong: '', weak: 'tacna' },
    { id: 'b', strong: '', weak: 'tacna' },
    { id: 'c', strong: '', weak: 'tacna puno' },
    { id: 'd', title: 'tacna', strong: '', weak: '' },
  ]);
  expect(search(index, 'tacna puno').map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
});
