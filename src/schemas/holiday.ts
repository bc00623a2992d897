/** A national holiday set by law. `date-holidays` computes the day of each year; this record has the law and any doubt. */
import type { z } from 'zod';
import { entry } from './evidence.ts';
import { fact, textFact } from './fact.ts';
import { line, localized } from './text.ts';

export const holidaySchema = entry({
  /** The rule `date-holidays` computes the day with, such as `06-07 since 2024` or `easter -3`. */
  rule: line,
  name: localized,
  /** The law that makes it a holiday, with its article. */
  law: fact(line),
  /** A pending change that could move the day. */
  pending: textFact.optional(),
});
export type Holiday = z.infer<typeof holidaySchema>;
