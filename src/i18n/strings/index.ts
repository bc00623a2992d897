/** The interface texts of a language. */
import type { Lang } from '#i18n/languages.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Strings } from './type.ts';

export type { Strings } from './type.ts';

const DICTIONARIES: Readonly<Record<Lang, Strings>> = { en, es };

export const stringsFor = (lang: Lang): Strings => DICTIONARIES[lang];
