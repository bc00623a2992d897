/** Validates all content and formats every problem as one line an editor can act on. */
import { problemsOf } from '#tools/content/rules/index.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Problem } from './problem.ts';
import { type Drafts, readContent, type Reading } from './read.ts';

/** `warnings` do not make the content invalid. */
export type Report = {
  library: Library;
  problems: Problem[];
  warnings: Problem[];
  lines: string[];
  entries: number;
  /** Adds line and column to a problem. */
  locate: (problem: Problem) => Problem;
};

/** Reads `content/` below `root` and runs all rules, or those given, and `warn`; never throws for invalid content. */
export function checkContent(
  root: string,
  runRules: (library: Library) => Problem[] = problemsOf,
  warn: (library: Library) => Problem[] = () => [],
  drafts?: Drafts,
): Report {
  const { library, problems: reading, places } = readContent(root, drafts);
  const broken = new Set(reading.map(({ file }) => file.split('/').slice(1, 3).join('/').replace('.yaml', '')));
  const isBroken = (target: string): boolean =>
    broken.has(target) || (target.endsWith('/*') && [...broken].some((entry) => entry.startsWith(target.slice(0, -1))));
  const all = runRules(library);
  const ruleProblems = all.filter(({ target }) => target === undefined || !isBroken(target));
  const waiting = new Map<string, Problem[]>();
  for (const problem of all)
    if (problem.target !== undefined && broken.has(problem.target))
      waiting.set(problem.target, [...(waiting.get(problem.target) ?? []), problem]);
  const inOrder = (found: readonly Problem[]): Problem[] => {
    const located = found.map((problem) => locate(problem, places, library));
    return [...new Map(located.map((problem) => [lineFor(problem), problem])).values()].sort(
      (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
    );
  };
  const problems = inOrder([
    ...reading,
    ...ruleProblems,
    ...[...waiting].map(([target, places]) => neededBy(target, places, reading)),
  ]);
  const entries = Object.values(library).reduce((sum, kind) => sum + Object.keys(kind).length, 0);
  return {
    library,
    problems,
    warnings: inOrder(warn(library)),
    lines: problems.map(lineFor),
    entries,
    locate: (problem) => locate(problem, places, library),
  };
}

/** One line for an entry that cannot be read, instead of one for each place that names it. */
function neededBy(target: string, places: readonly Problem[], reading: readonly Problem[]): Problem {
  const file = reading.find((problem) => problem.file.startsWith(`content/${target}`))?.file ?? `content/${target}`;
  const [count, files] = [places.length, new Set(places.map((place) => place.file)).size];
  return {
    file,
    path: [],
    found: target,
    message: `cannot be read, and ${count} ${count === 1 ? 'place' : 'places'} in ${files} ${files === 1 ? 'file' : 'files'} ${count === 1 ? 'needs it: it is right again once this is' : 'need it: they are right again once this is'}.`,
  };
}

function locate(problem: Problem, places: Reading['places'], library: Library): Problem {
  if (problem.path[0] === 'text')
    return { ...problem, line: (problem.line ?? 1) + bodyOffset(problem.file, library), column: problem.column ?? 1 };
  if (problem.line !== undefined) return problem;
  const place = places.get(problem.file);
  return place && problem.path.length > 0 ? { ...problem, ...place(problem.path) } : { ...problem, line: 1, column: 1 };
}

/** Number of front matter lines above the body of an MDX file. */
function bodyOffset(file: string, library: Library): number {
  const [, kind = '', id = '', name = ''] = file.split('/');
  const entry = (library as unknown as Record<string, Record<string, { prose?: Record<string, { offset?: number }> }>>)[
    kind
  ]?.[id];
  return entry?.prose?.[name.replace('.mdx', '')]?.offset ?? 0;
}

/** `file:line:column field: "found" message` */
export const lineFor = ({ file, line = 1, column = 1, path, found, message }: Problem): string =>
  [`${file}:${line}:${column}`, path.length > 0 && `${path.join('.')}:`, found !== undefined && `"${found}"`, message]
    .filter(Boolean)
    .join(' ');
