/** Compares the languages of each entry: same structure, same order, same revision. */
import { type Lang, LANGS, type PerLang, perLang } from '#i18n/languages.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import type { Problem } from './problem.ts';
import { languagesMatch } from '#tools/content/rules/prose.ts';

/** What is counted in each language. Links to the glossary count as terms, not as links. */
export const COUNTED = ['headings', 'items', 'links', 'terms', 'facts'] as const;
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

export type Texts = {
  /** `guides/no-slots` */
  entry: string;
  revisions: PerLang<number>;
  counts: PerLang<Counts>;
  /** Languages whose revision is not the newest. */
  behind: readonly Lang[];
};

const count = (body: string, pattern: RegExp): number => [...body.matchAll(pattern)].length;

const countsOf = (body: string): Counts => ({
  headings: count(body, /^#{2,6} /gm),
  items: count(body, /^ *(?:[-*]|\d+\.) /gm),
  links: count(body, /\]\((?!term:)[^)\s]*\)/g),
  terms: count(body, /\]\(term:[^)\s]*\)/g),
  facts: count(body, /<Fact of="[^"]*"[^>]*\/>/g),
});

/** Counts and revisions of every entry with prose. */
export const textsOf = (library: Library): Texts[] =>
  entriesOf(library).flatMap(({ kind, id, prose }) => {
    if (!prose) return [];
    const revisions = perLang((lang) => (prose[lang].front as { revision: number }).revision);
    const behind = LANGS.filter((lang) => revisions[lang] < revisions[newestOf(revisions)]);
    return [{ entry: `${kind}/${id}`, revisions, counts: perLang((lang) => countsOf(prose[lang].body)), behind }];
  });

const newestOf = (revisions: PerLang<number>): Lang =>
  LANGS.reduce((newest, lang) => (revisions[lang] > revisions[newest] ? lang : newest));

/** No translation is older than the text it translates. */
export const translationsAreUpToDate = (library: Library): Problem[] => textsOf(library).flatMap(lags);

/** All differences: those the rules reject, lists of different length, outdated translations. */
export const disparities = (library: Library): Problem[] => [
  ...languagesMatch(library),
  ...textsOf(library).flatMap((texts) => [...listsDiffer(texts), ...lags(texts)]),
];

const [FIRST, ...OTHERS] = LANGS;

const listsDiffer = ({ entry, counts }: Texts): Problem[] =>
  OTHERS.filter((lang) => counts[lang].items !== counts[FIRST].items).map((lang) => ({
    file: `content/${entry}/${lang}.mdx`,
    path: ['text'],
    found: `${counts[lang].items} list items`,
    message: `differs from ${FIRST}.mdx, which has ${counts[FIRST].items}: all languages list the same things.`,
  }));

const lags = ({ entry, revisions, behind }: Texts): Problem[] => {
  const newest = newestOf(revisions);
  return behind.map((lang) => ({
    file: `content/${entry}/${lang}.mdx`,
    path: ['revision'],
    found: String(revisions[lang]),
    message: `is older than ${newest}.mdx, which is at ${revisions[newest]}: bring the text up to date, then write revision: ${revisions[newest]}.`,
  }));
};
