/** A day on which offices behave otherwise than their week says. */
import { z } from 'zod';
import { fact } from './fact.ts';
import { day, identifier, line, localized } from './text.ts';

export const noticeSchema = z.strictObject({
  day,
  /** `public-sector`: decreed non-working for the public sector; `one-off`: one or more offices announced it. */
  kind: z.enum(['public-sector', 'one-off']),
  name: localized,
  /** The decree or announcement that says so. */
  law: line.optional(),
  effect: fact(z.enum(['closed', 'open', 'may-close'])),
  /** Ids of content/offices; empty means all. */
  offices: z.array(identifier),
});
export type Notice = z.infer<typeof noticeSchema>;
