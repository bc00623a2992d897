/** The languages of the guide, as BCP 47 tags. No fallback language: each is complete. To add one: docs/add-a-language.md. */
export const LANGS = ['en', 'es'] as const;

/** A BCP 47 language tag of the guide. */
export type Lang = (typeof LANGS)[number];

/** One value for each language. */
export type PerLang<T> = Readonly<Record<Lang, T>>;

/** A short text in every language. */
export type Localized = PerLang<string>;

/** The BCP 47 locale for dates and numbers: British day-month order, Peruvian Spanish. */
export const REGION: PerLang<string> = { en: 'en-GB', es: 'es-PE' };

/** Each language's own name, for the language switch. */
export const LANGUAGE_NAMES: PerLang<string> = { en: 'English', es: 'Español' };

/** Builds a value for each language. */
export const perLang = <T>(of: (lang: Lang) => T): Record<Lang, T> =>
  Object.fromEntries(LANGS.map((lang) => [lang, of(lang)])) as Record<Lang, T>;

/** Every language, the given one first. */
export const ownFirst = (lang: Lang): readonly Lang[] => [lang, ...LANGS.filter((each) => each !== lang)];

/** The second language shown next to the reader's: Spanish, the language of the offices; for Spanish readers, English. */
export const secondLang = (lang: Lang): Lang => (lang === 'es' ? 'en' : 'es');

/** Whether a string, such as a path segment, is a language of the guide. */
export const isLang = (text: string): text is Lang => (LANGS as readonly string[]).includes(text);

/** The language of a path, from its first segment; the first language for pages outside both. */
export const langOf = (path: string): Lang => path.split('/').slice(0, 1).find(isLang) ?? LANGS[0];

/** Whether a value is a text in every language. */
export const isLocalized = (value: unknown): value is Localized =>
  typeof value === 'object' &&
  value !== null &&
  LANGS.every((lang) => typeof (value as Partial<Record<Lang, unknown>>)[lang] === 'string');
