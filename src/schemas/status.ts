/** A migratory status (calidad migratoria) of Legislative Decree 1350. */
import { z } from 'zod';
import type { Localized } from '#i18n/languages.ts';
import { entry } from './evidence.ts';
import { fact, textFact, textFacts } from './fact.ts';
import { money } from './fee.ts';
import { identifier, inEveryLanguage, line, localized } from './text.ts';

/** `both`: one in Peru, the other abroad or in some cases. */
export const AUTHORITIES = ['mre', 'migraciones', 'both'] as const;
export const PURPOSES = [
  'official',
  'work',
  'study',
  'family',
  'tourism',
  'business',
  'protection',
  'culture',
  'religion',
  'transport',
  'investment',
  'cooperation',
  'other',
] as const;

export const FAMILY = ['same', 'other-status', 'no'] as const;
export const WORK = ['yes', 'no', 'limited', 'with-permit', 'only-the-function'] as const;

const rule = { rule: localized };
const aliases = z
  .array(line)
  .min(1, 'name at least one word that people use for it')
  .refine((list) => new Set(list).size === list.length, 'names a word twice: keep the first');

const figuresStandOnce = ({
  days,
  per,
  rule,
}: {
  days: number | null;
  per?: number | undefined;
  rule: Localized;
}): boolean =>
  Object.values(rule).every(
    (text) =>
      ![days, per].some((figure) => typeof figure === 'number' && new RegExp(`\\b${figure}\\b`).test(text)) &&
      text.includes('{per}') === (per !== undefined),
  );

export const statusSchema = entry({
  core: z.boolean(),
  name: localized,
  /** Words people use for it in each language, most used first: shown in the catalogue and searched. */
  aliases: inEveryLanguage(aliases),
  residency: z.enum(['temporary', 'resident']),
  purpose: z.enum(PURPOSES),
  grantedBy: fact(z.enum(AUTHORITIES)),
  for: textFact,
  /** Who must apply. */
  requestedBy: textFact,
  documents: textFacts,
  /** Whether relatives get the same status, must apply for another one, or get none. */
  family: fact(z.strictObject({ covered: z.enum(FAMILY), ...rule })),
  /** The figures are stored once, as `days` and `per`; the rule uses them as {days} and {per} in every language. */
  stay: fact(
    z
      .strictObject({ days: z.int().positive().nullable(), per: z.int().positive().optional(), ...rule })
      .refine(figuresStandOnce, {
        path: ['rule'],
        error: 'prints a number that stands in days or per already: write {days} or {per} instead',
      }),
  ),
  extension: fact(z.strictObject({ allowed: z.boolean(), ...rule })),
  entry: fact(z.enum(['single', 'multiple'])),
  work: fact(z.strictObject({ allowed: z.enum(WORK), ...rule })),
  card: textFact,
  ending: textFact,
  /** Ids of content/fees: what getting it costs. */
  fees: z.array(identifier).min(1, 'leave the line out where there is no fee').optional(),
  /** Only without `fees`: free of charge (0), or unknown. */
  fee: fact(money).optional(),
  /** Law and article; each is a source. */
  legal: z.array(z.strictObject({ source: identifier, instrument: localized, article: line.nullable() })).min(1),
  notes: textFacts,
  /** Ids of content/guides that lead to it. */
  guides: z.array(identifier),
});
export type Status = z.infer<typeof statusSchema>;
