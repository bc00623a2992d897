/** A sentence to say or point at, at the counter. */
import { z } from 'zod';
import { identifier, inEveryLanguage, line } from './text.ts';

/** When a phrase is needed; the general card is grouped by it. */
export const SITUATIONS = ['arrive', 'slots', 'application', 'papers', 'stay', 'pay', 'card', 'talk'] as const;

/** Short enough to read at arm's length. */
const sentence = line.max(90, 'a phrase has at most 90 characters: say one thing');

export const phraseSchema = z.strictObject({
  /** Order of the phrases; those of one situation are adjacent. */
  rank: z.int('write a whole number, such as 1').min(1),
  situation: z.enum(SITUATIONS),
  /** The Spanish is for the clerk: plain, Peruvian, with *usted*. Other languages are for the reader. */
  text: inEveryLanguage(sentence),
  /** Ids of content/guides whose card shows it. */
  guides: z.array(identifier),
});
export type Phrase = z.infer<typeof phraseSchema>;
