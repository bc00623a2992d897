/** How numbers are written in each language (content/STYLE.md). */
import type { Lang, PerLang } from './languages.ts';

const inThrees = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);

const GROUPED: PerLang<(digits: string) => string> = {
  en: (digits) => inThrees(digits, ','),
  es: (digits) => (digits.length < 5 ? digits : inThrees(digits, '\u00a0')),
};

/** The digits of a whole number in groups of three: "5,500"; in Spanish "5500" and "17 910". */
export const grouped = (digits: string, lang: Lang): string => GROUPED[lang](digits);
