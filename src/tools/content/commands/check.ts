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
    'Each line says file:line:column, the field, what was found, what is expected, and the near name where one exists.',
    '',
    '  entry    list the problems of one entry only: offices/jz-cusco',
    '',
    'Exit code: 0 the content holds · 1 there are problems · 2 used wrongly.',
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
          ? `Content holds: ${what}, no problem.`
          : `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${what}.`,
      ],
      json: { command: 'check', entries, problems: problems.map(asJson) },
    };
  },
};

/** A problem for programs. `suggestion` is the near name, where one exists. */
export const asJson = ({ file, line = 1, column = 1, path, found, message }: Problem) => ({
  file,
  line,
  column,
  field: path.join('.'),
  found: found ?? null,
  message,
  suggestion: /Did you mean "([^"]+)"/.exec(message)?.[1] ?? null,
});
