/** Which files of the built site belong into the saved guide of a language. New kinds of files are added here. */
import { type Lang, LANGS } from '#i18n/languages.ts';

/** Patterns of paths from the root of the site; `{lang}` stands for the language. */
const TAKE = [
  // All pages of the language but the one for addresses that lead nowhere, and what lies beside them: calendars, the index of the search, the description as an app.
  '^{lang}/(?!404\\.html$).*\\.(html|ics|json|webmanifest)$',
  // The choice of language, and that page for both.
  '^(index|404)\\.html$',
  // Scripts and contact cards that the pages link.
  '^_astro/.*\\.(js|json|svg)$',
  '^favicon\\.svg$',
  '^data/(offices|channels)/[^/]+\\.vcf$',
] as const;

const TAKEN = Object.fromEntries(
  LANGS.map((lang) => [lang, TAKE.map((pattern) => new RegExp(pattern.replace('{lang}', lang)))]),
) as Record<Lang, RegExp[]>;

/** Whether a file is part of the saved guide of a language. */
export const belongs = (path: string, lang: Lang): boolean => TAKEN[lang].some((pattern) => pattern.test(path));
