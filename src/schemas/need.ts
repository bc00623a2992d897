/** A reader's need, as the chooser of the contact page asks it, and the channels for it. */
import { z } from 'zod';
import { formerSlugs, identifier, inEveryLanguage, line, localized } from './text.ts';

/** Shown below the heading and as meta description, hence its length. */
const summary = line.min(40, 'a summary has at least 40 characters').max(170, 'a summary has at most 170 characters');

export const needSchema = z.strictObject({
  /** Order in the chooser: most frequent first. */
  rank: z.int('write a whole number, such as 1').min(1),
  /** The need in the reader's own words; the title of its page. */
  question: localized,
  /** Last URL segment in each language. Permanent once published. */
  slug: inEveryLanguage(identifier),
  /** Former slugs; they redirect to the current one for ever. */
  formerSlugs: formerSlugs.optional(),
  /** One sentence: what the page offers. */
  summary: inEveryLanguage(summary),
  /** Other search words, including discontinued numbers and mails. */
  aliases: z.array(line),
  /** Ids of content/channels, the best first. None may be discontinued. */
  channels: z.array(identifier).min(1, 'name at least one channel that works'),
  /** Ids of discontinued channels that people still try. */
  dead: z.array(identifier),
  /** Ids of content/guides that help, the best first. */
  guides: z.array(identifier),
});
export type Need = z.infer<typeof needSchema>;
