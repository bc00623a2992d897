/** The languages of the guide, as BCP 47 tags. The first one is never a default for the other: both are complete. */
export const LANGS = ['en', 'es'] as const;

/** A BCP 47 language tag of the guide. */
export type Lang = (typeof LANGS)[number];

/** A short text written in both languages. */
export type Localized = Readonly<Record<Lang, string>>;

/** Something in both languages: `inBoth((lang) => pathOf(lang))`. */
export const inBoth = <T>(of: (lang: Lang) => T): Record<Lang, T> =>
  Object.fromEntries(LANGS.map((lang) => [lang, of(lang)])) as Record<Lang, T>;

/** The regional tag used for dates and numbers: plain English day-month order, Peruvian Spanish. */
export const REGION: Readonly<Record<Lang, string>> = { en: 'en-GB', es: 'es-PE' };

/** Each language named in itself, for the switch. */
export const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = { en: 'English', es: 'Español' };

/** The language a reader gets when switching away from `lang`. */
export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'es' : 'en');

/** Whether a string, such as a segment of an address, names a language of the guide. */
export const isLang = (text: string): text is Lang => (LANGS as readonly string[]).includes(text);

/** The language of a path of the site, by its first part; the pages above both languages count as the first one. */
export const langOf = (path: string): Lang => path.split('/').slice(0, 1).find(isLang) ?? LANGS[0];
