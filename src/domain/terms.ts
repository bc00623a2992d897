/** The glossary in the order of a language. */
import type { Lang } from '../locale/languages.ts';
import type { Term } from '../model/term.ts';
import type { FileEntry, Library } from './library.ts';

export const termsInOrder = (library: Library, lang: Lang): FileEntry<Term>[] =>
  Object.values(library.terms).sort((a, b) => a.facts.term[lang].localeCompare(b.facts.term[lang], lang));
