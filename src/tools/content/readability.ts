/** How hard the pages are to read: Flesch-Kincaid grade in English, INFLESZ (Szigriszt-Pazos) in Spanish. */
import { isLocalized, type Lang, type PerLang } from '#i18n/languages.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { syllables } from './syllables.ts';

/** What QUALITY asks of the pages of a language: the median, and the bound no page may pass. */
export const TARGETS = {
  en: {
    name: 'Flesch-Kincaid grade',
    means: 'the years of school a text asks for',
    median: 8,
    worst: 10,
    better: 'low',
  },
  es: { name: 'INFLESZ', means: 'from 0 to 100, high is easy', median: 55, worst: 45, better: 'high' },
} as const satisfies PerLang<{ name: string; means: string; median: number; worst: number; better: 'low' | 'high' }>;

/** Words, sentences and syllables of a text. Headings and list items are sentences of their own; figures are no words. */
export type Tally = { words: number; sentences: number; syllables: number };

/** Abbreviations whose point ends no sentence. */
const SHORT = /\b(?:av|art|arts|dr|dra|sr|sra|no|núm|n\.º|jr|km|p|pág|ej|e\.g|i\.e|etc|ee|uu|a\.m|p\.m)\.(?=\s)/giu;

/** Plain text of a body of prose: the words of links, no marks, no facts. Each heading, item and paragraph is a block. */
export const blocksOf = (body: string): string[] =>
  body
    .replace(/<Fact of="[^"]*" \/>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .split(/\n(?= *(?:[-*]|\d+\.) )|\n\s*\n|\n(?=#)/)
    .map((block) =>
      block
        .replace(/^\s*(?:#+|[-*]|\d+\.)\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => block !== '');

export function tallyOf(blocks: readonly string[], lang: Lang): Tally {
  const sentences = blocks
    .flatMap((block) => block.replace(SHORT, (found) => found.slice(0, -1)).split(/(?<=[.!?…:;]["”»)]?)\s+/))
    .map((sentence) =>
      (sentence.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []).filter((word) => /\p{L}/u.test(word)),
    )
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce(
      (sum, word) => sum + word.split('-').reduce((all, part) => all + syllables(part, lang), 0),
      0,
    ),
  };
}

/** The formula of each language, from words a sentence and syllables a word. */
const FORMULAS: PerLang<(length: number, syllables: number) => number> = {
  en: (length, syllables) => 0.39 * length + 11.8 * syllables - 15.59,
  es: (length, syllables) => 206.835 - 62.3 * syllables - length,
};

/** The figure of a text: a school grade in English (low is easy), 0 to 100 in Spanish (high is easy). */
export const readabilityOf = ({ words, sentences, syllables: count }: Tally, lang: Lang): number =>
  words > 0 ? FORMULAS[lang](words / sentences, count / words) : TARGETS[lang].better === 'low' ? 0 : 100;

export type PageReading = { entry: string; file: string; score: number; words: number };

/** Shorter texts of facts are names and labels, not sentences. */
const LEAST_WORDS = 5;

/** The sentences among the texts of a record in a language: values, notes, conditions. Names and labels are left out. */
export function sentencesIn(record: unknown, lang: Lang): string[] {
  if (typeof record !== 'object' || record === null) return [];
  if (isLocalized(record)) return record[lang].split(/\s+/).length < LEAST_WORDS ? [] : [record[lang]];
  return Object.values(record).flatMap((value) => sentencesIn(value, lang));
}

/** What is read: the prose of the pages, or the texts of their facts. */
export type Reads = 'prose' | 'facts';

/** The figure of each page of a language, the worst first. A guide is read with its steps; facts of one page are read together. */
export function readingsOf(library: Library, lang: Lang, what: Reads): PageReading[] {
  const pages = entriesOf(library).filter(
    ({ kind, prose }) => kind !== 'steps' && kind !== 'sources' && (what === 'facts' || prose),
  );
  return pages
    .map(({ kind, id, facts, prose, file }) => {
      const steps =
        kind === 'guides'
          ? (library.guides[id]?.facts.steps ?? []).flatMap(({ step }) => library.steps[step] ?? [])
          : [];
      const ofProse = prose
        ? [
            (prose[lang].front as { summary: string }).summary,
            ...[prose[lang].body, ...steps.map((step) => step.prose[lang].body)].flatMap(blocksOf),
          ]
        : [];
      const tally = tallyOf(
        what === 'prose'
          ? ofProse
          : [facts, ...steps.map((step) => step.facts)].flatMap((record) => sentencesIn(record, lang)),
        lang,
      );
      return {
        entry: `${kind}/${id}`,
        file: what === 'prose' && prose ? prose[lang].file : file,
        score: readabilityOf(tally, lang),
        words: tally.words,
      };
    })
    .filter(({ words }) => words >= MOST_UNSURE)
    .sort((a, b) => (TARGETS[lang].better === 'low' ? b.score - a.score : a.score - b.score));
}

/** Of fewer words a mean says nothing. */
const MOST_UNSURE = 30;

/** The middle one of some figures; the mean of the two in the middle of an even number. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? 0 : ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** The figures of a language beside its targets. */
export function readingSummary(library: Library, lang: Lang, what: Reads) {
  const pages = readingsOf(library, lang, what);
  const { better, worst, median: most } = TARGETS[lang];
  const within = (score: number, bound: number) => (better === 'low' ? score <= bound : score >= bound);
  const middle = median(pages.map(({ score }) => score));
  const beyond = pages.filter(({ score }) => !within(score, worst));
  return { lang, what, pages, median: middle, beyond, met: within(middle, most) && beyond.length === 0 };
}
