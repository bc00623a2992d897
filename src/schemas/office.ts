/** A place to go to: an office of Migraciones, a MAC centre, a control post, a consulate. */
import { z } from 'zod';
import { DEPARTMENTS } from '#i18n/departments.ts';
import { entry } from './evidence.ts';
import { fact, textFact, textFacts } from './fact.ts';
import { weekHours } from './hours.ts';
import { condition, events } from './life.ts';
import { identifier, line, localized } from './text.ts';

export const OFFICE_KINDS = [
  'head-office',
  'zonal-office',
  'agency',
  'mac-centre',
  'migracentro',
  'airport-post',
  'border-post',
  'consulate',
] as const;

const place = z.discriminatedUnion('country', [
  z.strictObject({
    country: z.literal('PE'),
    department: z.enum(DEPARTMENTS),
    /** Null if no source gives more than the department. */
    province: line.nullable(),
    district: line.nullable(),
    /** INEI district code (ubigeo), six digits; null if unknown. */
    ubigeo: z
      .string()
      .regex(/^\d{6}$/, 'an INEI code has six digits, in quotes')
      .nullable(),
  }),
  z.strictObject({ country: z.literal('IT'), city: localized }),
]);

/** WGS 84 degrees. `district` means the pin is the district's main town, not the door. */
const position = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  precision: z.enum(['door', 'street', 'district']),
});
export type Position = z.infer<typeof position>;

/** Whether a procedure is done at an office, for one group of people. Absent means unknown. */
const answer = fact(z.enum(['yes', 'no'], { error: 'write yes or no; leave the line out where nobody knows' }));

export const officeSchema = entry({
  /** Part of the core content: all its facts must be shown on the site. */
  core: z.boolean(),
  kind: z.enum(OFFICE_KINDS),
  name: localized,
  /** Other names, old names, streets and misspellings people search for. */
  aliases: z.array(line),
  place,
  /** `false` for a unit without a known counter for the public: its page stays, no list or map leads there. */
  counter: z.literal(false).optional(),
  condition,
  /** Street address in Spanish, for a driver; without district and city if `place` has them. */
  address: fact(line),
  /** Landmark: inside the town hall, beside the store. */
  reference: textFact.optional(),
  hours: fact(weekHours),
  appointment: fact(z.enum(['required', 'not-required'])),
  serves: fact(z.enum(['both', 'foreigners', 'peruvians'])),
  /** The office's own telephone in E.164; national lines are channels. */
  phone: fact(z.string().regex(/^\+\d{7,15}$/, 'write the number as +51…, digits only')),
  accessibility: textFact,
  position: fact(position),
  /** Ids of content/channels that reach this office. */
  channels: z.array(identifier),
  /** Whether each procedure (id of content/procedures) is done here. */
  procedures: z.record(identifier, z.strictObject({ foreigners: answer.optional(), peruvians: answer.optional() })),
  /** Anything else a source says about the place. */
  notes: textFacts,
  events,
});
export type Office = z.infer<typeof officeSchema>;
