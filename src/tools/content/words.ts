/** The words to avoid, from the tables of `content/STYLE.md`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, LANGS, perLang } from '#i18n/languages.ts';
import type { Library } from '#lib/facts/library.ts';
import { languageName } from '#lib/facts/present.ts';
import type { Problem } from './problem.ts';
import { ownWords, problemAt } from './written.ts';

/** A word to avoid in a language, and what to write instead. */
export type Avoided = { lang: Lang; word: string; write: string; pattern: RegExp };

const patterns = new Map<string, RegExp>();

/** Whole words, whatever their case; a trailing … stands for any ending. */
export function patternOf(word: string): RegExp {
  const pattern = patterns.get(word) ?? compiled(word);
  patterns.set(word, pattern);
  pattern.lastIndex = 0;
  return pattern;
}

const escaped = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function compiled(word: string): RegExp {
  const literal = escaped(word.replace(/…$/, ''));
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])${literal.replace(/ /g, '\\s+')}${word.endsWith('…') ? '\\p{L}*' : ''}(?![\\p{L}\\p{N}-])`,
    'giu',
  );
}

/** Whether a text has a word, or words. */
export const saysWord = (text: string, word: string): boolean =>
  // A pattern is slow; most texts do not even have the letters of its first word.
  text.toLowerCase().includes(word.toLowerCase().split(/[ …]/)[0]!) && patternOf(word).test(text);

/** The words of the section "Words: English" and its like. Only what stands between backticks is looked for. */
export function wordsToAvoid(styleSheet: string): Avoided[] {
  return LANGS.flatMap((lang) => {
    const section = styleSheet.split(/^## /m).find((part) => part.startsWith(`Words: ${languageName(lang, 'en')}\n`));
    return [...(section ?? '').matchAll(/^\| ([^|]*) \| ([^|]*) \|$/gm)].flatMap(([, write = '', avoid = '']) =>
      [...avoid.matchAll(/`([^`]+)`/g)].map(([, word = '']) => ({ lang, word, write, pattern: patternOf(word) })),
    );
  });
}

/** The words of the project at `root`; none without a style sheet. */
export function styleOf(root: string): Avoided[] {
  const file = join(root, 'content/STYLE.md');
  return existsSync(file) ? wordsToAvoid(readFileSync(file, 'utf8')) : [];
}

/** One of these literals, anywhere; of none, nothing. */
const anyOf = (literals: readonly string[]): RegExp =>
  new RegExp(literals.length === 0 ? '(?!)' : literals.map(escaped).join('|'));

/** Warnings for the words to avoid, in our own texts. */
export function avoidedWords(library: Library, words: readonly Avoided[]): Problem[] {
  // A pattern is slow; most texts do not even have the letters of its first word.
  const looked = words.map((each) => ({ ...each, start: each.word.toLowerCase().split(/[ …]/)[0]! }));
  const starts = perLang((lang) => anyOf(looked.filter((each) => each.lang === lang).map(({ start }) => start)));
  return ownWords(library).flatMap((written) => {
    const letters = written.text.toLowerCase();
    if (!starts[written.lang].test(letters)) return [];
    return looked
      .filter(({ lang, start }) => lang === written.lang && letters.includes(start))
      .flatMap(({ pattern, write }) =>
        [...written.text.matchAll(pattern)].map((match) =>
          problemAt(written, match, `is a word to avoid (content/STYLE.md): write ${write}.`),
        ),
      );
  });
}
