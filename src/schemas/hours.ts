/** Service hours as weekly slots in local time. */
import { z } from 'zod';
import { type Weekday, WEEKDAYS, weekdayNamed } from '#i18n/weekdays.ts';
import { clock, localized } from './text.ts';

export { type Weekday, WEEKDAYS };

/** A day of the week; the error names the code of a day that is written otherwise. */
const weekday = z.enum(WEEKDAYS, {
  error: ({ input }) => {
    const code = typeof input === 'string' ? weekdayNamed(input) : undefined;
    return code ? `is the day ${code}: write ${code}` : `is not a day: write ${WEEKDAYS.join(', ')}`;
  },
});

const slot = z
  .strictObject({
    /** Left out if the source names none; then no day is shown as open. */
    days: z
      .array(weekday)
      .min(1, 'names no day: leave days out where the source names none')
      .refine((days) => new Set(days).size === days.length, 'names a day twice: keep the first')
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
