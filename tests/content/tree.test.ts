/** The decision tree of the content: every way through it ends well, in at most six questions, in both languages. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { depthOf, MOST_QUESTIONS, pagesFrom, treeOf, treePath, pathsThrough } from '#lib/statuses/tree.ts';
import { LANGS } from '#i18n/languages.ts';

const { library } = checkContent(process.cwd());
const tree = treeOf(library);
const ways = pathsThrough(tree);
const outcomeOf = (...answers: string[]) => ways.find((way) => way.answers.join('/') === answers.join('/'))?.outcome;

test('it begins with the document, and asks for every kind', () => {
  expect(tree.flow.start).toBe('document');
  expect(tree.flow.questions['document']!.answers.map(({ id }) => id)).toEqual([
    'ordinary',
    'diplomatic',
    'official',
    'service',
    'special',
    'laissez-passer',
    'refugee',
    'official-family',
  ]);
});

test('no way has more than six questions', () => expect(depthOf(tree)).toBeLessThanOrEqual(MOST_QUESTIONS));

test('it stays compact: some eighty pages a language, each with an address of its own', () => {
  const pages = pagesFrom(tree.flow);
  expect(pages.length).toBeLessThanOrEqual(80);
  for (const lang of LANGS)
    expect(new Set(pages.map(({ answers }) => treePath(tree, lang, answers))).size).toBe(pages.length);
});

describe.each(ways.map(({ answers, outcome }) => [answers.join(' → '), answers, outcome] as const))(
  '%s',
  (_, answers, outcome) => {
    test('ends at an outcome with its rule and its words', () => {
      const rule = tree.rules.outcomes[outcome]!;
      expect(rule.rule?.length ?? 0, outcome).toBeGreaterThanOrEqual(rule.state === 'open' ? 0 : 1);
      if (rule.state !== 'established') expect(rule.ask!.length).toBeGreaterThan(0);
      for (const lang of LANGS) expect(tree.words.outcomes[outcome]!.text[lang]).not.toBe('');
      expect(answers.length).toBeLessThanOrEqual(MOST_QUESTIONS);
    });
  },
);

test.each([
  [['diplomatic', 'no-visa', 'embassy'], 'embassy-post', ['diplomatico']],
  [['service', 'visa', 'embassy'], 'embassy-post-other-passport', ['diplomatico', 'oficial']],
  [['official', 'visa', 'consulate'], 'consulate-post', ['consular']],
  [['special', 'no-visa', 'mission', 'within'], 'mission-without-visa', ['oficial-temporal']],
  [['ordinary', 'visa', 'family'], 'family', ['familiar-de-residente']],
  [
    ['ordinary', 'visa', 'official-family'],
    'accompanying-family',
    ['diplomatico', 'consular', 'oficial', 'familiar-de-oficial'],
  ],
  [['official-family', 'of-consul'], 'family-of-consul', ['consular']],
  [['official-family', 'of-official'], 'family-of-official', ['oficial']],
  [['official-family', 'of-diplomat', 'with-diplomatic'], 'family-of-diplomat', ['diplomatico']],
  [['official-family', 'of-peruvian'], 'family-of-peruvian-official', ['familiar-de-oficial']],
  [['laissez-passer', 'organisation', 'duty'], 'organisation-post', ['oficial']],
  [['refugee', 'by-peru'], 'recognised-by-peru', ['asilo-refugio-apatridia']],
] as const)('%s leads to %s', (answers, outcome, statuses) => {
  expect(outcomeOf(...answers)).toBe(outcome);
  expect(tree.rules.outcomes[outcome]!.statuses).toEqual(statuses);
});

test('no way of those who accompany an official ends at a status for relatives of residents', () => {
  const family = ways.filter(({ answers }) => answers.includes('official-family'));
  expect(family.length).toBeGreaterThan(10);
  expect(
    family.filter(({ outcome }) => tree.rules.outcomes[outcome]!.statuses?.includes('familiar-de-residente')),
  ).toEqual([]);
});

test('a country the register does not have never ends at "needs a visa"', () => {
  const missing = ways
    .filter(({ answers }) => answers.includes('not-found'))
    .map(({ outcome }) => tree.rules.outcomes[outcome]!);
  expect(missing.length).toBeGreaterThan(3);
  expect(missing.filter(({ state, statuses }) => state !== 'open' || statuses)).toEqual([]);
});

test('an article an outcome cites is one of its statuses', () => {
  const wrong = Object.entries(tree.rules.outcomes).flatMap(([id, { statuses = [], rule = [] }]) => {
    const legal = statuses.flatMap((status) =>
      library.statuses[status]!.facts.legal.flatMap(({ article }) => article?.split(/[,;] /) ?? []),
    );
    return rule.flatMap(({ article }) =>
      (article?.split(', ') ?? [])
        .filter((each) => /^29\.\d\.\w$/.test(each) && !legal.includes(each))
        .map((each) => `${id}: ${each}`),
    );
  });
  expect(wrong).toEqual([]);
});
