/** `links`: broken internal links and, on demand, dead external ones. */
import { checkContent, lineFor } from '#tools/content/report.ts';
import { brokenInside, externalLinks, linksInProse } from '#tools/content/link-tally.ts';
import { askSites, type Answer } from './ask-sites.ts';
import { asJson } from './check.ts';
import { EXIT, type Command } from './command.ts';

export const links: Command = {
  summary: 'checks the links inside the guide and, on demand, those to other sites',
  usage: '[--external]',
  options: { external: { type: 'boolean' } },
  words: [0, 0],
  help: [
    'Inside: links of the prose, facts shown in it, ids of other entries, sources, replacements, former addresses.',
    '',
    '  --external   also asks the sites of the sources and channels, a few at a time, with progress and a report. A page that has',
    '               gone is news for an editor, not a fault of the content: it never changes the exit code. Without a network',
    '               it says so and asks nobody',
    '',
    'Exit code: 0 no internal link is broken · 1 one is · 2 wrong usage.',
  ],
  async run({ values }, { root, fetch, progress }) {
    const { library, problems: all } = checkContent(root, brokenInside);
    const inside = new Set(brokenInside(library).map(({ message }) => message));
    const problems = all.filter(({ message }) => inside.has(message));
    const outside = externalLinks(library);
    const answers = values['external'] ? await askSites(outside, fetch, progress) : [];
    const others = all.length - problems.length;
    return {
      code: problems.length === 0 ? EXIT.fine : EXIT.found,
      lines: [
        ...problems.map(lineFor),
        `Inside: ${linksInProse(library)} links and shown facts of the prose, and every id: ${problems.length === 0 ? 'all lead somewhere' : `${problems.length} lead nowhere`}.`,
        ...(others > 0
          ? [
              `The content has ${others} other problems, and entries with problems were left out: npm run content -- check`,
            ]
          : []),
        ...(values['external']
          ? reportOf(answers, outside.length)
          : [`Other sites: ${outside.length} addresses, not asked (--external asks them).`]),
      ],
      json: {
        command: 'links',
        problems: problems.map(asJson),
        external: values['external'] ? { asked: answers !== undefined, answers: answers ?? [] } : null,
      },
    };
  },
};

const TITLES = {
  gone: 'gone',
  moved: 'answer from another address',
  refused: 'refused to answer a program',
  silent: 'did not answer',
} as const;

function reportOf(answers: readonly Answer[] | undefined, count: number): string[] {
  if (answers === undefined)
    return [`Other sites: not run, no site answered; is there a network? ${count} addresses are waiting to be asked.`];
  const of = (state: Answer['state']) => answers.filter((answer) => answer.state === state);
  return [
    `Other sites: ${of('ok').length} of ${answers.length} answer.`,
    ...(Object.keys(TITLES) as (keyof typeof TITLES)[]).flatMap((state) =>
      of(state).length === 0
        ? []
        : [
            `  ${of(state).length} ${TITLES[state]}:`,
            ...of(state).map(({ url, file, detail }) => `    ${url}  ${detail}  (${file})`),
          ],
    ),
  ];
}
