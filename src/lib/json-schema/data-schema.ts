/** JSON Schema (2020-12) of the data files, derived from the content schemas. */
import { z } from 'zod';
import { schemaFile } from '#i18n/routes.ts';
import { channelSchema } from '#schemas/channel.ts';
import { STATES } from '#schemas/fact.ts';
import { feeSchema } from '#schemas/fee.ts';
import { BRANCHES, guideSchema } from '#schemas/guide.ts';
import { officeSchema } from '#schemas/office.ts';
import { procedureSchema } from '#schemas/procedure.ts';
import { sourceSchema } from '#schemas/source.ts';
import { statusSchema } from '#schemas/status.ts';
import { stepSchema } from '#schemas/step.ts';
import { uitSchema } from '#schemas/uit.ts';
import { waiverSchema } from '#schemas/waiver.ts';
import { asOf, day, identifier, inEveryLanguage, localized } from '#schemas/text.ts';
import { asPublished, type JsonSchema } from './as-published.ts';

const url = inEveryLanguage(z.url());
const paged = { id: identifier, url, title: localized, summary: localized };
const step = z.strictObject({ id: identifier, only: z.enum(BRANCHES).optional(), ...stepSchema.record.shape });

const flatFact = z.strictObject({
  id: z.string(),
  entry: z.string(),
  field: z.string(),
  value: z.unknown(),
  text: localized.nullable(),
  state: z.enum([...STATES, 'unknown']),
  sources: z.array(identifier),
  asOf: asOf.nullable(),
  checked: day,
  note: localized.nullable(),
  others: z
    .array(
      z.strictObject({ value: z.unknown(), asOf, sources: z.array(identifier).min(1), note: localized.optional() }),
    )
    .min(1)
    .optional(),
});

/** One record of each file, before its facts are converted to their published form. */
const RECORD = {
  offices: officeSchema.record.extend(paged),
  channels: channelSchema.record.extend(paged),
  statuses: statusSchema.record.extend(paged),
  guides: guideSchema.record.extend({ ...paged, steps: z.array(step).min(1) }),
  waivers: waiverSchema.record.extend({ id: identifier, url, name: localized }),
  fees: feeSchema.record.extend({ id: identifier, url }),
  uit: uitSchema.record.extend({ id: identifier }),
  procedures: procedureSchema.omit({ slug: true, formerSlugs: true }).extend({ id: identifier, url }),
  sources: sourceSchema.extend({ id: identifier }),
  facts: flatFact,
} as const satisfies Record<string, z.ZodType>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** A JSON Schema without `$schema`, to embed in another one. */
const inJson = (schema: z.ZodType): JsonSchema =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', io: 'output' })).filter(
      ([keyword]) => keyword !== '$schema',
    ),
  );

/** The schema of a data file. `absolute` turns a path into an absolute URL; that of the schema is its `$id`. */
export function schemaOf(name: keyof typeof RECORD, absolute: (path: string) => string): JsonSchema {
  const id = absolute(schemaFile(name));
  return {
    $schema: DIALECT,
    $id: id,
    title: `Peru immigration guide: ${name}`,
    type: 'object',
    properties: {
      $schema: { const: id, description: 'This schema.' },
      licence: { type: 'string', format: 'uri', description: 'Licence of the data.' },
      source: { type: 'string', format: 'uri', description: 'The guide; name it when you cite the data.' },
      commit: {
        type: ['string', 'null'],
        pattern: '^[0-9a-f]{40,64}$',
        description: 'Commit from which the file was made; null where it is not known.',
      },
      checked: { ...inJson(day), description: 'Newest day on which any fact was compared with its source.' },
      records: { type: 'array', items: asPublished(inJson(RECORD[name])) },
    },
    required: ['$schema', 'licence', 'source', 'commit', 'checked', 'records'],
    additionalProperties: false,
  };
}

/** The fields of a record, in schema order. */
export function fieldsOf(name: keyof typeof RECORD): string[] {
  const fields = Object.keys(RECORD[name].shape);
  return ['id', 'url', 'title', 'summary', ...fields].filter(
    (field, index, all) => fields.includes(field) && all.indexOf(field) === index,
  );
}
