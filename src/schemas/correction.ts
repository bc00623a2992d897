/** A correction of something the guide had published: what stood there, what stands there now, and who saw it. */
import { z } from 'zod';
import { day, line, localized } from './text.ts';

export const correctionSchema = z.strictObject({
  /** Day on which the guide was corrected. */
  day,
  /** Id of the fact that was wrong: `offices/jz-cusco/address`. */
  fact: line,
  was: localized,
  now: localized,
  /** Whom the guide thanks, if they want to be named. */
  thanks: line.optional(),
});
export type Correction = z.infer<typeof correctionSchema>;
