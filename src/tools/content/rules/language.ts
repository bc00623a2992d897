/** Each text is in the language of its field; catches text pasted into the wrong file or field. */
import { type Lang, LANGS, type PerLang } from '#i18n/languages.ts';
import { entriesOf, type Library, perEntry } from '#lib/facts/library.ts';
import { languageName } from '#lib/facts/present.ts';
import type { Problem } from '#tools/content/problem.ts';
import { textsIn } from '#tools/content/written.ts';

/** Function words that exist in only one of the languages. */
const FUNCTION_WORDS: PerLang<ReadonlySet<string>> = {
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

/** Function words of other languages that neither of ours has: what is pasted from their pages. */
const OTHER_LANGUAGES: Readonly<Record<string, ReadonlySet<string>>> = {
  pt: new Set('não você uma são dos das ao em os mais também pelo pela isso seu sua até foi está'.split(' ')),
  fr: new Set('le les des et est vous pour dans une du aux avec pas être cette votre nous qui au sur'.split(' ')),
  it: new Set('il di è non sono della nel alla dei gli più che per una con'.split(' ')),
  de: new Set('der die das und ist nicht mit für ein eine sie zu den von auf im'.split(' ')),
};

/** The other language of a text, if it is in one. */
export function otherLanguageOf(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length;
  const ours = Math.max(...LANGS.map((lang) => count(FUNCTION_WORDS[lang])));
  const [tag, most] = Object.entries(OTHER_LANGUAGES)
    .map(([each, list]): [string, number] => [each, count(list)])
    .reduce((best, each) => (each[1] > best[1] ? each : best));
  return most >= MIN_WORDS && most > 1.5 * ours ? tag : undefined;
}

/** A letter of an alphabet that no text of the guide is written in. */
const OTHER_LETTER = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}+/u;

/** Texts with fewer function words cannot be identified. */
const MIN_WORDS = 5;

/** Detects the language of a text; undefined with too few function words, or if two languages are close. */
export function languageOf(text: string): Lang | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first, second] = LANGS.map((lang) => ({
    lang,
    count: words.filter((word) => FUNCTION_WORDS[lang].has(word)).length,
  })).sort((a, b) => b.count - a.count);
  return first && first.count >= MIN_WORDS && first.count > 2 * (second?.count ?? 0) ? first.lang : undefined;
}

/** What is wrong with the language of a text, and what to write instead. */
function wrongIn(text: string, lang: Lang): string | undefined {
  const letters = OTHER_LETTER.exec(text)?.[0];
  const found = letters === undefined ? (otherLanguageOf(text) ?? languageOf(text)) : undefined;
  if (letters === undefined && (found === undefined || found === lang)) return undefined;
  const name = languageName(lang, 'en');
  return letters === undefined
    ? `is ${languageName(found!, 'en')}, but the field is ${name}: write it in ${name}.`
    : `has letters of another alphabet, “${letters.slice(0, 20)}”: write it in ${name}.`;
}

const misplacedIn = perEntry(({ file, facts, prose }): Problem[] => [
  ...textsIn(facts).flatMap(({ path, lang, text }) => {
    const message = wrongIn(text, lang);
    return message === undefined ? [] : [{ file, path, found: text.slice(0, 60), message }];
  }),
  ...LANGS.flatMap((lang) => {
    if (!prose) return [];
    const text = prose[lang].body.replace(/\]\([^)\n]{0,200}\)|<[^>\n]{0,200}>/g, ' ');
    const message = wrongIn(text, lang);
    return message === undefined
      ? []
      : [{ file: prose[lang].file, path: ['text'], found: text.trim().slice(0, 60), message }];
  }),
]);

export const textsStandInTheirLanguage = (library: Library): Problem[] => entriesOf(library).flatMap(misplacedIn);
