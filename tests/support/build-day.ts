/** The day for which the built site was made, and texts of its pages without it. */
import { readFileSync } from 'node:fs';
import { dateInWords } from '#i18n/dates.ts';
import { LANGS } from '#i18n/languages.ts';

/** `YYYY-MM-DD`, as the site itself says. */
export const buildDay = (): string =>
  (JSON.parse(readFileSync('dist/offline/edition.json', 'utf8')) as { built: string }).built;

/** The age of evidence beside a value, which a page tells once it is old. */
const AGE = / \((?:as of|dato de) \d{4}\)/g;

/** A text of a page with the day of the build as `(day of the build)`, in whichever form it stands, and without the age of its evidence. */
export const withoutBuildDay = (text: string, day = buildDay()): string =>
  LANGS.flatMap((lang) => [dateInWords(day, lang), dateInWords(day, lang, 'short')])
    .concat(day)
    .reduce((rest, form) => rest.replaceAll(form, '(day of the build)'), text)
    .replace(AGE, '');
