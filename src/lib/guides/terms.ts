/** Questions about the words of the glossary. */
import { type Lang, besideOf } from '#i18n/languages.ts';
import type { Term } from '#schemas/term.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import { linksIn } from '#lib/site/prose-links.ts';
import { fold } from '#lib/search/search.ts';

/** The glossary in the order of a language. */
export const termsInOrder = (library: Library, lang: Lang): FileEntry<Term>[] =>
  Object.values(library.terms).sort((a, b) => a.facts.term[lang].localeCompare(b.facts.term[lang], lang));

/**
 * A term as the glossary heads it: its name in one language, and beside it that in another where it says more. Alone, an
 * English name carries the Spanish one in brackets; beside the Spanish one it does not say it twice.
 */
export function headingOf({ term }: Pick<Term, 'term'>, lang: Lang): { name: string; beside?: string } {
  const [own, other] = [term[lang], term[besideOf(lang)]];
  const [name, beside] = [without(own, other), without(other, own)];
  return fold(beforeBracket(name)) === fold(beforeBracket(beside)) ? { name } : { name, beside };
}

const BRACKET = / \(([^()]+)\)$/;
const beforeBracket = (name: string): string => name.replace(BRACKET, '');
/** A name, without the bracket at its end that only repeats another name. */
const without = (name: string, other: string): string =>
  fold(BRACKET.exec(name)?.[1] ?? '') === fold(other) ? beforeBracket(name) : name;

/** The terms that some texts link to, each once, in the order of their first use. */
export const termsIn = (bodies: readonly string[]): string[] => [
  ...new Set(
    bodies.flatMap(linksIn).flatMap(({ href }) => (href.startsWith(SCHEME) ? [href.slice(SCHEME.length)] : [])),
  ),
];

const SCHEME = 'term:';
