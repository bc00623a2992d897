/** Glossary queries. */
import { type Lang, secondLang } from '#i18n/languages.ts';
import type { Term } from '#schemas/term.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import { linksIn } from '#lib/site/prose-links.ts';
import { fold } from '#lib/search/search.ts';

/** The glossary in alphabetical order of a language. */
export const termsInOrder = (library: Library, lang: Lang): FileEntry<Term>[] =>
  Object.values(library.terms).sort((a, b) => a.facts.term[lang].localeCompare(b.facts.term[lang], lang));

/**
 * The heading of a term: its name, and the name in the second language if it differs. Shown alone, an English name carries the
 * Spanish one in brackets; next to the Spanish name, the brackets are dropped.
 */
export function headingOf({ term }: Pick<Term, 'term'>, lang: Lang): { name: string; beside?: string } {
  const [own, other] = [term[lang], term[secondLang(lang)]];
  const [name, beside] = [without(own, other), without(other, own)];
  return fold(beforeBracket(name)) === fold(beforeBracket(beside)) ? { name } : { name, beside };
}

const BRACKET = / \(([^()]+)\)$/;
const beforeBracket = (name: string): string => name.replace(BRACKET, '');
/** A name without trailing brackets that only repeat the other name. */
const without = (name: string, other: string): string =>
  fold(BRACKET.exec(name)?.[1] ?? '') === fold(other) ? beforeBracket(name) : name;

/** The terms that some texts link to, without duplicates, in order of first use. */
export const termsIn = (bodies: readonly string[]): string[] => [
  ...new Set(
    bodies.flatMap(linksIn).flatMap(({ href }) => (href.startsWith(SCHEME) ? [href.slice(SCHEME.length)] : [])),
  ),
];

const SCHEME = 'term:';
