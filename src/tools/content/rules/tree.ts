/** The three files of the decision tree are consistent: no orphans, no cycles, at most six questions, rules and words for every outcome. */
import { factAt, type Path } from '#lib/facts/facts.ts';
import { LANGS } from '#i18n/languages.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';
import { type Answer, MOST_QUESTIONS, partOf, targetOf } from '#lib/statuses/tree.ts';
import type { TreeFlow, TreeRules, TreeWords } from '#schemas/tree.ts';

type Files = { flow: FileEntry<TreeFlow>; rules: FileEntry<TreeRules>; words: FileEntry<TreeWords> };

/** The three files; undefined if one is missing, which `treeHasNoOrphans` reports. */
function filesOf(library: Library): Files | undefined {
  const [flow, rules, words] = [partOf(library, 'flow'), partOf(library, 'rules'), partOf(library, 'words')];
  return flow && rules && words ? { flow, rules, words } : undefined;
}

const answersOf = (flow: TreeFlow): { question: string; index: number; answer: Answer }[] =>
  Object.entries(flow.questions).flatMap(([question, { answers }]) =>
    answers.map((answer, index) => ({ question, index, answer })),
  );

const placeOf = ({ question, index }: { question: string; index: number }): Path => [
  'questions',
  question,
  'answers',
  index,
];

/** Every answer leads to an existing question or outcome. */
export function treeAnswersLeadOn(library: Library): Problem[] {
  const files = filesOf(library);
  if (!files) return [];
  const { flow, rules } = files;
  const start = Object.hasOwn(flow.facts.questions, flow.facts.start)
    ? []
    : [
        {
          file: flow.file,
          path: ['start'],
          found: flow.facts.start,
          message: `is no question of this file.${didYouMean(flow.facts.start, Object.keys(flow.facts.questions))}`,
        },
      ];
  return [
    ...start,
    ...answersOf(flow.facts).flatMap(({ question, index, answer }) => {
      const path = placeOf({ question, index });
      const siblings = flow.facts.questions[question]!.answers.filter(({ as }) => as === undefined).map(({ id }) => id);
      const missing = (field: 'question' | 'outcome' | 'as', known: readonly string[], message: string): Problem[] =>
        answer[field] === undefined || known.includes(answer[field])
          ? []
          : [
              {
                file: flow.file,
                path: [...path, field],
                found: answer[field],
                message: `${message}${didYouMean(answer[field], known)}`,
              },
            ];
      return [
        ...missing('question', Object.keys(flow.facts.questions), 'is no question of this file.'),
        ...missing(
          'outcome',
          Object.keys(rules.facts.outcomes),
          `has no rule: add ${answer.outcome} to ${rules.file}, with its source and article.`,
        ),
        ...missing('as', siblings, 'is no other answer to this question with pages of its own.'),
      ];
    }),
  ];
}

/** No path through the tree has a cycle or more than six questions. */
export function treeEnds(library: Library): Problem[] {
  const flow = partOf(library, 'flow');
  if (!flow) return [];
  const problems: Problem[] = [];
  const walk = (question: string, before: readonly string[]): void => {
    flow.facts.questions[question]?.answers.forEach((answer, index) => {
      const node = targetOf(answer);
      if (!node || !('question' in node)) return;
      const [path, way] = [
        [...placeOf({ question, index }), 'question'],
        [...before, question],
      ];
      if (way.includes(node.question))
        problems.push({
          file: flow.file,
          path,
          found: node.question,
          message: `leads in a circle (${[...way.slice(way.indexOf(node.question)), node.question].join(' → ')}): lead on to another question or to an outcome.`,
        });
      else if (way.length >= MOST_QUESTIONS)
        problems.push({
          file: flow.file,
          path,
          found: node.question,
          message: `is question ${way.length + 1} on its way (${way.join(' → ')}): there are at most ${MOST_QUESTIONS}, so ask less or lead to an outcome.`,
        });
      else walk(node.question, way);
    });
  };
  walk(flow.facts.start, []);
  return problems;
}

/** Every question and outcome is reachable and has words. */
export function treeHasNoOrphans(library: Library): Problem[] {
  const files = filesOf(library);
  if (!files)
    return Object.keys(library.tree).length === 0
      ? []
      : [
          {
            file: 'content/tree',
            path: [],
            message: 'needs three valid files: flow.yaml, rules.yaml and words.yaml.',
          },
        ];
  const { flow, rules, words } = files;
  const answers = answersOf(flow.facts).map(({ answer }) => answer);
  const used = {
    questions: new Set([flow.facts.start, ...answers.flatMap(({ question }) => question ?? [])]),
    outcomes: new Set(answers.flatMap(({ outcome }) => outcome ?? [])),
    answers: new Set(answers.map(({ id }) => id)),
  };
  const orphans = (file: string, field: 'questions' | 'outcomes', ids: readonly string[], what: string): Problem[] =>
    ids
      .filter((id) => !used[field].has(id))
      .map((id) => ({
        file,
        path: [field, id],
        found: id,
        message: `is an orphan: no answer of flow.yaml leads to ${what}. Is it spelt otherwise there?`,
      }));
  const asked = {
    questions: Object.keys(flow.facts.questions),
    outcomes: Object.keys(rules.facts.outcomes),
    answers: [...used.answers],
  };
  return [
    ...orphans(flow.file, 'questions', asked.questions, 'the question'),
    ...orphans(rules.file, 'outcomes', asked.outcomes, 'the rule'),
    ...(['questions', 'answers', 'outcomes'] as const).flatMap((field) => [
      ...asked[field]
        .filter((id) => !words.facts[field][id])
        .map((id) => ({
          file: words.file,
          path: [field, id],
          found: id,
          message: `has no words: add ${id} under ${field}, in both languages.`,
        })),
      ...Object.keys(words.facts[field])
        .filter((id) => !asked[field].includes(id))
        .map((id) => ({
          file: words.file,
          path: [field, id],
          found: id,
          message: `names nothing in the tree: correct the id.${didYouMean(id, asked[field])}`,
        })),
    ]),
  ];
}

/** Every outcome cites a rule or says whom to ask, and its references exist. */
export function treeOutcomesRest(library: Library): Problem[] {
  const rules = partOf(library, 'rules');
  return Object.entries(rules?.facts.outcomes ?? {}).flatMap(([id, outcome]) => {
    const [file, path] = [rules!.file, ['outcomes', id]];
    const lists = { statuses: library.statuses, guides: library.guides, ask: library.channels } as const;
    return [
      ...(outcome.state !== 'open' && !outcome.rule?.length
        ? [
            {
              file,
              path,
              found: id,
              message: 'has no rule: name its source and article, or write state: open and whom to ask.',
            },
          ]
        : []),
      ...(outcome.state !== 'established' && !outcome.ask?.length
        ? [
            {
              file,
              path,
              found: id,
              message: 'is not settled and names nobody to ask: add ask with the ids of channels.',
            },
          ]
        : []),
      ...Object.entries(lists).flatMap(([field, entries]) =>
        (outcome[field as keyof typeof lists] ?? []).flatMap((each, index) =>
          each in entries
            ? []
            : [
                {
                  file,
                  path: [...path, field, index],
                  found: each,
                  target: `${field === 'ask' ? 'channels' : field}/${each}`,
                  message: `is not in content/${field === 'ask' ? 'channels' : field}.${didYouMean(each, Object.keys(entries))}`,
                },
              ],
        ),
      ),
    ];
  });
}

/** Fact ids shown by the tree and the routes exist. */
export function shownFactsExist(library: Library): Problem[] {
  const [flow, rules] = [partOf(library, 'flow'), partOf(library, 'rules')];
  const shown: { file: string; path: Path; ids: readonly string[] }[] = [
    ...Object.entries(flow?.facts.questions ?? {}).map(([id, { shows }]) => ({
      file: flow!.file,
      path: ['questions', id, 'shows'],
      ids: shows ?? [],
    })),
    ...Object.entries(rules?.facts.outcomes ?? {}).map(([id, { shows }]) => ({
      file: rules!.file,
      path: ['outcomes', id, 'shows'],
      ids: shows ?? [],
    })),
    ...Object.values(library.routes).flatMap(({ file, facts }) =>
      facts.legs.map(({ details }, index) => ({ file, path: ['legs', index, 'details'], ids: details })),
    ),
  ];
  return shown.flatMap(({ file, path, ids }) =>
    ids.flatMap((id, index) =>
      factAt(library, id)
        ? []
        : [
            {
              file,
              path: [...path, index],
              found: id,
              target: id.split('/').slice(0, 2).join('/'),
              message: 'is not the id of a fact: write kind/entry/field, such as statuses/oficial/stay.',
            },
          ],
    ),
  );
}

/** Answers to one question have different slugs. */
export function treeSlugsDiffer(library: Library): Problem[] {
  const files = filesOf(library);
  if (!files) return [];
  const { flow, words } = files;
  return Object.values(flow.facts.questions).flatMap(({ answers }) => {
    const own = answers.filter(({ as, id }) => as === undefined && words.facts.answers[id]);
    const withoutSlug = own
      .filter(({ id }) => !words.facts.answers[id]!.slug)
      .map(({ id }) => ({
        file: words.file,
        path: ['answers', id],
        found: id,
        message: `has no slug: add slug: { ${LANGS.map((lang) => `${lang}: …`).join(', ')} }, its part of the address.`,
      }));
    const duplicates = LANGS.flatMap((lang) =>
      own.flatMap(({ id }, index) => {
        const other = own
          .slice(0, index)
          .find((each) => words.facts.answers[each.id]!.slug?.[lang] === words.facts.answers[id]!.slug?.[lang]);
        return other
          ? [
              {
                file: words.file,
                path: ['answers', id, 'slug', lang],
                found: words.facts.answers[id]!.slug?.[lang] ?? '',
                message: `is already the address of ${other.id}, an answer to the same question: choose another word.`,
              },
            ]
          : [];
      }),
    );
    return [...withoutSlug, ...duplicates];
  });
}
