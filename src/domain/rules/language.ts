/** Each text is written in the language it stands for: a body or a label pasted into the wrong place is refused. */
import { type Lang, LANGS } from '../../locale/languages.ts';
import type { Path } from '../facts.ts';
import { entriesOf, type Library } from '../library.ts';
import type { Problem } from '../problem.ts';

/** Words of grammar that belong to one of the languages only. */
const GRAMMAR: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to is are was were you your with for on it its this that they by from not be been has have or at as if when which who what an'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las lo del de que en y una un por para con su sus se es al como más pero si cuando quien está son fue usted ni o sin sobre'.split(
      ' ',
    ),
  ),
};
const NAME: Readonly<Record<Lang, string>> = { en: 'English', es: 'Spanish' };

/** Texts with fewer words of grammar say too little about their language. */
const LEAST = 5;

/** The language a text is written in; undefined where it has too few words of grammar, or about as many of both. */
export function languageOf(text: string): Lang | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (lang: Lang) => words.filter((word) => GRAMMAR[lang].has(word)).length;
  const [en, es] = [count('en'), count('es')];
  if (Math.max(en, es) < LEAST) return undefined;
  return en > 2 * es ? 'en' : es > 2 * en ? 'es' : undefined;
}

type Placed = { path: Path; lang: Lang; text: string };

/** Every pair of texts of a record, language by language. */
function textsIn(record: unknown, path: Path = []): Placed[] {
  if (typeof record !== 'object' || record === null) return [];
  const texts = LANGS.map((lang) => [lang, (record as Record<string, unknown>)[lang]] as const);
  if (texts.every(([, text]) => typeof text === 'string'))
    return texts.map(([lang, text]) => ({ path: [...path, lang], lang, text: text as string }));
  return Object.entries(record).flatMap(([key, value]) =>
    textsIn(value, [...path, Array.isArray(record) ? Number(key) : key]),
  );
}

export function textsStandInTheirLanguage(library: Library): Problem[] {
  const wrong = ({ lang, text }: Pick<Placed, 'lang' | 'text'>): string | undefined => {
    const found = languageOf(text);
    return found === undefined || found === lang
      ? undefined
      : `is ${NAME[found]}, and stands where the ${NAME[lang]} belongs: write it in ${NAME[lang]}.`;
  };
  return entriesOf(library).flatMap(({ file, facts, prose }) => [
    ...textsIn(facts).flatMap((placed) => {
      const message = wrong(placed);
      return message === undefined ? [] : [{ file, path: placed.path, found: placed.text.slice(0, 60), message }];
    }),
    ...LANGS.flatMap((lang) => {
      const text = prose?.[lang].body.replace(/\]\([^)]*\)|<[^>]*>/g, ' ') ?? '';
      const message = wrong({ lang, text });
      return message === undefined
        ? []
        : [{ file: prose![lang].file, path: ['text'], found: text.trim().slice(0, 60), message }];
    }),
  ]);
}
