/** What a reader needs, as the chooser of the contact page asks it, and the channels that answer. */
import { z } from 'zod';
import { formerSlugs, identifier, inEveryLanguage, line, localized } from './text.ts';

/** Stands under the heading and in search results; of the length those take. */
const summary = line.min(40, 'a summary has at least 40 characters').max(170, 'a summary has at most 170 characters');

export const needSchema = z.strictObject({
  /** Place in the chooser: what is asked most stands first. */
  rank: z.int('write a whole number, such as 1').min(1),
  /** The need in the reader's own words; title of its page. */
  question: localized,
  /** Last part of the address in each language. Permanent once published. */
  slug: inEveryLanguage(identifier),
  /** Slugs it had before; their addresses lead to the new one for ever. */
  formerSlugs: formerSlugs.optional(),
  /** One sentence: what the page leads to. */
  summary: inEveryLanguage(summary),
  /** Other words people type for it, dead numbers and mails among them. */
  aliases: z.array(line),
  /** Ids of content/channels, the one to try first on top. None of them may be dead. */
  channels: z.array(identifier).min(1, 'name at least one channel that works'),
  /** Ids of dead channels that people still try for it. */
  dead: z.array(identifier),
  /** Ids of content/guides that lead through it, the best first. */
  guides: z.array(identifier),
});
export type Need = z.infer<typeof needSchema>;
