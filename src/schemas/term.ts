/** A glossary term. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { textFact } from './fact.ts';
import { identifier, line, localized } from './text.ts';

export const termSchema = entry({
  /** The term in each language; `es` has the official Spanish one. */
  term: localized,
  aliases: z.array(line),
  definition: textFact,
  /** Ids of related terms. */
  seeAlso: z.array(identifier),
});
export type Term = z.infer<typeof termSchema>;
