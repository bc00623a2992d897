/** The search over the whole guide: what a query asks, which pages answer it, and how the index travels to the browser. */
import { textParam } from './query-text.ts';
import { buildIndex, fits, fold, type Index, queryWords, wordsOf } from './search.ts';

/** The index entry of a page, in one language. */
export type SitePage = {
  /** Index in `SiteIndex.sections`. */
  section: number;
  path: string;
  title: string;
  /** One sentence about the page. */
  line: string;
  /** Names and numbers besides the title, folded. */
  strong: string;
  /** Other text besides title and line, folded. */
  weak: string;
  /** Its condition, such as `offices-closed`, if any. */
  state?: string | undefined;
  /** Whether its name is a proper name that resembles everyday words: a country. */
  proper?: true | undefined;
  /** The page of its replacement; an index in `SiteIndex.pages`. */
  instead?: number | undefined;
};

/** The serialized index: names of sections, words for states other than in use, and pages. */
export type SiteIndex = {
  sections: readonly string[];
  states?: Readonly<Record<string, string>>;
  pages: readonly SitePage[];
};

/** A number as people type it: digits with spaces, hyphens, dots and brackets, optionally a leading plus. */
const NUMBER = /\+?\(?\d[\d\s().-]{4,}\d/g;

/** A mail address, complete or partial. */
const MAIL = /([\w.+-]+)@/g;

/** Country codes of the numbers in the guide: Peru, Italy, Brazil. */
const ABROAD = /^(?:00)?(?:51|39|55)(?=\d{7})/;

/** The area code of Lima before a number of seven digits. */
const LIMA = /^1(?=\d{7}$)/;

/** A telephone number without prefixes and separators: `+51 1 200 1000` and `01 200-1000` are both `2001000`. */
export const plainNumber = (text: string): string =>
  text.replace(/\D/g, '').replace(ABROAD, '').replace(/^0+/, '').replace(LIMA, '');

/** Turns each number into one word, and the local part of a mail into a unique word: `informes@` is not “Informes”. */
export const normalizeContacts = (text: string): string =>
  text.replace(MAIL, '$1arroba ').replace(NUMBER, (number) => ` ${plainNumber(number)} `);

/** Makes the pages searchable. */
export function indexOf({ pages }: SiteIndex): Index {
  const index = buildIndex(
    pages.map(({ path, title, line, strong, weak }) => ({
      id: path,
      title: normalizeContacts(title),
      strong,
      weak: `${line} ${weak}`,
    })),
  );
  const proper = pages.filter((page) => page.proper).map(({ title, strong }) => `${title} ${strong}`);
  const names = new Set(wordsOf(proper.join(' ')));
  for (const word of index.words) if (names.has(word.text)) word.letters = 0;
  return index;
}

/** A search result. */
export type SiteHit = { page: number; score: number };
export type SiteAnswer = {
  hits: SiteHit[];
  /** Whether these are only partial matches. */ near: boolean;
};

/** Share of the query that a page must match to be a result rather than a partial match. */
const ENOUGH = 1 / 3;

/** Maximum number of results, and their minimum score relative to the best one. */
const MOST = 20;
const TAIL = 1 / 4;

/** The pages that match, best first. Rare words weigh more (inverse document frequency), so that whole sentences work as queries. */
export function findPages(index: Index, query: string): SiteAnswer {
  const total = index.ids.length;
  const scores = new Float64Array(total);
  const held = new Float64Array(total);
  let asked = 0;
  for (const word of queryWords(normalizeContacts(query))) {
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

/** The sanitized `q` parameter. */
export const readText = (params: URLSearchParams): string => textParam(params, 'q', 120);

/** Unique words of a text that are not in the others. */
export const wordsNotIn = (text: string, ...others: readonly string[]): string => {
  const known = new Set(others.flatMap((other) => fold(other).split(' ')));
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '' && !known.has(word)).join(' ');
};
