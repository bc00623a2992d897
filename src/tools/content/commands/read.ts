/** `read`: readability score of each page, worst first, compared with the targets. */
import { readContent } from '#tools/content/read.ts';
import { readingSummary, TARGETS, type Reads } from '#tools/content/readability.ts';
import { languageName } from '#lib/facts/present.ts';
import { type Lang, LANGS } from '#i18n/languages.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { entryNamed } from './names.ts';

export const read: Command = {
  summary: 'lists how hard each page is to read in each language, the worst first',
  usage: '[entry] [--all | --worst N]',
  options: { all: { type: 'boolean' }, worst: { type: 'string' } },
  words: [0, 1],
  help: [
    ...LANGS.map(
      (lang) =>
        `${languageName(lang, 'en')}: ${TARGETS[lang].name}, ${TARGETS[lang].means}; the median page ${boundsOf(lang)}.`,
    ),
    '',
    'The prose of the pages and the texts of their facts are scored separately: facts are terse, and full of official terms.',
    'Texts under 30 words are left out. The formulas count words, sentences and syllables, not meaning.',
    '',
    '  entry      the scores of one entry: offices/jz-cusco',
    '  --worst N  that many pages of each list; 5 by default',
    '  --all      every page',
    '',
    'Exit code: 0 the targets are met · 1 one is missed · 2 wrong usage.',
  ],
  run({ values, positionals: [only] }, { root }) {
    const count = values['all'] ? Infinity : Number(values['worst'] ?? 5);
    if (!(count > 0)) throw new UsageError(`--worst ${values['worst']} is not a number of pages: write --worst 10.`);
    const entry = only === undefined ? undefined : entryNamed(root, only);
    const { library } = readContent(root);
    const summaries = (['prose', 'facts'] as const).flatMap((what) =>
      LANGS.map((lang) => readingSummary(library, lang, what)),
    );
    const round = (score: number) => score.toFixed(1);
    const lines = summaries.flatMap(({ lang, what, pages, median, beyond, met }) => {
      const target = TARGETS[lang];
      const shown = entry === undefined ? pages.slice(0, count) : pages.filter((page) => page.entry === entry);
      return [
        `${TITLES[what]}, ${lang}: ${target.name}, median ${round(median)} of ${pages.length} pages (${boundsOf(lang)}), ${beyond.length} beyond: ${met ? 'met' : 'MISSED'}`,
        ...shown.map(({ score, entry: name, words }) => `  ${round(score).padStart(5)}  ${name} (${words} words)`),
      ];
    });
    return {
      code: summaries.every(({ met }) => met) ? EXIT.fine : EXIT.found,
      lines,
      json: {
        command: 'read',
        summaries: summaries.map(({ beyond, pages, ...rest }) => ({
          ...rest,
          target: TARGETS[rest.lang],
          beyond: beyond.length,
          pages: entry === undefined ? pages : pages.filter((page) => page.entry === entry),
        })),
      },
    };
  },
};

function boundsOf(lang: Lang): string {
  const { better, median, worst } = TARGETS[lang];
  return better === 'low' ? `at most ${median}, none above ${worst}` : `at least ${median}, none below ${worst}`;
}

const TITLES: Readonly<Record<Reads, string>> = { prose: 'Prose of the pages', facts: 'Texts of the facts' };
