/** A migratory status (calidad migratoria) of Legislative Decree 1350. */
import { z } from 'zod';
import { fact, facts } from './fact.ts';
import { identifier, line, localized } from './text.ts';

export const AUTHORITIES = ['mre', 'migraciones'] as const;
export const PURPOSES = ['official', 'work', 'study', 'family', 'tourism', 'business', 'protection', 'culture', 'religion', 'transport', 'investment', 'other'] as const;

const rule = { rule: localized };

export const statusSchema = z.strictObject({
  core: z.boolean(),
  name: localized,
  aliases: z.array(line),
  residency: z.enum(['temporary', 'resident']),
  purpose: z.enum(PURPOSES),
  grantedBy: fact(z.enum(AUTHORITIES)),
  for: fact(localized),
  /** Who has to ask for it. */
  requestedBy: fact(localized),
  documents: facts(localized),
  family: fact(localized),
  stay: fact(z.strictObject({ days: z.int().positive().nullable(), ...rule })),
  extension: fact(z.strictObject({ allowed: z.boolean(), ...rule })),
  entry: fact(z.enum(['single', 'multiple'])),
  work: fact(z.strictObject({ allowed: z.enum(['yes', 'no', 'limited', 'with-permit', 'only-the-function']), ...rule })),
  card: fact(localized),
  ending: fact(localized),
  fee: fact(z.strictObject({ amount: z.number().nonnegative(), currency: z.enum(['PEN', 'USD']) })),
  /** Law and article behind the status; each is a source. */
  legal: z.array(z.strictObject({ source: identifier, instrument: localized, article: line.nullable() })).min(1),
  notes: facts(localized),
  /** Ids of content/guides that lead to it. */
  guides: z.array(identifier),
});
export type Status = z.infer<typeof statusSchema>;
