/** The single-file export is made from built pages, so pages have a placeholder for its size until then. */
import { type Lang, REGION } from '#i18n/languages.ts';

export const oneFileSizeSlot = (lang: Lang): string => `%one-file-${lang}%`;

/** Localized size, such as "873 kB". */
export const sizeInWords = (bytes: number, lang: Lang): string =>
  new Intl.NumberFormat(REGION[lang], { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    bytes / 1000,
  );
