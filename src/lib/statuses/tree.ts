/** The decision tree: pages and paths. content/rules checks the files. */
import type { Lang, Localized } from '#i18n/languages.ts';
import { statusPath } from '#i18n/routes.ts';
import type { TreeFile, TreeFlow, TreeRules, TreeWords } from '#schemas/tree.ts';
import { factAt } from '#lib/facts/facts.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';

/** Most questions between the start and an outcome. */
export const MOST_QUESTIONS = 6;

type Part<P extends TreeFile['part']> = Extract<TreeFile, { part: P }>;
export type Tree = { flow: TreeFlow; rules: TreeRules; words: TreeWords };

/** The file of a part, if it exists. */
export const partOf = <P extends TreeFile['part']>(library: Library, part: P): FileEntry<Part<P>> | undefined =>
  Object.values(library.tree).find((entry): entry is FileEntry<Part<P>> => entry.facts.part === part);

/**
 * The decision tree.
 * @throws {Error} if one of its three files is missing; a content rule rejects that first.
 */
export function treeOf(library: Library): Tree {
  const [flow, rules, words] = [partOf(library, 'flow'), partOf(library, 'rules'), partOf(library, 'words')];
  if (!flow || !rules || !words) throw new Error('content/tree needs flow.yaml, rules.yaml and words.yaml.');
  return { flow: flow.facts, rules: rules.facts, words: words.facts };
}

/** A question or an outcome. */
export type Node = { question: string } | { outcome: string };
/** A page of the tree: the answers that lead to it, from the first question on. */
export type TreePage = { answers: readonly string[]; node: Node };
export type Answer = TreeFlow['questions'][string]['answers'][number];

/** The target of an answer that does not share the pages of another one. */
export const targetOf = ({ question, outcome }: Answer): Node | undefined =>
  question !== undefined ? { question } : outcome !== undefined ? { outcome } : undefined;

/** Answers of a question that have their own pages. */
const ownAnswers = (flow: TreeFlow, question: string): Answer[] =>
  (flow.questions[question]?.answers ?? []).filter(({ as }) => as === undefined);

/** A page and all pages below it; stops at the maximum depth. */
export function pagesFrom(
  flow: TreeFlow,
  page: TreePage = { answers: [], node: { question: flow.start } },
): TreePage[] {
  if ('outcome' in page.node || page.answers.length > MOST_QUESTIONS) return [page];
  return [
    page,
    ...ownAnswers(flow, page.node.question).flatMap((answer) =>
      pagesFrom(flow, { answers: [...page.answers, answer.id], node: targetOf(answer)! }),
    ),
  ];
}

/** Every path through the tree, including answers that share pages. */
export function pathsThrough(
  { flow }: Pick<Tree, 'flow'>,
  question = flow.start,
  before: readonly string[] = [],
): { answers: string[]; outcome: string }[] {
  const { answers } = flow.questions[question]!;
  return answers.flatMap((answer) => {
    const node = targetOf(answers.find(({ id }) => id === answer.as) ?? answer)!;
    const way = [...before, answer.id];
    return 'outcome' in node ? [{ answers: way, outcome: node.outcome }] : pathsThrough({ flow }, node.question, way);
  });
}

/** The longest path from the start, in questions. */
export const depthOf = ({ flow }: Pick<Tree, 'flow'>): number =>
  Math.max(...pathsThrough({ flow }).map(({ answers }) => answers.length));

/** The path of a page. Answers that share pages use the slug of the answer they share with. */
export const treePath = ({ words }: Pick<Tree, 'words'>, lang: Lang, answers: readonly string[]): string =>
  statusPath(
    lang,
    'which',
    answers.map((id) => words.answers[id]!.slug![lang]),
  );

/** The name of an answer once chosen. */
export const chosenName = ({ words }: Pick<Tree, 'words'>, id: string): Localized =>
  words.answers[id]!.chosen ?? words.answers[id]!.label;

/** The answers of a question, each with the page it leads to. */
export const choicesAt = ({ flow }: Tree, { answers, node }: TreePage): { id: string; to: string[] }[] =>
  'outcome' in node
    ? []
    : flow.questions[node.question]!.answers.map(({ id, as }) => ({ id, to: [...answers, as ?? id] }));

/** The view model of a page; `trail` is the breadcrumb of given answers. */
export function viewOf(library: Library, tree: Tree, { answers, node }: TreePage, lang: Lang) {
  const outcome = 'outcome' in node ? tree.rules.outcomes[node.outcome]! : undefined;
  const question = 'question' in node ? tree.flow.questions[node.question]! : undefined;
  const words = 'outcome' in node ? tree.words.outcomes[node.outcome]! : tree.words.questions[node.question]!;
  const trail = answers.map((id, index) => ({
    name: chosenName(tree, id)[lang],
    ...(index < answers.length - 1 ? { path: treePath(tree, lang, answers.slice(0, index + 1)) } : {}),
  }));
  return {
    outcome,
    question,
    heading: ('title' in words ? words.title : words.ask)[lang],
    text: ('title' in words ? words.text : words.help)[lang],
    trail,
    shown: ((outcome ?? question)?.shows ?? []).flatMap((id) => factAt(library, id) ?? []),
  };
}
