/** A glossary term. */
import { z } from 'zod';
import { textFact } from './fact.ts';
import { identifier, line, localized } from './text.ts';

export const termSchema = z.strictObject({
  /** The term in each language; `es` has the official Spanish one. */
  term: localized,
  aliases: z.array(line),
  definition: textFact,
  /** Ids of related terms. */
  seeAlso: z.array(identifier),
});
export type Term = z.infer<typeof termSchema>;
