/** The search over the whole guide: what a query asks, which pages answer it, and how the index travels to the browser. */
import { textIn } from './query-text.ts';
import { buildIndex, fits, fold, type Index, queryWords, wordsOf } from './search.ts';

/** What the search knows of a page, in one language. */
export type SitePage = {
  /** Which part of the guide it belongs to; a place in `SiteIndex.sections`. */
  section: number;
  path: string;
  title: string;
  /** One sentence about it. */
  line: string;
  /** Names and numbers it goes by besides its title, folded. */
  strong: string;
  /** What it speaks of besides title and line, folded. */
  weak: string;
  /** Its condition, such as `offices-closed`, where it has one. */
  state?: string | undefined;
  /** Whether it is called by a proper name that everyday words resemble: a country. */
  proper?: true | undefined;
  /** The page of what replaced it; a place in `SiteIndex.pages`. */
  instead?: number | undefined;
};

/** The index as it is sent: the names of the sections, and the pages. */
export type SiteIndex = { sections: readonly string[]; pages: readonly SitePage[] };

/** A run of digits as people write a number: blanks, hyphens, points and brackets between them, perhaps a plus before. */
const NUMBER = /\+?\(?\d[\d\s().-]{4,}\d/g;

/** A mail, or one that is still being typed. */
const MAIL = /([\w.+-]+)@/g;

/** Country codes of the numbers in the guide: Peru, Italy, Brazil. */
const ABROAD = /^(?:00)?(?:51|39|55)(?=\d{7})/;

/** The area code of Lima before a number of seven digits. */
const LIMA = /^1(?=\d{7}$)/;

/** A telephone number without what depends on where one dials from: `+51 1 200 1000` and `01 200-1000` are both `2001000`. */
export const plainNumber = (text: string): string =>
  text.replace(/\D/g, '').replace(ABROAD, '').replace(/^0+/, '').replace(LIMA, '');

/** Numbers become one word each, and the part of a mail before the `@` a word that is no other: `informes@` is not “Informes”. */
export const marked = (text: string): string =>
  text.replace(MAIL, '$1arroba ').replace(NUMBER, (number) => ` ${plainNumber(number)} `);

/** Makes the pages searchable. */
export function indexOf({ pages }: SiteIndex): Index {
  const index = buildIndex(
    pages.map(({ path, title, line, strong, weak }) => ({
      id: path,
      title: marked(title),
      strong,
      weak: `${line} ${weak}`,
    })),
  );
  const proper = pages.filter((page) => page.proper).map(({ title, strong }) => `${title} ${strong}`);
  const names = new Set(wordsOf(proper.join(' ')));
  for (const word of index.words) if (names.has(word.text)) word.letters = 0;
  return index;
}

/** A page that was found. */
export type SiteHit = { page: number; score: number };
export type SiteAnswer = {
  hits: SiteHit[];
  /** Whether no page holds what was typed, and these only come near. */ near: boolean;
};

/** Part of the whole query that a page must hold to be an answer and not merely near. */
const ENOUGH = 1 / 3;

/** Answers that are shown at most, and how far behind the best one they may lie. */
const MOST = 20;
const TAIL = 1 / 4;

/**
 * The pages that hold what was typed, best first. A word counts the more the fewer pages hold it, so that a whole sentence can be
 * asked.
 */
export function findPages(index: Index, query: string): SiteAnswer {
  const total = index.ids.length;
  const scores = new Float64Array(total);
  const held = new Float64Array(total);
  let asked = 0;
  for (const word of queryWords(marked(query))) {
    const best = fits(index, word);
    const holders = best.reduce((count, quality) => count + (quality > 0 ? 1 : 0), 0);
    const weight = Math.log(1 + total / (holders || 1));
    asked += weight;
    best.forEach((quality, page) => {
      scores[page]! += quality * weight;
      if (quality > 0) held[page]! += weight;
    });
  }
  const hits = [...scores.keys()]
    .filter((page) => scores[page]! > 0)
    .map((page) => ({ page, score: scores[page]! * (held[page]! / asked) }));
  hits.sort((a, b) => b.score - a.score || a.page - b.page);
  const full = hits.filter(({ page, score }) => held[page]! >= ENOUGH * asked && score >= TAIL * hits[0]!.score);
  return full.length > 0 ? { hits: full.slice(0, MOST), near: false } : { hits: hits.slice(0, 3), near: true };
}

/** Reads a query from an address: a long text is cut, invisible marks are removed. */
export const readText = (params: URLSearchParams): string => textIn(params, 'q', 120);

/** Words of a text that others do not hold already, each once. */
export const wordsBeside = (text: string, ...others: readonly string[]): string => {
  const known = new Set(others.flatMap((other) => fold(other).split(' ')));
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '' && !known.has(word)).join(' ');
};
