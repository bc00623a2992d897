/** A correction of something the guide had published: the old text, the new text, and who reported it. */
import { z } from 'zod';
import { day, line, localized } from './text.ts';

export const correctionSchema = z.strictObject({
  /** Day on which the guide was corrected. */
  day,
  /** Id of the fact that was wrong: `offices/jz-cusco/address`. */
  fact: line,
  was: localized,
  now: localized,
  /** Name of the person to thank, if they want to be named. */
  thanks: line.optional(),
});
export type Correction = z.infer<typeof correctionSchema>;
