/** A procedure (trámite) at an office. */
import { z } from 'zod';
import { formerSlugs, identifier, inEveryLanguage, line, localized } from './text.ts';

export const procedureSchema = z.strictObject({
  name: localized,
  /** In a row of a list, among others: "fingerprints". */
  short: localized,
  slug: inEveryLanguage(identifier),
  /** Former slugs; they redirect to the current one for ever. */
  formerSlugs: formerSlugs.optional(),
  /** One sentence: what the procedure is. */
  summary: localized,
  aliases: z.array(line),
  /** Who it is for; the other group is not asked about. */
  audience: z.enum(['foreigners', 'peruvians', 'both']),
  /** Id of the guide that explains it. */
  guide: identifier.optional(),
});
export type Procedure = z.infer<typeof procedureSchema>;
