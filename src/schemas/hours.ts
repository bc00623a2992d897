/** Service hours as weekly slots in local time. */
import { z } from 'zod';
import { clock, localized } from './text.ts';

/** Weekdays as in RFC 5545, in lower case, Monday first. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const slot = z
  .strictObject({
    /** Left out if the source names none; then no day is shown as open. */
    days: z
      .array(z.enum(WEEKDAYS, { error: `write days as ${WEEKDAYS.join(', ')}` }))
      .min(1)
      .optional(),
    opens: clock,
    closes: clock,
    /** Left out if the slot is for foreigners as well. */
    only: z.enum(['peruvians'], { error: 'write peruvians, or leave the field out' }).optional(),
    /** What the slot is for, if not everything. */
    for: localized.optional(),
  })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    error: 'closes before it opens: hours past midnight are two slots',
  });

/** The slots of a week. */
export const weekHours = z.strictObject({ slots: z.array(slot).min(1) });
export type WeekHours = z.infer<typeof weekHours>;
