import fc from 'fast-check';
import { expect } from 'vitest';
import { countsIn, emptyQuery, foundIn, hitsIn } from '#lib/search/filters.ts';
import { findOffices, type FinderRecord, FILTERS, officeValues } from '#lib/offices/finder.ts';
import { buildIndex, fold, queryWords, search, wordsOf } from '#lib/search/search.ts';
import { findPages, indexOf, normalizeContacts, plainNumber } from '#lib/search/site-search.ts';
import { anyText, holds } from '../../support/property.ts';

const letters = (min: number, max: number, of = 'abcdefghijklmnopqrstuvwxyzáéíóúñü') =>
  fc.array(fc.constantFrom(...of), { minLength: min, maxLength: max }).map((parts) => parts.join(''));
const sentence = fc.array(letters(1, 12), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const records = fc
  .array(fc.record({ title: sentence, strong: sentence, weak: sentence }), { minLength: 1, maxLength: 12 })
  .map((list) => list.map((record, index) => ({ id: `r${index}`, ...record })));

holds('folding twice folds no further, and leaves letters, digits and single blanks', [anyText], (text) => {
  const folded = fold(text);
  expect(fold(folded)).toBe(folded);
  expect(folded).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
});

holds(
  'folding is blind to accents, to how they are stored and to capitals',
  [letters(0, 30, 'abcñüáéíóúç xyz')],
  (text) => {
    const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    expect([fold(text.normalize('NFD')), fold(text.toUpperCase()), fold(bare)]).toEqual([
      fold(text),
      fold(text),
      fold(text),
    ]);
  },
);

holds(
  'a record is found, whole, by any of its own words',
  [records, fc.nat(), fc.nat(), fc.constantFrom('title' as const, 'strong' as const, 'weak' as const)],
  (list, which, word, field) => {
    const record = list[which % list.length]!;
    const words = record[field].split(' ');
    const hits = search(buildIndex(list), words[word % words.length]!);
    expect(hits.find(({ id }) => id === record.id)).toMatchObject({ all: true });
  },
);

holds(
  'hits come once each, those that hold every word first, then the better ones',
  [records, sentence],
  (list, query) => {
    const hits = search(buildIndex(list), query);
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
    hits.slice(1).forEach((hit, index) => {
      const above = hits[index]!;
      expect(above.all === hit.all ? above.score >= hit.score : above.all).toBe(true);
      expect(hit.score).toBeGreaterThan(0);
    });
  },
);

/** A word with one edit: a letter dropped, doubled, changed, added, or swapped with its neighbour. */
const slip = fc
  .tuple(
    letters(5, 12, 'abcdefghijklmnopqrstuvwxyz'),
    fc.nat(),
    fc.constantFrom('drop', 'double', 'change', 'add', 'swap'),
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  )
  .map(([word, place, kind, letter]) => {
    const at = place % (word.length - 1);
    const [before, here, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    const typed = {
      drop: before + after,
      double: before + here + here + after,
      change: before + letter + after,
      add: before + letter + here + after,
      swap: before + after[0]! + here + after.slice(1),
    }[kind]!;
    return { word, typed };
  });

holds(
  'a word of five letters or more is found with one slip of the finger',
  [slip, records],
  ({ word, typed }, list) => {
    const hits = search(buildIndex([...list, { id: 'meant', strong: word, weak: '' }]), typed);
    expect(hits.find(({ id }) => id === 'meant')).toMatchObject({ all: true });
  },
);

holds(
  'whatever is typed, eight words of it at most are looked for, and nothing throws',
  [anyText, records],
  (text, list) => {
    expect(queryWords(text).length).toBeLessThanOrEqual(8);
    for (const { score } of search(buildIndex(list), text)) expect(Number.isFinite(score)).toBe(true);
    for (const word of wordsOf(text)) expect(word).toMatch(/^[a-z0-9]+$/);
  },
);

const office: fc.Arbitrary<Omit<FinderRecord, 'id'>> = fc.record({
  strong: sentence,
  weak: sentence,
  department: fc.constantFrom('', 'lima', 'cusco'),
  kind: fc.constantFrom('zonal-office', 'mac-centre'),
  serves: fc.constantFrom('', 'both', 'foreigners', 'peruvians'),
  procedures: fc.subarray(['passport', 'card']),
  closed: fc.boolean(),
  position: fc.option(
    fc.record({
      lat: fc.double({ min: -18, max: 0, noNaN: true }),
      lon: fc.double({ min: -81, max: -68, noNaN: true }),
    }),
    { nil: undefined },
  ),
});
const offices = fc
  .array(office, { minLength: 1, maxLength: 10 })
  .map((list): FinderRecord[] => list.map((each, index) => ({ id: `o${index}`, ...each })));
const filters = fc.record({
  q: fc.oneof(fc.constant(''), sentence),
  department: fc.constantFrom('', 'lima'),
  for: fc.constantFrom('', 'passport'),
  kind: fc.constantFrom('', 'mac-centre'),
  serves: fc.constantFrom('', 'foreigners'),
});

holds('the finder gives what passes every filter, each once, closed ones last', [offices, filters], (list, query) => {
  const { ids, near } = findOffices(list, hitsIn(list, buildIndex(list), query.q), query, { lat: -12, lon: -77 });
  const found = ids.map((id) => list.find((each) => each.id === id)!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const each of found)
    for (const name of FILTERS) if (query[name] !== '') expect(officeValues(each, name)).toContain(query[name]);
  expect(found.map(({ closed }) => closed)).toEqual(
    found.map(({ closed }) => closed).toSorted((a, b) => Number(a) - Number(b)),
  );
  expect(near.length === 0 || (ids.length === 0 && near.length <= 3)).toBe(true);
  if (query.q === '')
    expect(ids).toHaveLength(
      list.filter((each) =>
        FILTERS.every((name) => query[name] === '' || officeValues(each, name).includes(query[name])),
      ).length,
    );
});

holds(
  'the number beside a choice is how many offices it leaves',
  [offices, filters, fc.constantFrom(...FILTERS)],
  (list, query, filter) => {
    const hits = hitsIn(list, buildIndex(list), query.q);
    for (const [value, count] of countsIn(list, hits, query, FILTERS, officeValues, filter, [
      'lima',
      'cusco',
      'passport',
      'card',
      'zonal-office',
      'mac-centre',
      'foreigners',
      'peruvians',
    ]))
      expect(foundIn(list, hits, { ...query, [filter]: value }, FILTERS, officeValues).ids).toHaveLength(count);
  },
);

holds('nothing asked finds every office', [offices], (list) =>
  expect(findOffices(list, hitsIn(list, buildIndex(list), ''), emptyQuery(FILTERS)).ids).toHaveLength(list.length),
);

holds(
  'a page is found by any word of its title, its line or its names',
  [records, fc.nat(), fc.nat(), fc.constantFrom('title' as const, 'strong' as const, 'weak' as const)],
  (list, which, word, field) => {
    const pages = list.map(({ id, title, strong, weak }) => ({
      section: 0,
      path: id,
      title,
      line: weak,
      strong: fold(strong),
      weak: '',
    }));
    const record = list[which % list.length]!;
    const words = record[field].split(' ');
    const { hits } = findPages(indexOf({ sections: ['x'], pages }), words[word % words.length]!);
    expect(hits.map(({ page }) => pages[page]!.path)).toContain(record.id);
    expect(hits.length).toBeLessThanOrEqual(20);
  },
);

holds('any text can be asked of the search: at most twenty pages, none twice', [anyText, records], (text, list) => {
  const { hits, near } = findPages(
    indexOf({
      sections: ['x'],
      pages: list.map(({ id, title, strong, weak }) => ({ section: 0, path: id, title, line: '', strong, weak })),
    }),
    text,
  );
  expect([
    hits.length <= 20,
    new Set(hits.map(({ page }) => page)).size === hits.length,
    !near || hits.length <= 3,
  ]).toEqual([true, true, true]);
});

holds(
  'a number is the same however its digits are set apart and with its country before it',
  [fc.integer({ min: 2_000_000, max: 7_999_999 }), fc.constantFrom('', ' ', '-', '.')],
  (number, apart) => {
    const digits = String(number);
    const written = `${digits.slice(0, 3)}${apart}${digits.slice(3)}`;
    expect(
      [written, `+51 1 ${written}`, `01 ${written}`, `(01) ${written}`, `0051 1 ${written}`].map(plainNumber),
    ).toEqual(Array(5).fill(digits));
    expect(normalizeContacts(`x ${written} y`).split(/\s+/)).toContain(digits);
  },
);
