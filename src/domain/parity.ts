/** Whether the two languages of an entry still say the same in the same order, and which of them lags behind. */
import { inBoth, type Lang, LANGS } from '../locale/languages.ts';
import { entriesOf, type Library } from './library.ts';
import type { Problem } from './problem.ts';
import { languagesMatch } from './rules/prose.ts';

/** What is counted in each language. A list item of a prose is a step of it; links to the glossary are counted as terms. */
export const COUNTED = ['headings', 'items', 'links', 'terms', 'facts'] as const;
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

export type Pair = {
  /** `guides/no-slots` */
  entry: string;
  revisions: Readonly<Record<Lang, number>>;
  counts: Readonly<Record<Lang, Counts>>;
  /** The language whose revision is the lower one; null where both are equal. */
  older: Lang | null;
};

const count = (body: string, pattern: RegExp): number => [...body.matchAll(pattern)].length;

const countsOf = (body: string): Counts => ({
  headings: count(body, /^#{2,6} /gm),
  items: count(body, /^ *(?:[-*]|\d+\.) /gm),
  links: count(body, /\]\((?!term:)[^)\s]*\)/g),
  terms: count(body, /\]\(term:[^)\s]*\)/g),
  facts: count(body, /<Fact of="[^"]*" \/>/g),
});

/** Every entry with prose, as a pair of languages. */
export const pairsOf = (library: Library): Pair[] =>
  entriesOf(library).flatMap(({ kind, id, prose }) => {
    if (!prose) return [];
    const [first, second] = LANGS;
    const revision = (lang: Lang) => (prose[lang].front as { revision: number }).revision;
    const older = revision(first) === revision(second) ? null : revision(first) < revision(second) ? first : second;
    return [
      {
        entry: `${kind}/${id}`,
        revisions: inBoth(revision),
        counts: inBoth((lang) => countsOf(prose[lang].body)),
        older,
      },
    ];
  });

/** What differs within the pairs: what the rules refuse, lists of another length, and translations that lag behind. */
export const disparities = (library: Library): Problem[] => [
  ...languagesMatch(library),
  ...pairsOf(library).flatMap((pair) => [...listsDiffer(pair), ...lags(pair)]),
];

const listsDiffer = ({ entry, counts: { en, es } }: Pair): Problem[] =>
  en.items === es.items
    ? []
    : [
        {
          file: `content/${entry}/es.mdx`,
          path: ['text'],
          found: `${es.items} list items`,
          message: `differs from en.mdx, which has ${en.items}: both languages list the same things.`,
        },
      ];

const lags = ({ entry, revisions, older }: Pair): Problem[] => {
  if (older === null) return [];
  const newer = older === 'en' ? 'es' : 'en';
  return [
    {
      file: `content/${entry}/${older}.mdx`,
      path: ['revision'],
      found: String(revisions[older]),
      message: `is older than ${newer}.mdx, which is at ${revisions[newer]}: bring the text up to date, then write revision: ${revisions[newer]}.`,
    },
  ];
};
