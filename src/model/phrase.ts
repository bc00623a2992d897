/** A sentence to say, or to point at, at the counter. */
import { z } from 'zod';
import { identifier, line } from './text.ts';

/** When a phrase is needed; the general card groups by it. */
export const SITUATIONS = ['arrive', 'slots', 'application', 'papers', 'stay', 'pay', 'card', 'talk'] as const;

/** Short enough to be read at arm's length. */
const sentence = line.max(90, 'a phrase has at most 90 characters: say one thing');

export const phraseSchema = z.strictObject({
  /** Place among the phrases: those of one situation follow each other. */
  rank: z.int('write a whole number, such as 1').min(1),
  situation: z.enum(SITUATIONS),
  /** For the clerk: plain Peruvian Spanish that addresses him or her as *usted*. */
  spanish: sentence,
  /** For the reader. */
  english: sentence,
  /** Ids of content/guides on whose card it stands. */
  guides: z.array(identifier),
});
export type Phrase = z.infer<typeof phraseSchema>;
