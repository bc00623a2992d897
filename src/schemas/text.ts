/** Basic types of the content files: texts, identifiers, days and partial dates. */
import { z } from 'zod';
import { isDay, isPartialDate } from '#i18n/dates.ts';
import { LANGS, perLang } from '#i18n/languages.ts';

const LABEL_MAX = 600;

/** One line of text for a reader: trimmed, no line breaks, no markup. */
export const line = z
  .string({ error: 'write a text' })
  .min(1, 'is empty: write the text (a fact that nobody knows is written unknown)')
  .max(
    LABEL_MAX,
    `is longer than ${LABEL_MAX} characters: longer text belongs into ${LANGS.map((lang) => `${lang}.mdx`).join(' and ')}`,
  )
  .refine((text) => text.trim() === text, 'begins or ends with a blank: remove it')
  .refine((text) => !/[\r\n\t]/.test(text), 'holds a line break or a tab: write it on one line')
  .refine((text) => !/<[a-z/!]/i.test(text), 'holds markup: write plain text')
  .refine(
    (text) => !/^=|^[+-](?![\d ])/.test(text),
    'begins like a formula, which a spreadsheet would run: begin with a letter',
  );

/** A value in every language; none may be missing. */
export const inEveryLanguage = <S extends z.ZodType>(schema: S) => z.strictObject(perLang(() => schema));

/** A short text in every language. */
export const localized = inEveryLanguage(line);

/** An identifier: lower-case ASCII letters, digits and single hyphens. Permanent once published. */
export const identifier = z
  .string({ error: 'write an identifier such as "jz-cusco"' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters a to z, digits and single hyphens only')
  // An address of the site and a name in a file system: some hold 255 bytes with the folders.
  .max(60, 'is longer than 60 characters: choose a shorter word')
  .refine((text) => text !== 'constructor', 'is a name that every object of the program has: choose another word');

/** Former slugs of an entry, by language. */
export const formerSlugs = inEveryLanguage(z.array(identifier));

const QUOTES = 'write a day in quotes, such as "2026-11-22"';

/** Id of a fact: kind, entry and field, `statuses/oficial/stay`. */
export const factReference = z
  .string({ error: 'write the id of a fact, such as "statuses/oficial/stay"' })
  .regex(
    /^[a-z]+\/[a-z0-9-]+(\/[A-Za-z0-9-]+)+$/,
    'is not the id of a fact: write kind/entry/field, such as "statuses/oficial/stay"',
  );

/** A full date, quoted: `"2026-11-22"`. YAML would parse an unquoted one as a timestamp, and 30 February as 2 March. */
export const day = z
  .string({ error: QUOTES })
  .refine(isDay, { error: 'is not a day of the calendar: write YYYY-MM-DD' });

/** A date as exact as its source: `"2024"`, `"2024-04"` or `"2024-04-22"`. */
export const partialDate = z
  .string({ error: 'write a date in quotes: "2024", "2024-04" or "2024-04-22"' })
  .refine(isPartialDate, { error: 'is not a date of the calendar: write "2024", "2024-04" or "2024-04-22"' });

/** The newest date the sources vouch for, or `undated`. */
export const asOf = z
  .string({ error: 'write a date in quotes, such as "2024-04", or undated' })
  .refine((text) => text === 'undated' || isPartialDate(text), {
    error: 'is neither a date of the calendar nor the word undated: write "2024", "2024-04", "2024-04-22" or undated',
  });

/** A time in America/Lima (for the consulate: local time), `08:30` to `24:00`. */
export const clock = z
  .string({ error: 'write a time in quotes, such as "08:30"' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not a time: write HH:MM in quotes, such as "08:30"');

/** An https URL. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'is not a web address: it begins with https://', abort: true })
  .refine(
    (url) => !/^https?:\/\/[^/?#]*@/i.test(url),
    'holds a name before an @, which hides the real site: write the address without it',
  )
  .refine(
    (url) => !/^https?:\/\/(?:[^/?#]*\.)?xn--/i.test(url),
    'is written in another alphabet in disguise (xn--): look at the real name of the site',
  )
  .refine((url) => !/\s/.test(url), 'holds a blank: copy the address again')
  .refine(
    (url) => /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]|$)/i.test(url),
    'is not an address that every reader can open: its site has a name such as www.gob.pe, no number, no port, and no letters of another alphabet',
  )
  .max(1000, 'is longer than 1000 characters: copy the address without what follows ? or #');
