/** A sentence to say, or to point at, at the counter. */
import { z } from 'zod';
import { identifier, inEveryLanguage, line } from './text.ts';

/** When a phrase is needed; the general card groups by it. */
export const SITUATIONS = ['arrive', 'slots', 'application', 'papers', 'stay', 'pay', 'card', 'talk'] as const;

/** Short enough to be read at arm's length. */
const sentence = line.max(90, 'a phrase has at most 90 characters: say one thing');

export const phraseSchema = z.strictObject({
  /** Place among the phrases: those of one situation follow each other. */
  rank: z.int('write a whole number, such as 1').min(1),
  situation: z.enum(SITUATIONS),
  /** The Spanish is for the clerk: plain, Peruvian, with *usted*. The others are for the readers. */
  text: inEveryLanguage(sentence),
  /** Ids of content/guides on whose card it stands. */
  guides: z.array(identifier),
});
export type Phrase = z.infer<typeof phraseSchema>;
