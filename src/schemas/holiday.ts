/** A national holiday set by law. The library of holidays gives the day of each year; this record gives law and doubt. */
import { z } from 'zod';
import { fact, textFact } from './fact.ts';
import { line, localized } from './text.ts';

export const holidaySchema = z.strictObject({
  /** The rule by which `date-holidays` computes the day, such as `06-07 since 2024` or `easter -3`. */
  rule: line,
  name: localized,
  /** The law that makes it a holiday, with its article. */
  law: fact(line),
  /** A pending change that could move the day. */
  pending: textFact.optional(),
});
export type Holiday = z.infer<typeof holidaySchema>;
