/** Readability scores: Flesch-Kincaid grade for English, INFLESZ (Szigriszt-Pazos) for Spanish. */
import { isLocalized, type Lang, type PerLang } from '#i18n/languages.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { syllables } from './syllables.ts';

/** Target median, and the limit for any single page. */
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

/** Counts of a text. Headings and list items count as sentences; numbers do not count as words. */
export type Tally = { words: number; sentences: number; syllables: number };

/** Abbreviations whose period does not end a sentence. */
const ABBREVIATION =
  /\b(?:av|art|arts|dr|dra|sr|sra|no|núm|n\.º|jr|km|p|pág|ej|e\.g|i\.e|etc|ee|uu|a\.m|p\.m)\.(?=\s)/giu;

/** Plain text of an MDX body as blocks: headings, list items, paragraphs. Keeps link text, drops markup and `<Fact>`s. */
export const blocksOf = (body: string): string[] =>
  body
    .replace(/<Fact of="[^"]*"[^>]*\/>/g, ' ')
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
    .flatMap((block) => block.replace(ABBREVIATION, (found) => found.slice(0, -1)).split(/(?<=[.!?…:;]["”»)]?)\s+/))
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

/** Formula per language. `length`: words per sentence; `syllables`: per word. */
const FORMULAS: PerLang<(length: number, syllables: number) => number> = {
  en: (length, syllables) => 0.39 * length + 11.8 * syllables - 15.59,
  es: (length, syllables) => 206.835 - 62.3 * syllables - length,
};

/** Score of a text: school grade in English (low is easy), 0 to 100 in Spanish (high is easy). */
export const readabilityOf = ({ words, sentences, syllables: count }: Tally, lang: Lang): number =>
  words > 0 ? FORMULAS[lang](words / sentences, count / words) : TARGETS[lang].better === 'low' ? 0 : 100;

export type PageReading = { entry: string; file: string; score: number; words: number };

/** Shorter fact texts are names and labels, not sentences. */
const MIN_SENTENCE_WORDS = 5;

/** Localized texts of a record that are sentences, not names or labels. */
export function sentencesIn(record: unknown, lang: Lang): string[] {
  if (typeof record !== 'object' || record === null) return [];
  if (isLocalized(record)) return record[lang].split(/\s+/).length < MIN_SENTENCE_WORDS ? [] : [record[lang]];
  return Object.values(record).flatMap((value) => sentencesIn(value, lang));
}

/** What is scored: the prose of pages, or the texts of their facts. */
export type Reads = 'prose' | 'facts';

/** Score per page in a language, worst first. A guide includes its steps; the facts of a page are scored as one text. */
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
    .filter(({ words }) => words >= MIN_WORDS)
    .sort((a, b) => (TARGETS[lang].better === 'low' ? b.score - a.score : a.score - b.score));
}

/** Shorter texts have no meaningful score. */
const MIN_WORDS = 30;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? 0 : ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** Scores of a language compared with its targets. */
export function readingSummary(library: Library, lang: Lang, what: Reads) {
  const pages = readingsOf(library, lang, what);
  const { better, worst, median: target } = TARGETS[lang];
  const within = (score: number, bound: number) => (better === 'low' ? score <= bound : score >= bound);
  const middle = median(pages.map(({ score }) => score));
  const beyond = pages.filter(({ score }) => !within(score, worst));
  return { lang, what, pages, median: middle, beyond, met: within(middle, target) && beyond.length === 0 };
}
