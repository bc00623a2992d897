/** Edge cases of the rules for single entries: accepted, rejected, and the reported position. */
import { describe, expect, test } from 'vitest';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import type { Problem } from '#tools/content/problem.ts';
import { correctionsNameFacts } from '#tools/content/rules/corrections.ts';
import { formerSlugsAreFree } from '#tools/content/rules/former.ts';
import { languageOf, textsStandInTheirLanguage } from '#tools/content/rules/language.ts';
import { conditionsFitTheirDates } from '#tools/content/rules/life.ts';
import { needsNameWhatWorks } from '#tools/content/rules/needs.ts';
import { hoursDoNotOverlap, pinsLieInPeru } from '#tools/content/rules/places.ts';
import {
  factsInProseExist,
  headingsAreInOrder,
  languagesMatch,
  linksResolve,
  proseHoldsNoCode,
  slugsAreUnique,
} from '#tools/content/rules/prose.ts';
import type { Office } from '#schemas/office.ts';
import { aChannel, aGuide, aLibrary, aNeed, anOffice, both, known, unknown } from '../../support/builders.ts';

const fields = (problems: readonly Problem[]) => problems.map(({ path }) => path.join('.'));
const file = <T>(facts: T, id = 'x'): FileEntry<T> => ({ id, file: `content/${id}.yaml`, facts });
const office = (facts: Partial<Office>) => aLibrary({ offices: [anOffice(facts)] });
const written = (en: string, es = en, facts: Partial<Office> = {}) => {
  const base = anOffice(facts);
  return aLibrary({
    offices: [{ ...base, prose: { en: { ...base.prose.en, body: en }, es: { ...base.prose.es, body: es } } }],
  });
};

describe('corrections', () => {
  const of = (fact: string, was: object, now: object) =>
    fields(
      correctionsNameFacts({
        ...office({}),
        corrections: { c: file({ day: '2026-11-22', fact, was, now }) },
      } as unknown as Library),
    );
  test('of an existing fact, with new text in every language, are valid', () =>
    expect(of('offices/jz-cusco/address', { en: 'a', es: 'b' }, { en: 'c', es: 'd' })).toEqual([]));
  test('of a fact that does not exist are rejected', () =>
    expect(of('offices/jz-cusco/adress', { en: 'a', es: 'b' }, { en: 'c', es: 'd' })).toEqual(['fact']));
  test.each([[{ en: 'a', es: 'd' }], [{ en: 'c', es: 'b' }]])('that repeat one language are refused: %j', (now) =>
    expect(of('offices/jz-cusco/address', { en: 'a', es: 'b' }, now)).toEqual(['now']),
  );
});

describe('former slugs', () => {
  test('of a need are reported at their place, and three claims to one slug are two problems', () => {
    const need = (id: string) => aNeed({ formerSlugs: { en: ['old'], es: [] } }, id);
    const problems = formerSlugsAreFree(aLibrary({ needs: [need('a'), need('b'), need('c')] }));
    expect(problems.map(({ path, message }) => `${path.join('.')} ${message.slice(0, 31)}`)).toEqual(
      Array(2).fill('formerSlugs.en.0 is the address of needs/a: an o'),
    );
  });
});

describe('the language of a text', () => {
  test('is detected from five function words on, in any case', () => {
    expect([languageOf('the of and to'), languageOf('the of and to is'), languageOf('THE OF AND TO IS')]).toEqual([
      undefined,
      'en',
      'en',
    ]);
  });
  test('is undecided if one language has just twice the words of the other', () => {
    expect([languageOf('the of and to is was el la los'), languageOf('el la los las lo del the of and')]).toEqual([
      undefined,
      undefined,
    ]);
    expect([
      languageOf('the of and to is was are el la los'),
      languageOf('el la los las lo del de the of and'),
    ]).toEqual(['en', 'es']);
  });
  test('is checked for texts only, and an index in a list is a number', () => {
    const EN = 'You pay at the bank and take the receipt with you to the office.';
    const record = (notes: unknown) => textsStandInTheirLanguage(office({ notes } as Partial<Office>));
    expect(record([{ en: EN, es: 5 }])).toEqual([]);
    expect(record([{ en: EN, es: EN }])[0]?.path).toEqual(['notes', 0, 'es']);
  });
  test('the quoted text is shortened and trimmed', () => {
    const ES = 'Usted paga en el banco y lleva el recibo a la oficina con su pasaporte y la tarjeta.';
    expect(textsStandInTheirLanguage(written(`\n${ES}\n`, ES))[0]?.found).toBe(ES.slice(0, 60));
  });
});

describe('conditions and dates', () => {
  const of = (condition: Office['condition']) => fields(conditionsFitTheirDates(office({ condition })));
  test('an unknown condition has no problems', () => expect(of(unknown)).toEqual([]));
  test('a closed office needs its last day, or a note', () => {
    expect(of(known('closed' as const))).toEqual(['condition.until']);
    expect([
      of(known('closed' as const, { until: '2024' })),
      of(known('closed' as const, { note: both('Nobody knows.') })),
    ]).toEqual([[], []]);
  });
  test('the dates of an unknown condition are not checked', () =>
    expect(of({ ...unknown, value: 'active', until: '2024' } as unknown as Office['condition'])).toEqual([]));
  test('a last day may equal the first, but not precede it', () => {
    expect([
      of(known('closed' as const, { since: '2024-03-22', until: '2024-03-22' })),
      of(known('closed' as const, { since: '2024-03-22', until: '2024-03-21' })),
    ]).toEqual([[], ['condition.until']]);
  });
});

test('the advice for a closed guide in a need differs from that for a discontinued channel', () => {
  const library = aLibrary({
    needs: [aNeed({ channels: ['dead'], guides: ['dead'] })],
    channels: [aChannel({ condition: known('closed' as const) }, 'dead')],
    guides: [aGuide({ condition: known('closed' as const) }, 'dead')],
  });
  expect(needsNameWhatWorks(library).map(({ message }) => /: (\w+ it)/.exec(message)?.[1])).toEqual([
    'move it',
    'remove it',
  ]);
});

describe('places', () => {
  const pin = (lat: number, lon: number) =>
    pinsLieInPeru(office({ position: known({ lat, lon, precision: 'door' as const }) })).length;
  test('the corners of Peru are in Peru', () => expect([pin(0, -81.4), pin(-18.4, -68.6)]).toEqual([0, 0]));
  test.each([
    [0.01, -75],
    [-18.41, -75],
    [-10, -81.41],
    [-10, -68.59],
  ])('%d, %d does not', (lat, lon) => expect(pin(lat, lon)).toBe(1));

  const overlaps = (...slots: [string, string][]) =>
    hoursDoNotOverlap(
      office({ hours: known({ slots: slots.map(([opens, closes]) => ({ days: ['mo' as const], opens, closes })) }) }),
    ).length;
  test('adjacent hours do not overlap, in any order', () =>
    expect([
      overlaps(['08:00', '12:00'], ['12:00', '16:00']),
      overlaps(['12:00', '16:00'], ['08:00', '12:00']),
      overlaps(['08:00', '12:00'], ['11:59', '16:00']),
    ]).toEqual([0, 0, 1]));
});

describe('prose', () => {
  test.each([
    ['[ Here ](office:jz-cusco)', ' Here '],
    ['[AQUÍ](office:jz-cusco)', 'AQUÍ'],
  ])('%s says nothing', (body, found) => expect(linksResolve(written(body))[0]).toMatchObject({ found, line: 1 }));

  test('a link in the middle of a text is reported on its own line', () =>
    expect(linksResolve(written('One\ntwo\n[three](office:nope)\nfour\nfive', 'x'))).toMatchObject([
      { line: 3, found: 'office:nope', target: 'offices/nope' },
    ]));

  test('a missing fact names its entry', () =>
    expect(factsInProseExist(written('<Fact of="offices/jz-cusco/notes/a" />', 'x'))).toMatchObject([
      { target: 'offices/jz-cusco' },
    ]));

  test.each<[string, string]>([
    ["import x from 'y'", 'is code'],
    ['{x}', 'starts code'],
    ['<b>x</b>', 'is markup'],
    ['| a | b |', 'is a table'],
    ['# Title', 'is a heading of level 1'],
    ['=======', 'is left over from a merge'],
    [`${'> '.repeat(5)}x`, 'is nested too deep'],
    ['## ', 'is an empty heading'],
    ['[x]: office:y', 'is an address apart'],
    ['[x](office:y "title")', 'is a link with a blank'],
    ['[a [b]](office:y)', 'has brackets within'],
    ['see https://example.org now', 'is a bare address'],
  ])('%j is refused', (body, said) =>
    expect(proseHoldsNoCode(written(body, 'Texto.')).filter(({ message }) => message.startsWith(said))).toHaveLength(1),
  );

  test.each([
    'Four [words](office:x) here.',
    '## Heading\n\n- a list\n- of two',
    '> a quote',
    '<Fact of="offices/x/y" />',
    '1. one\n2. two',
  ])('%j is fine', (body) => expect(proseHoldsNoCode(written(body))).toEqual([]));

  test('the quoted text is shortened and trimmed', () => {
    expect(proseHoldsNoCode(written(`  | ${'x'.repeat(90)} |`, 'x'))[0]?.found).toBe(`| ${'x'.repeat(58)}`);
    expect(headingsAreInOrder(written(`#### ${'x'.repeat(90)}`, 'x'))[0]?.found).toBe(`#### ${'x'.repeat(55)}`);
  });

  test('a heading is compared with the one above it', () =>
    expect(headingsAreInOrder(written('## A\n\n#### B\n\n### C', 'x'))).toMatchObject([{ found: '#### B' }]));

  test('the first difference between the languages is reported, counted from one', () => {
    expect(languagesMatch(written('## A\n### B', '## A\n## B'))[0]?.message).toContain('which has h3 as heading 2:');
    expect(languagesMatch(written('## A', '## A\n## B'))[0]).toMatchObject({ found: 'h2' });
    expect(languagesMatch(written('## A\n## B', '## A'))[0]).toMatchObject({ found: 'nothing' });
    expect(languagesMatch(written('## A', '## A'))).toEqual([]);
  });

  test('a slug claimed by three entries belongs to the first', () => {
    const same = (id: string) => ({ ...anOffice({}, id), prose: anOffice({}, 'same').prose });
    expect(
      slugsAreUnique(aLibrary({ offices: ['a', 'b', 'c'].map(same) })).map(
        ({ message }) => /offices\/(\w)/.exec(message)?.[1],
      ),
    ).toEqual(['a', 'a', 'a', 'a']);
  });
});
