/** Content of the counter card: phrases, and the law if a source names it. */
import type { Lang, Localized } from '#i18n/languages.ts';
import type { Phrase } from '#schemas/phrase.ts';
import type { Status } from '#schemas/status.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';

/** The language below the Spanish on a card: the reader's; English for readers of Spanish. */
export const readerOf = (lang: Lang): Lang => (lang === 'es' ? 'en' : lang);

/** The phrases of one situation. */
export type PhraseGroup = { situation: Phrase['situation']; phrases: readonly Phrase[] };

const inOrder = (phrases: readonly FileEntry<Phrase>[]): Phrase[] =>
  phrases.map(({ facts }) => facts).sort((a, b) => a.rank - b.rank);

/** The phrases on the card of a guide, in the order of a visit. */
export const phrasesFor = (library: Library, guide: string): Phrase[] =>
  inOrder(Object.values(library.phrases).filter(({ facts }) => facts.guides.includes(guide)));

/** Phrases of fewer guides stand only on the cards of these: the general card is one sheet of A5. */
const COMMON = 5;

/** Whether a phrase is printed on the general card. */
export const isCommon = ({ guides }: Phrase): boolean => guides.length >= COMMON;

/** All phrases by situation, in the order of a visit. */
export function phraseGroups(library: Library): PhraseGroup[] {
  const phrases = inOrder(Object.values(library.phrases));
  const situations = [...new Set(phrases.map(({ situation }) => situation))];
  return situations.map((situation) => ({
    situation,
    phrases: phrases.filter((phrase) => phrase.situation === situation),
  }));
}

/** A law and its relevant articles. */
export type LegalLine = { instrument: Localized; articles: readonly string[] };

/**
 * The law behind a guide: what all statuses it leads to cite, and only the articles they share. Empty for a guide that leads to no
 * status.
 */
export function legalLines(library: Library, guide: string): LegalLine[] {
  const [first, ...rest] = Object.values(library.statuses).flatMap(({ facts }) =>
    facts.guides.includes(guide) ? [facts.legal] : [],
  );
  return (first ?? []).flatMap(({ source, instrument, article }) => {
    const cited = rest.map((legal) => legal.find((line) => line.source === source));
    if (cited.includes(undefined)) return [];
    const shared = articlesIn(article).filter((each) =>
      cited.every((line) => articlesIn(line?.article ?? null).includes(each)),
    );
    return shared.length > 0 || article === null ? [{ instrument, articles: shared }] : [];
  });
}

const articlesIn = (article: Status['legal'][number]['article']): string[] => article?.split(/,\s*/) ?? [];
