/** `check`: every problem of every content file in one run. */
import { checkContent, lineFor } from '#tools/content/report.ts';
import type { Problem } from '#tools/content/problem.ts';
import { nothingIsFromTheFuture } from '#tools/content/rules/future.ts';
import { problemsOf } from '#tools/content/rules/index.ts';
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
    '  entry    lists the problems of one entry only: offices/jz-cusco',
    '',
    'Exit code: 0 the content is valid · 1 there are problems · 2 wrong usage.',
  ],
  run: ({ positionals: [only] }, { root, today }) => {
    const { problems: all, entries } = checkContent(root, (library) => [
      ...problemsOf(library),
      ...nothingIsFromTheFuture(library, today),
    ]);
    const entry = only === undefined ? undefined : entryNamed(root, only);
    const problems =
      entry === undefined
        ? all
        : all.filter(({ file }) => file.startsWith(`content/${entry}/`) || file === `content/${entry}.yaml`);
    const what = entry ?? `${entries} entries`;
    return {
      code: problems.length === 0 ? EXIT.fine : EXIT.found,
      lines: [
        ...problems.map(lineFor),
        problems.length === 0
          ? `Content is valid: ${what}, no problems.`
          : `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${what}.`,
      ],
      json: { command: 'check', entries, problems: problems.map(asJson) },
    };
  },
};

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
