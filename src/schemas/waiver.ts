/** Visa requirements of Peru for one country's passports: one row per instrument, with its dates. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { fact } from './fact.ts';
import { identifier, line, localized, partialDate } from './text.ts';

/**
 * Passport classes named in sources. `public-affairs` is an ordinary passport that China issues for public business;
 * `laissez-passer` is the travel document of an international organisation.
 */
export const PASSPORT_CLASSES = [
  'ordinary',
  'diplomatic',
  'official',
  'service',
  'special',
  'public-affairs',
  'laissez-passer',
] as const;
export type PassportClass = (typeof PASSPORT_CLASSES)[number];

/** What a row covers. `any`: the source names no limit. `event`: only for those who attend one meeting. */
export const PURPOSES = ['any', 'tourism', 'business', 'official', 'transit', 'event'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The basis of a row. `practice`: sources show it, but no instrument was found. */
export const WAIVER_KINDS = ['treaty', 'decree', 'event', 'practice'] as const;
export type WaiverKind = (typeof WAIVER_KINDS)[number];

/** What a row says about the visa. */
export const VISA_ANSWERS = ['not-needed', 'needed', 'conditional'] as const;
export type VisaAnswer = (typeof VISA_ANSWERS)[number];

/**
 * What the days are counted in: a window of days (`180`: "90 in any 180"), `entry` (from each entry), `half-year` (within six
 * months of the first entry), or `not-stated`.
 */
const per = z.union([z.int().positive(), z.enum(['entry', 'half-year', 'not-stated'])], {
  error: 'write entry, half-year, not-stated, or the days of the window, such as 180',
});
export type Per = z.infer<typeof per>;

const row = z.strictObject({
  id: identifier,
  classes: z.array(z.enum(PASSPORT_CLASSES)).min(1, 'name at least one kind of passport'),
  purposes: z
    .array(z.enum(PURPOSES))
    .min(1, 'name at least one purpose, or any')
    .refine((list) => !list.includes('any') || list.length === 1, 'any stands alone: it includes the others'),
  /** Whether a visa is needed under this row. */
  visa: fact(z.enum(VISA_ANSWERS)),
  kind: z.enum(WAIVER_KINDS),
  instrument: localized.nullable(),
  /** Longest stay in days; null if the source does not say. */
  days: z.int().positive().nullable(),
  /** What `days` are counted in; null without `days`. */
  per: per.nullable(),
  /** First and last day, as exact as the source; null if not stated or open-ended. */
  from: partialDate.nullable(),
  until: partialDate.nullable(),
  conditions: localized.optional(),
});
export type WaiverRow = z.infer<typeof row>;

export const waiverSchema = entry({
  /** ISO 3166-1 alpha-2, or UN for its laissez-passer. The name comes from Intl.DisplayNames. */
  country: z.string().regex(/^[A-Z]{2}$/, 'write the ISO 3166-1 code, two capitals'),
  aliases: z.array(line),
  rows: z.array(row).min(1),
});
export type Waiver = z.infer<typeof waiverSchema>;
