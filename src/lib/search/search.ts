/**
 * Finds records by the words people type: in either language, without accents, with a slip of the finger. A word matches exactly or
 * in the plural, else as a beginning, and only where no record has either within one or two slips (a letter added, dropped, changed,
 * or swapped with its neighbour): who types a word that is there means that word.
 */
import type { PerLang } from '#i18n/languages.ts';

/** A record to be found: `title` says what it is, `strong` words name it, `weak` ones belong to it. */
export type Searchable = { id: string; title?: string; strong: string; weak: string };

/** Longest query that is read, in characters and words; the rest is ignored. */
const MAX_LENGTH = 120;
const MAX_WORDS = 8;

/** Short forms of street names, both ways. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  av: 'avenida',
  jr: 'jiron',
  ca: 'calle',
  urb: 'urbanizacion',
  psje: 'pasaje',
  prol: 'prolongacion',
  cc: 'centro comercial',
  mz: 'manzana',
  lt: 'lote',
};

/** Stop words, folded; ignored unless the query has no others. */
const STOP_WORDS_OF: PerLang<string> = {
  en: 'a the of in at to for and my near where',
  es: 'a de del la el los las en y para por mi cerca donde',
};
const STOP_WORDS = new Set(Object.values(STOP_WORDS_OF).join(' ').split(' '));

/** Lower case, without accents, only letters a to z and digits, single blanks. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The words of a record as they are indexed: folded, with the long form beside each short one, each once. */
export const wordsOf = (text: string): string[] =>
  [
    ...new Set(
      fold(text)
        .split(' ')
        .flatMap((word) => [word, ...(ABBREVIATIONS[word]?.split(' ') ?? [])]),
    ),
  ].filter(Boolean);

/** The words of a query, without stop words. */
export function queryWords(query: string): string[] {
  const words = fold(query.slice(0, MAX_LENGTH)).split(' ').filter(Boolean).slice(0, MAX_WORDS);
  const rest = words.filter((word) => !STOP_WORDS.has(word));
  return rest[0] ? rest : words;
}

/**
 * A word of the vocabulary: its letters as bits, and the records of which it is the `title`, names (`strong`) or belongs to (`weak`).
 * A word without letters is a proper name that everyday words resemble, as Malta does multa: neither slips nor short beginnings lead
 * to it.
 */
type Word = { text: string; letters: number; title: number[]; strong: number[]; weak: number[] };
export type Index = { ids: readonly string[]; words: readonly Word[] };

const TITLE = 3;
const STRONG = 2;

/** Letters that make a beginning: fewer do not begin a proper name, nor a longer word while they are a word themselves. */
const MIN_PREFIX = 5;

/** The letters a word is made of, one bit each (a digit shares a letter's bit). */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

/** Builds the index. */
export function buildIndex(records: readonly Searchable[]): Index {
  const words = new Map<string, Word>();
  const wordAt = (text: string): Word => {
    const word = words.get(text) ?? { text, letters: lettersOf(text), title: [], strong: [], weak: [] };
    words.set(text, word);
    return word;
  };
  records.forEach(({ title = '', strong, weak }, record) => {
    for (const text of wordsOf(weak)) wordAt(text).weak.push(record);
    for (const text of wordsOf(strong)) wordAt(text).strong.push(record);
    for (const text of wordsOf(title)) wordAt(text).title.push(record);
  });
  return { ids: records.map(({ id }) => id), words: [...words.values()] };
}

/** Slips allowed in a word of so many letters: none in short ones, which would match anything. */
const editsFor = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Whether more letters are missing than slips could explain: a slip takes away one at most. */
function lacksLetters(missing: number, allowed: number): boolean {
  let left = missing;
  for (let slip = 0; slip < allowed; slip++) left &= left - 1;
  return left !== 0;
}

/** How well a typed word fits one that begins with it: its plural nearly as well as itself, a longer one the more of it is typed. */
const beginning = (typed: string, text: string): number =>
  typed === text
    ? 1
    : /^e?s$/.test(text.slice(typed.length))
      ? PLURAL
      : typed.length < 2
        ? 0.3
        : 0.5 + (0.4 * typed.length) / text.length;

/** How near a typed word comes to a word of the vocabulary, or to a beginning of it, by slips; 0 not at all. */
function fuzzyScore(typed: string, letters: number, allowed: number, { text, letters: others }: Word): number {
  if (typed.length > text.length + allowed || lacksLetters(letters & ~others, allowed)) return 0;
  const steps = editDistances(typed, text, allowed);
  if (!steps) return 0;
  const whole = steps[text.length]!;
  if (text.length <= typed.length + allowed && whole <= allowed) return 0.6 - 0.15 * whole;
  if (text.length <= typed.length || typed.length < MIN_PREFIX || /\d/.test(typed)) return 0;
  // One edit at most; a prefix without any was found before.
  return Math.min(steps[typed.length]!, steps[typed.length + 1]!) < 2 ? 0.25 : 0;
}

/** Rows of the table of editDistances, kept so that a keystroke makes no garbage. */
const rows = Array.from({ length: 3 }, () => new Uint8Array(MAX_LENGTH + 4));

/** Slips between a typed word and each beginning of another, as far as they matter; nothing where no beginning comes near. */
function editDistances(typed: string, word: string, allowed: number): Uint8Array | undefined {
  const width = Math.min(word.length, typed.length + allowed);
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed.charCodeAt(i - 1);
    let least = (row[0] = i);
    for (let j = 1; j <= width; j++) {
      const other = word.charCodeAt(j - 1);
      let steps = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other)
        steps = Math.min(steps, before[j - 2]! + 1);
      row[j] = steps;
      if (steps < least) least = steps;
    }
    if (least > allowed) return undefined;
    [before, above, row] = [above, row, before];
  }
  return above;
}

const PLURAL = 0.9;

/** What a longer word counts beside the word itself: even in a title less than a plural in the text. */
const LONGER_WORD = 0.3;

/** For every record, how well one typed word fits it at best; 0 where not at all. */
export function fits(index: Index, typed: string): Float64Array {
  const best = new Float64Array(index.ids.length);
  const count = ({ weak, strong, title }: Word, quality: number): void => {
    for (const record of weak) best[record] = Math.max(best[record]!, quality);
    for (const record of strong) best[record] = Math.max(best[record]!, quality * STRONG);
    for (const record of title) best[record] = Math.max(best[record]!, quality * TITLE);
  };
  const { words } = index;
  const begun = words.filter(({ text }) => text.startsWith(typed));
  const exact = begun.some(({ text }) => text === typed);
  let found = false;
  for (const word of begun) {
    const quality = beginning(typed, word.text);
    const longer = quality < PLURAL;
    if (longer && typed.length < MIN_PREFIX && (exact || !word.letters)) continue;
    count(word, longer && exact ? quality * LONGER_WORD : quality);
    found = true;
  }
  if (found) return best;
  const letters = lettersOf(typed);
  const allowed = editsFor(typed.length);
  for (const word of words) {
    const quality = fuzzyScore(typed, letters, allowed, word);
    if (quality > 0) count(word, quality);
  }
  return best;
}

/** A found record; `all` says whether every typed word was found in it. */
export type Hit = { id: string; /** Its place among the records. */ record: number; score: number; all: boolean };

/** Records that hold any of the typed words, those that hold all first, then by how well they fit. */
export function search(index: Index, query: string): Hit[] {
  const found = queryWords(query).map((word) => fits(index, word));
  const hits: Hit[] = [];
  index.ids.forEach((id, record) => {
    let score = 0;
    let words = 0;
    for (const best of found) {
      score += best[record]!;
      if (best[record]! > 0) words++;
    }
    if (words > 0) hits.push({ id, record, score, all: words === found.length });
  });
  return hits.sort((a, b) => +b.all - +a.all || b.score - a.score);
}
