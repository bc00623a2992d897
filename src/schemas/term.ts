/** A word of the field, explained. */
import { z } from 'zod';
import { textFact } from './fact.ts';
import { identifier, line, localized } from './text.ts';

export const termSchema = z.strictObject({
  /** The term as a reader of each language meets it; the official Spanish one stands in `es`. */
  term: localized,
  aliases: z.array(line),
  definition: textFact,
  /** Ids of related terms. */
  seeAlso: z.array(identifier),
});
export type Term = z.infer<typeof termSchema>;
