/** Edge cases of the rules across entries: references, routes, sources, the tree and the register. */
import { describe, expect, test } from 'vitest';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import type { Problem } from '#tools/content/problem.ts';
import { referencesResolve, replacementsLeadOn } from '#tools/content/rules/references.ts';
import { routesAreWhole } from '#tools/content/rules/routes.ts';
import {
  confirmedIsEarned,
  datesAreInOrder,
  everySourceIsListedOnce,
  sourcesExist,
} from '#tools/content/rules/sources.ts';
import {
  shownFactsExist,
  treeAnswersLeadOn,
  treeEnds,
  treeHasNoOrphans,
  treeOutcomesRest,
} from '#tools/content/rules/tree.ts';
import { daysHaveAUnit, waiverRowsDoNotOverlap } from '#tools/content/rules/waivers.ts';
import type { Office } from '#schemas/office.ts';
import type { TreeFile } from '#schemas/tree.ts';
import type { WaiverRow } from '#schemas/waiver.ts';
import {
  aChannel,
  aGuide,
  aLibrary,
  anOffice,
  aSource,
  aWaiver,
  both,
  known,
  unknown,
} from '../../support/builders.ts';

const fields = (problems: readonly Problem[]) => problems.map(({ path }) => path.join('.'));
const file = <T>(facts: T, id = 'x'): FileEntry<T> => ({ id, file: `content/${id}.yaml`, facts });
const office = (facts: Partial<Office>) => aLibrary({ offices: [anOffice(facts)] });

describe('references', () => {
  test('a procedure may have no guide, but not a missing one', () => {
    const procedure = (guide?: string) =>
      referencesResolve({
        ...aLibrary(),
        procedures: { p: file({ name: both('P'), ...(guide ? { guide } : {}) }) },
      } as unknown as Library);
    expect([fields(procedure()), fields(procedure('nope'))]).toEqual([[], ['guide']]);
  });
  test('a replacement chain may end at an entry of unknown condition', () => {
    const library = aLibrary({
      offices: [
        anOffice({ condition: known('closed' as const, { until: '2024', replacedBy: 'b' }) }, 'a'),
        anOffice({ condition: unknown }, 'b'),
      ],
    });
    expect(replacementsLeadOn(library)).toEqual([]);
  });
  test('a replacement chain stops at an unknown condition', () => {
    const library = aLibrary({
      offices: [anOffice({ condition: { ...unknown, replacedBy: 'a' } as Office['condition'] }, 'a')],
    });
    expect(replacementsLeadOn(library)).toEqual([]);
  });
});

describe('routes', () => {
  const route = (extra: object) =>
    fields(
      routesAreWhole({
        ...aLibrary({ guides: [aGuide({}, 'g')] }),
        statuses: { s: {} },
        routes: {
          r: file({
            stations: { a: both('A'), b: both('B') },
            legs: [{ id: 'one', from: 'a', to: 'b' }],
            statuses: ['s'],
            guides: ['g'],
            ...extra,
          }),
        },
      } as unknown as Library),
    );
  test('that are complete are valid', () => expect(route({})).toEqual([]));
  test('with two arrows of one name are rejected', () =>
    expect(
      route({
        legs: [
          { id: 'one', from: 'a', to: 'b' },
          { id: 'one', from: 'b', to: 'a' },
        ],
      }),
    ).toEqual(['legs.1.id']));
  test('that lead to no status or guide are rejected', () =>
    expect([route({ statuses: ['t'] }), route({ guides: ['h'] })]).toEqual([['statuses.0'], ['guides.0']]));
});

describe('sources and dates', () => {
  test('the index of a citation in a list is a number', () =>
    expect(
      sourcesExist(office({ events: [{ date: '2024', kind: 'opened', text: both('x'), sources: ['nope'] }] }))[0]?.path,
    ).toEqual(['events', 0, 'sources', 0]));

  const dated = (asOf: string, extra: object = {}) =>
    fields(datesAreInOrder(office({ address: known('x', { asOf, ...extra }) })));
  test('a source may be dated on the day of the check, or vaguely in its year or month', () => {
    expect([dated('2026-11-22'), dated('2026-11'), dated('2026'), dated('undated')]).toEqual([[], [], [], []]);
    expect([dated('2026-11-23'), dated('2026-12'), dated('2027')]).toEqual([
      ['address.asOf'],
      ['address.asOf'],
      ['address.asOf'],
    ]);
  });
  test('the history is newest first; undated values are skipped', () => {
    const history = (...dates: string[]) =>
      dated('2024', { history: dates.map((asOf) => ({ value: 'y', asOf, sources: ['limaeasy'] })) });
    expect([history('2020', '2019'), history('2020', '2020-05'), history('2020'), history('2019', 'undated')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect([history('2019', '2020'), history('2021', '2019', '2020'), history('2019', 'undated', '2020')]).toEqual([
      ['address.history'],
      ['address.history'],
      ['address.history'],
    ]);
  });
  test('one official source, or two publishers of any kind, are required for "confirmed"', () => {
    const confirmed = (sources: string[]) =>
      fields(
        confirmedIsEarned(
          aLibrary({
            offices: [
              anOffice({ address: known('x', { state: 'confirmed', sources }), condition: known('active' as const) }),
            ],
            sources: [
              aSource({}, 'guide'),
              aSource({}, 'again'),
              aSource({ publisher: 'Another one' }, 'other'),
              aSource({ kind: 'official', sameAs: ['old'] }, 'gob'),
            ],
          }),
        ),
      );
    expect([
      confirmed(['gob']),
      confirmed(['old']),
      confirmed(['guide', 'other']),
      confirmed(['guide', 'gob']),
      confirmed(['guide']),
      confirmed(['guide', 'again']),
    ]).toEqual([[], [], [], [], ['address.state'], ['address.state']]);
  });
  test('three sources with one URL are two problems, each naming the first', () => {
    const source = (id: string) => aSource({ url: 'https://x.test/' }, id);
    expect(
      everySourceIsListedOnce(aLibrary({ sources: [source('a'), source('b'), source('c')] })).map(({ message }) =>
        message.slice(0, 27),
      ),
    ).toEqual(Array(2).fill('is already the address of a'));
  });
});

describe('the tree', () => {
  const end = { state: 'open' as const, ask: ['line-1800'] };
  const tree = (start: string, questions: object, outcomes: object = { x: end }) =>
    ({
      ...aLibrary({ channels: [aChannel()] }),
      tree: Object.fromEntries(
        [
          { part: 'flow', start, questions },
          { part: 'rules', outcomes },
          { part: 'words', questions: {}, answers: {}, outcomes: {} },
        ].map((each) => [each.part, file(each as unknown as TreeFile, each.part)]),
      ),
    }) as unknown as Library;
  const asks = (...answers: object[]) => ({ answers });

  test('starts at an existing question', () => {
    expect(
      fields(treeAnswersLeadOn(tree('a', { a: asks({ id: 'p', outcome: 'x' }, { id: 'q', outcome: 'x' }) }))),
    ).toEqual([]);
    expect(
      fields(treeAnswersLeadOn(tree('b', { a: asks({ id: 'p', outcome: 'x' }, { id: 'q', outcome: 'x' }) }))),
    ).toEqual(['start']);
  });
  test('an answer can share only the pages of one that has its own', () => {
    expect(
      fields(
        treeAnswersLeadOn(
          tree('a', { a: asks({ id: 'p', outcome: 'x' }, { id: 'q', as: 'p' }, { id: 'r', as: 'q' }) }),
        ),
      ),
    ).toEqual(['questions.a.answers.2.as']);
  });
  test('a cycle is reported from where it begins', () => {
    const [problem] = treeEnds(
      tree('a', {
        a: asks({ id: 'p', question: 'b' }),
        b: asks({ id: 'p', question: 'c' }),
        c: asks({ id: 'p', question: 'b' }),
      }),
    );
    expect(problem?.message).toContain('leads in a circle (b → c → b)');
  });
  test('may be missing entirely', () => expect(treeHasNoOrphans(aLibrary())).toEqual([]));
  test('the channels to ask must exist', () =>
    expect(treeOutcomesRest(tree('a', {}, { x: { state: 'open', ask: ['nope'] } }))[0]?.message).toContain(
      'is not in content/channels.',
    ));
  test('a missing fact names its entry', () =>
    expect(shownFactsExist(tree('a', { a: { ...asks(), shows: ['offices/jz-cusco/notes/a'] } }))[0]?.target).toBe(
      'offices/jz-cusco',
    ));
});

describe('rows of the register', () => {
  const clash = (...rows: Partial<WaiverRow>[]) =>
    waiverRowsDoNotOverlap(aLibrary({ waivers: [aWaiver(rows.map((row, index) => ({ id: `r${index}`, ...row })))] }))
      .length;
  const row = (extra: Partial<WaiverRow>): Partial<WaiverRow> => ({
    classes: ['diplomatic', 'official'],
    purposes: ['tourism', 'business'],
    from: '2010-01-01',
    until: '2020-12-31',
    ...extra,
  });

  test('overlap if they share a class, a purpose and a day', () => {
    expect([
      clash(row({}), row({ classes: ['official', 'service'] })),
      clash(row({}), row({ classes: ['service'] })),
    ]).toEqual([1, 0]);
    expect([
      clash(row({ classes: ['official', 'service'] }), row({})),
      clash(row({ purposes: ['tourism'] }), row({})),
    ]).toEqual([1, 1]);
    expect([
      clash(row({}), row({ purposes: ['business'] })),
      clash(row({ purposes: ['tourism'] }), row({ purposes: ['business'] })),
    ]).toEqual([1, 0]);
    expect([
      clash(row({}), row({ from: '2020-12-31', until: null })),
      clash(row({}), row({ from: '2021-01-01', until: null })),
    ]).toEqual([1, 0]);
    expect([
      clash(row({}), row({ from: null, until: '2010-01-01' })),
      clash(row({}), row({ from: null, until: '2009-12-31' })),
    ]).toEqual([1, 0]);
  });
  test('a row of a single day overlaps that day', () => {
    const day = row({ from: '2015-05-05', until: '2015-05-05' });
    expect([clash(day, row({})), clash(row({}), day)]).toEqual([1, 1]);
  });
  test('a withdrawn or unknown row overlaps nothing', () => {
    const withdrawn = known('not-needed' as const, { state: 'withdrawn' });
    expect([
      clash(row({ visa: withdrawn }), row({})),
      clash(row({}), row({ visa: withdrawn })),
      clash(row({ visa: unknown }), row({})),
      clash(row({}), row({ visa: unknown })),
    ]).toEqual([0, 0, 0, 0]);
  });
  test('days may equal their window, and need a unit', () => {
    const days = (facts: Partial<WaiverRow>) => fields(daysHaveAUnit(aLibrary({ waivers: [aWaiver([facts])] })));
    expect([
      days({ days: 90, per: 90 }),
      days({ days: 90, per: 89 }),
      days({ days: null, per: 180 }),
      days({ days: null, per: null }),
      days({ days: 90, per: null }),
    ]).toEqual([[], ['rows.0.per'], ['rows.0.per'], [], ['rows.0.days']]);
  });
});
