/** Something one gets done at an office. */
import { z } from 'zod';
import { formerSlugs, identifier, inEveryLanguage, line, localized } from './text.ts';

export const procedureSchema = z.strictObject({
  name: localized,
  slug: inEveryLanguage(identifier),
  /** Slugs it had before; their addresses lead to the new one for ever. */
  formerSlugs: formerSlugs.optional(),
  /** One sentence: what the procedure is. */
  summary: localized,
  aliases: z.array(line),
  /** Whom it is for; the other group is not asked about. */
  audience: z.enum(['foreigners', 'peruvians', 'both']),
  /** Id of the guide that explains it. */
  guide: identifier.optional(),
});
export type Procedure = z.infer<typeof procedureSchema>;
