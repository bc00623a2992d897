/** What one country's passports need for Peru: one row per instrument, with its dates. */
import { z } from 'zod';
import { fact } from './fact.ts';
import { identifier, line, localized, partialDate } from './text.ts';

export const PASSPORT_CLASSES = ['ordinary', 'diplomatic', 'official', 'special', 'service'] as const;

const row = z.strictObject({
  id: identifier,
  classes: z.array(z.enum(PASSPORT_CLASSES)).min(1),
  /** Whether a visa is needed under this row. */
  visa: fact(z.enum(['not-needed', 'needed', 'conditional'])),
  kind: z.enum(['treaty', 'decree', 'event', 'practice']),
  instrument: localized.nullable(),
  /** Longest stay in days; null where the source does not say. */
  days: z.int().positive().nullable(),
  /** Days of the window in which `days` are counted, such as 180; null where the source does not say. */
  per: z.int().positive().nullable(),
  from: partialDate.nullable(),
  until: partialDate.nullable(),
  conditions: localized.optional(),
});

export const waiverSchema = z.strictObject({
  /** ISO 3166-1 alpha-2. The name comes from Intl.DisplayNames. */
  country: z.string().regex(/^[A-Z]{2}$/, 'write the ISO 3166-1 code, two capitals'),
  aliases: z.array(line),
  rows: z.array(row).min(1),
});
export type Waiver = z.infer<typeof waiverSchema>;
