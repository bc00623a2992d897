/**
 * The fact: a value that cannot be written without its sources.
 *
 * Two dates: `asOf` is the newest day the sources vouch for; age is counted from it. `checked` is the day somebody last compared
 * the value with its source. An unknown is written as `unknown`, never left out.
 * How the files shorten facts: evidence.ts.
 */
import { z } from 'zod';
import type { Localized } from '#i18n/languages.ts';
import { asOf, day, identifier, line, localized, partialDate } from './text.ts';

/** How sure a value is. `disputed` requires the other versions in `others`; `withdrawn` was once published and no longer applies. */
export const STATES = ['confirmed', 'reported', 'disputed', 'withdrawn'] as const;
export type FactState = (typeof STATES)[number];

export const sources = z
  .array(identifier, { error: 'name at least one source: sources: [limaeasy-migraciones]' })
  .min(1, 'name at least one source: a fact without a source is not published')
  .refine((ids) => new Set(ids).size === ids.length, 'names a source twice: keep the first');

export const state = z.enum(STATES, { error: `write one of ${STATES.join(', ')}` });

/** The provenance of a known fact. In the files an entry names it once for many facts: evidence.ts. */
export const provenance = {
  /** Ids of content/sources, the strongest first. */
  sources,
  /** Newest date the sources vouch for. */
  asOf,
  /** Day the value was last compared with its source. */
  checked: day,
  state,
};

const remarks = {
  /** A doubt, condition or reason, for the reader. */
  note: localized.optional(),
  /** The value as the source prints it, if we write it differently. */
  printed: line.optional(),
};

/** A former value, or one that an old source still prints. Newest first; never deleted. */
const past = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, until: partialDate.optional(), asOf, sources, note: localized.optional() });

/** A competing version of a disputed value. */
const alternative = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, asOf, sources, note: localized.optional() });

const knownShape = <T extends z.ZodType>(value: T) => ({
  unknown: z.undefined().optional(),
  value,
  ...provenance,
  ...remarks,
  /** Competing versions; required if the state is `disputed`. */
  others: z.array(alternative(value)).min(1).optional(),
  history: z.array(past(value)).min(1).optional(),
});

const unknownShape = <T extends z.ZodType>(value: T) => ({
  unknown: z.literal(true),
  /** Day somebody last looked for the value. */
  checked: day,
  /** What the reader can do, or what little is known. */
  note: localized.optional(),
  history: z.array(past(value)).min(1).optional(),
});

const disputedShowsBoth = (fact: object): boolean =>
  !('state' in fact) || fact.state !== 'disputed' || 'others' in fact;

/** Fields that tell a fact from a bare value in the files. No value has a field of these names. */
export const FACT_FIELDS: readonly string[] = ['evidence', ...Object.keys(knownShape(z.never()))];

/** The schemas of facts, each with that of its value. */
const FACTS = new WeakMap<z.core.$ZodType, z.ZodType>();

/** Whether a schema is that of a fact, optional or not. */
export const isFactSchema = (schema: z.core.$ZodType | undefined): boolean => valueSchemaOf(schema) !== undefined;

/** The schema of the value of a fact; undefined for what is no fact. */
export const valueSchemaOf = (schema: z.core.$ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional ? valueSchemaOf(schema.unwrap()) : schema && FACTS.get(schema);

/**
 * A sourced value, or an explicit unknown. `extra` adds fields for known values.
 * @throws {Error} for a value with a field of `FACT_FIELDS`: as a bare value it would look like a fact.
 */
export function fact<T extends z.ZodType, X extends z.ZodRawShape = Record<never, never>>(value: T, extra?: X) {
  const taken = FACT_FIELDS.filter((field) => value instanceof z.ZodObject && field in value.shape);
  if (taken.length > 0) throw new Error(`The value of a fact has the field ${taken[0]}: give it another name.`);
  const schema = z.discriminatedUnion('unknown', [
    z.strictObject({ ...knownShape(value), ...(extra ?? ({} as X)) }).refine(disputedShowsBoth, {
      path: ['others'],
      error: 'a disputed fact shows the other version too: add others: [{ value, asOf, sources }]',
    }),
    z.strictObject(unknownShape(value)),
  ]);
  FACTS.set(schema, value);
  return schema;
}

/** Facts of one kind with their own ids, such as the tips of a channel. */
export const facts = <T extends z.ZodType>(value: T) => z.record(identifier, fact(value));

/** A text with its sources: most facts are one. */
export const textFact = fact(localized);
export const textFacts = facts(localized);

type Provenance = { sources: string[]; asOf: string; note?: Localized | undefined };

/** A known fact. */
export type Known<T> = Provenance & {
  unknown?: undefined;
  value: T;
  checked: string;
  state: FactState;
  printed?: string | undefined;
  others?: (Provenance & { value: T })[] | undefined;
  history?: (Provenance & { value: T; until?: string | undefined })[] | undefined;
};

/** A fact whose value is unknown. */
export type Unknown<T> = {
  unknown: true;
  checked: string;
  note?: Localized | undefined;
  history?: (Provenance & { value: T; until?: string | undefined })[] | undefined;
};

export type Fact<T> = Known<T> | Unknown<T>;
