/** `parity`: compares the languages, and lists outdated translations. */
import { checkContent, lineFor } from '#tools/content/report.ts';
import { COUNTED, disparities, textsOf } from '#tools/content/parity.ts';
import { LANGS } from '#i18n/languages.ts';
import { asJson } from './check.ts';
import { EXIT, type Command } from './command.ts';

export const parity: Command = {
  summary: 'compares the languages: headings, lists, links, terms, facts, revision numbers',
  usage: '',
  options: {},
  words: [0, 0],
  help: [
    'All languages of an entry have the same headings, list items, links, terms and facts in the same order. The revision number',
    'is raised in all when the meaning changes; where they differ, the older translation is listed.',
    'The steps of a guide are listed once, in its facts, so they cannot differ. Texts in the facts always have every language.',
    '',
    'Exit code: 0 all texts match · 1 something differs or is missing · 2 wrong usage.',
  ],
  run(_, { root }) {
    const { library, problems: all } = checkContent(root, disparities);
    const ours = (message: string) =>
      /^is missing: every|^is empty: write the prose|^differs from \w+\.mdx|^is older than/.test(message);
    const problems = all.filter(({ message }) => ours(message));
    const entries = textsOf(library);
    const others = all.length - problems.length;
    const total = (lang: (typeof LANGS)[number]) =>
      COUNTED.map((what) => `${entries.reduce((sum, { counts }) => sum + counts[lang][what], 0)} ${what}`).join(', ');
    return {
      code: problems.length === 0 ? EXIT.fine : EXIT.found,
      lines: [
        ...problems.map(lineFor),
        `${entries.length} entries compared.`,
        ...LANGS.map((lang) => `  ${lang}: ${total(lang)}`),
        problems.length === 0
          ? 'All languages match, and no translation is outdated.'
          : `${problems.length} places differ.`,
        ...(others > 0
          ? [
              `The content has ${others} other problems, and entries with problems may have been left out: npm run content -- check`,
            ]
          : []),
      ],
      json: { command: 'parity', entries, problems: problems.map(asJson) },
    };
  },
};
