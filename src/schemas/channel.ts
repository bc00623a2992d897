/** A way to reach Migraciones, a consulate or the Foreign Ministry remotely. */
import { z } from 'zod';
import { DEPARTMENTS } from '#i18n/departments.ts';
import { entry } from './evidence.ts';
import { fact, textFact, textFacts } from './fact.ts';
import { weekHours } from './hours.ts';
import { condition, events } from './life.ts';
import { identifier, line, localized, webAddress } from './text.ts';

export const CHANNEL_KINDS = [
  'phone',
  'mail',
  'web',
  'video',
  'whatsapp',
  'in-person',
  'paper',
  'social',
  'app',
] as const;

/** What a link to the channel opens. */
const target = z.discriminatedUnion('by', [
  /** Number in E.164, `+5112001000`. */
  z.strictObject({
    by: z.literal('phone'),
    number: z.string().regex(/^\+\d{7,15}$/, 'write the number as +51…, digits only'),
  }),
  /** Short number that works only in the country's own network, `1800`. */
  z.strictObject({
    by: z.literal('short-number'),
    number: z.string().regex(/^\d{3,6}$/, 'a short number has 3 to 6 digits'),
  }),
  z.strictObject({ by: z.literal('mail'), address: z.email('is not a mail address') }),
  z.strictObject({ by: z.literal('web'), url: webAddress }),
  z.strictObject({
    by: z.literal('whatsapp'),
    number: z.string().regex(/^\+\d{7,15}$/, 'write the number as +39…, digits only'),
  }),
]);

/** A message with required items: shown as a list and prefilled into the reader's mail app, in Spanish. */
const letter = z.strictObject({
  /** Subject in Spanish, for the authority. */
  subject: line,
  /** Opening sentence in Spanish. */
  opening: line,
  /** Each item: what to write (for the reader), and its label in the Spanish message. */
  items: z
    .array(z.strictObject({ id: identifier, label: localized, asWritten: line, attach: z.boolean().optional() }))
    .min(1),
});

/** A BCP 47 language that has a name. */
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'write the code of a language, such as es')
  .refine(
    (tag) =>
      !/^[a-z]{2,3}$/.test(tag) ||
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined,
    {
      error: 'is the code of no language: write es, en, qu …',
    },
  );

export const channelSchema = entry({
  core: z.boolean(),
  kind: z.enum(CHANNEL_KINDS),
  name: localized,
  aliases: z.array(line),
  condition,
  /** The number, mail or URL as read aloud: "1800", "01 200 1000". */
  value: fact(line),
  /** The link targets of the value; also kept for discontinued channels, but not linked there. */
  targets: z.array(target),
  for: textFact,
  notFor: textFact,
  hours: fact(weekHours),
  /** Where it can be reached from. */
  reach: fact(z.enum(['anywhere', 'peru-only', 'on-site'])),
  cost: textFact,
  /** Languages in which it answers, as BCP 47 tags. */
  languages: fact(z.array(languageTag).min(1)),
  /** What to have at hand. */
  needs: textFacts,
  letter: letter.optional(),
  /** Ids of content/offices, if the channel is a place. */
  offices: z.array(identifier),
  /** Makes the channel a place of the office finder: places that are no office, and the procedures of foreigners that `for` says they do. */
  place: z.strictObject({ department: z.enum(DEPARTMENTS), procedures: z.array(identifier).min(1) }).optional(),
  tips: textFacts,
  /** What few readers need: shown behind the page. */
  notes: textFacts.optional(),
  events,
});
export type Channel = z.infer<typeof channelSchema>;
