/** Something one gets done at an office. */
import { z } from 'zod';
import { identifier, line, localized } from './text.ts';

export const procedureSchema = z.strictObject({
  name: localized,
  slug: z.strictObject({ en: identifier, es: identifier }),
  /** One sentence: what the procedure is. */
  summary: localized,
  aliases: z.array(line),
  /** Whom it is for; the other group is not asked about. */
  audience: z.enum(['foreigners', 'peruvians', 'both']),
  /** Id of the guide that explains it. */
  guide: identifier.optional(),
});
export type Procedure = z.infer<typeof procedureSchema>;
