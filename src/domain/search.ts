/**
 * Finds records by the words people type: in either language, without accents, with a slip of the finger. A word matches
 * exactly, as a beginning, or within one or two slips (a letter added, dropped, changed, or swapped with its neighbour).
 */
import { distance } from './nearest.ts';

/** A record to be found: `strong` words name it, `weak` ones belong to it. */
export type Searchable = { id: string; strong: string; weak: string };

/** Longest query that is read, in characters and words; the rest is ignored. */
const MAX_LENGTH = 120;
const MAX_WORDS = 8;

/** Short forms of street names, both ways. */
const SHORT: Readonly<Record<string, string>> = { av: 'avenida', jr: 'jiron', ca: 'calle', urb: 'urbanizacion', psje: 'pasaje', prol: 'prolongacion', cc: 'centro comercial', mz: 'manzana', lt: 'lote' };

/** Words that say nothing; ignored unless they are all there is. */
const FILLERS = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'en', 'y', 'a', 'para', 'por', 'the', 'of', 'in', 'at', 'to', 'for', 'and', 'my', 'mi', 'near', 'cerca', 'where', 'donde']);

/** Lower case, without accents, only letters a to z and digits, single blanks. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** The words of a record as they are indexed: folded, with the long form beside each short one, each once. */
export const wordsOf = (text: string): string[] =>
  [...new Set(fold(text).split(' ').flatMap((word) => [word, ...(SHORT[word]?.split(' ') ?? [])]))].filter((word) => word !== '');

/** The words of a query. */
export function queryWords(query: string): string[] {
  const words = fold(query.slice(0, MAX_LENGTH)).split(' ').filter(Boolean).slice(0, MAX_WORDS);
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}

/** A vocabulary: every word once, with the records it names and those it belongs to. */
export type Index = { ids: readonly string[]; words: ReadonlyMap<string, ReadonlyMap<number, number>> };

const STRONG = 2;
const WEAK = 1;

/** Reads all records once. */
export function buildIndex(records: readonly Searchable[]): Index {
  const words = new Map<string, Map<number, number>>();
  const put = (word: string, record: number, weight: number) => {
    const places = words.get(word) ?? new Map<number, number>();
    places.set(record, Math.max(places.get(record) ?? 0, weight));
    words.set(word, places);
  };
  records.forEach(({ strong, weak }, record) => {
    for (const word of wordsOf(weak)) put(word, record, WEAK);
    for (const word of wordsOf(strong)) put(word, record, STRONG);
  });
  return { ids: records.map(({ id }) => id), words };
}

/** Slips allowed in a word of so many letters: none in short ones, which would match anything. */
const slipsFor = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** How well a typed word fits a word of the vocabulary: 0 not at all, 1 exactly. */
function fit(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return typed.length < 2 ? 0.3 : 0.5 + (0.4 * typed.length) / word.length;
  const allowed = slipsFor(typed.length);
  if (allowed === 0 || typed.length > word.length + allowed) return 0;
  const whole = Math.abs(typed.length - word.length) <= allowed ? distance(typed, word) : Infinity;
  if (whole <= allowed) return 0.6 - 0.15 * whole;
  if (word.length <= typed.length || /\d/.test(typed)) return 0;
  const begun = Math.min(distance(typed, word.slice(0, typed.length)), distance(typed, word.slice(0, typed.length + 1)));
  return begun <= allowed - (allowed > 1 ? 1 : 0) ? 0.4 - 0.15 * begun : 0;
}

/** Per typed word the best fit of each record. */
function fits(index: Index, typed: string): Map<number, number> {
  const best = new Map<number, number>();
  for (const [word, places] of index.words) {
    const quality = fit(typed, word);
    if (quality > 0) for (const [record, weight] of places) best.set(record, Math.max(best.get(record) ?? 0, quality * weight));
  }
  return best;
}

/** A found record; `all` says whether every typed word was found in it. */
export type Hit = { id: string; score: number; all: boolean };

/** Records that hold any of the typed words, those that hold all first, then by how well they fit. */
export function search(index: Index, query: string): Hit[] {
  const typed = queryWords(query);
  const scores = new Map<number, { score: number; words: number }>();
  for (const word of typed)
    for (const [record, quality] of fits(index, word)) {
      const { score, words } = scores.get(record) ?? { score: 0, words: 0 };
      scores.set(record, { score: score + quality, words: words + 1 });
    }
  return [...scores]
    .map(([record, { score, words }]) => ({ id: index.ids[record] ?? '', score, all: words === typed.length, record }))
    .sort((a, b) => Number(b.all) - Number(a.all) || b.score - a.score || a.record - b.record)
    .map(({ id, score, all }) => ({ id, score, all }));
}
