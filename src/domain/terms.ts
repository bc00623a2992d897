/** Questions about the words of the glossary. */
import type { Lang } from '../locale/languages.ts';
import type { Term } from '../model/term.ts';
import type { FileEntry, Library } from './library.ts';
import { linksIn } from './rules/prose.ts';

/** The glossary in the order of a language. */
export const termsInOrder = (library: Library, lang: Lang): FileEntry<Term>[] =>
  Object.values(library.terms).sort((a, b) => a.facts.term[lang].localeCompare(b.facts.term[lang], lang));

/** The terms that some texts link to, each once, in the order of their first use. */
export const termsIn = (bodies: readonly string[]): string[] => [
  ...new Set(bodies.flatMap(linksIn).flatMap(({ href }) => (href.startsWith(SCHEME) ? [href.slice(SCHEME.length)] : []))),
];

const SCHEME = 'term:';
