/** A day on which offices deviate from their weekly hours. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { fact } from './fact.ts';
import { day, identifier, line, localized } from './text.ts';

export const noticeSchema = entry({
  day,
  /** `public-sector`: decreed day off for the public sector; `one-off`: announced by one or more offices. */
  kind: z.enum(['public-sector', 'one-off']),
  name: localized,
  /** The decree or announcement. */
  law: line.optional(),
  effect: fact(z.enum(['closed', 'open', 'may-close'])),
  /** Ids of content/offices; empty means all. */
  offices: z.array(identifier),
});
export type Notice = z.infer<typeof noticeSchema>;
