/** Which built files are in the offline bundle of a language. */
import { type Lang, LANGS } from '#i18n/languages.ts';

/** Path patterns, without a leading slash. */
const PATTERNS = [
  // Pages of the language but its 404 page, calendars, search index, web app manifest.
  '^{lang}/(?!404\\.html$).*\\.(html|ics|json|webmanifest)$',
  // Language selection and the bilingual 404 page.
  '^(index|404)\\.html$',
  // Scripts and vCards linked by pages.
  '^_astro/.*\\.(js|json|svg)$',
  '^favicon\\.svg$',
  '^data/(offices|channels)/[^/]+\\.vcf$',
] as const;

const BY_LANG = Object.fromEntries(
  LANGS.map((lang) => [lang, PATTERNS.map((pattern) => new RegExp(pattern.replace('{lang}', lang)))]),
) as Record<Lang, RegExp[]>;

/** Whether a file is in the offline bundle of a language. */
export const belongs = (path: string, lang: Lang): boolean => BY_LANG[lang].some((pattern) => pattern.test(path));
