/** Service hours, as slots of the week in local time. */
import { z } from 'zod';
import { clock, localized } from './text.ts';

/** Days of the week as RFC 5545 writes them, in lower case, Monday first. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const slot = z
  .strictObject({
    /** Weekdays; left out where the source names none, and then no day is ever shown as open. */
    days: z
      .array(z.enum(WEEKDAYS, { error: `write days as ${WEEKDAYS.join(', ')}` }))
      .min(1)
      .optional(),
    opens: clock,
    closes: clock,
    /** What is served in this slot, where it differs. */
    for: localized.optional(),
  })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    error: 'closes before it opens: hours past midnight are two slots',
  });

/** The slots of a week. */
export const weekHours = z.strictObject({ slots: z.array(slot).min(1) });
export type WeekHours = z.infer<typeof weekHours>;
