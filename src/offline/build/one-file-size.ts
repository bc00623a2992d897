/** The one file of a language is made of the finished pages, so its size is known only then: a slot holds its place. */
import { type Lang, REGION } from '#i18n/languages.ts';

/** Stands in the page about saving where the size of the file belongs. */
export const oneFileSizeSlot = (lang: Lang): string => `%one-file-${lang}%`;

/** Bytes in words, "873 kB", in the way of a language. */
export const sizeInWords = (bytes: number, lang: Lang): string =>
  new Intl.NumberFormat(REGION[lang], { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    bytes / 1000,
  );
