/** `check`: every problem of every content file in one run. */
import { checkContent, lineFor } from '#tools/content/report.ts';
import type { Problem } from '#tools/content/problem.ts';
import { lastDaysLieAhead, nothingIsFromTheFuture } from '#tools/content/rules/future.ts';
import { problemsOf } from '#tools/content/rules/index.ts';
import { guidesHaveANeed } from '#tools/content/rules/needs.ts';
import { reportedIsDeliberate } from '#tools/content/rules/sources.ts';
import { avoidedWords, styleOf } from '#tools/content/words.ts';
import { EXIT, type Command } from './command.ts';
import { entryNamed } from './names.ts';

export const check: Command = {
  summary: 'lists every problem of every content file at once',
  usage: '[entry]',
  options: {},
  words: [0, 1],
  help: [
    'Each line has file:line:column, the field, the value found, what is expected, and a suggestion if a similar name exists.',
    '',
    'A warning is a word to avoid (content/STYLE.md), a fact that is only reported although its sources would confirm it, a guide',
    'that no need names, or a last day that has passed.',
    'Warnings do not fail the check.',
    '',
    '  entry    lists the problems and all warnings of one entry only: offices/jz-cusco',
    '',
    'Exit code: 0 the content is valid · 1 there are problems · 2 wrong usage.',
  ],
  run: ({ positionals: [only] }, { root, today }) => {
    const words = styleOf(root);
    const { entries, ...all } = checkContent(
      root,
      (library) => [...problemsOf(library), ...nothingIsFromTheFuture(library, today)],
      (library) => [
        ...avoidedWords(library, words),
        ...reportedIsDeliberate(library),
        ...guidesHaveANeed(library),
        ...lastDaysLieAhead(library, today),
      ],
    );
    const entry = only === undefined ? undefined : entryNamed(root, only);
    const ofEntry = ({ file }: Problem) =>
      entry === undefined || file.startsWith(`content/${entry}/`) || file === `content/${entry}.yaml`;
    const problems = all.problems.filter(ofEntry);
    const warnings = all.warnings.filter(ofEntry);
    const shown = entry === undefined ? warnings.slice(0, MAX_WARNINGS) : warnings;
    const what = entry ?? `${entries} entries`;
    return {
      code: problems.length === 0 ? EXIT.fine : EXIT.found,
      lines: [
        ...shown.map((warning) => `warning: ${lineFor(warning)}`),
        ...problems.map(lineFor),
        ...(warnings.length === 0
          ? []
          : [
              `${counted(warnings.length, 'warning')} in ${what}${shown.length < warnings.length ? `, the first ${shown.length} above: name an entry to see all of its own` : ''}.`,
            ]),
        problems.length === 0
          ? `Content is valid: ${what}, no problems.`
          : `${counted(problems.length, 'problem')} in ${what}.`,
      ],
      json: { command: 'check', entries, problems: problems.map(asJson), warnings: warnings.map(asJson) },
    };
  },
};

/** Warnings listed unless an entry is named; `--json` has all. */
const MAX_WARNINGS = 20;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** A problem for `--json`. `suggestion` is the similar name, if any. */
export const asJson = ({ file, line = 1, column = 1, path, found, message }: Problem) => ({
  file,
  line,
  column,
  field: path.join('.'),
  found: found ?? null,
  message,
  suggestion: /Did you mean "([^"]+)"/.exec(message)?.[1] ?? null,
});
