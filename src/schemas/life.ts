/** The life of an office or a channel: its condition now, and the dated events behind it. */
import { z } from 'zod';
import { fact } from './fact.ts';
import { identifier, localized, partialDate } from './text.ts';

/**
 * The condition of an office or channel. `active` reads "open" for an office and "in use" for a channel, `closed` reads
 * "discontinued" for a channel. What nobody knows is an unknown fact, not a condition.
 */
export const CONDITIONS = ['active', 'limited', 'suspended', 'closed', 'moved', 'planned'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The condition as a fact: since when it holds, the last day of service, and what took over. */
export const condition = fact(z.enum(CONDITIONS, { error: `write one of ${CONDITIONS.join(', ')}` }), {
  /** When it opened, moved, or became what it is. */
  since: partialDate.optional(),
  /** Last day of service; only for what is suspended or closed. */
  until: partialDate.optional(),
  /** Id of the entry of the same kind that took over. */
  replacedBy: identifier.optional(),
});

export const EVENT_KINDS = ['opened', 'changed', 'moved', 'closed', 'announced', 'seen'] as const;

/** A dated event of the life story, newest first in the file. */
export const event = z.strictObject({
  date: partialDate,
  kind: z.enum(EVENT_KINDS),
  text: localized,
  sources: z.array(identifier).min(1, 'an event needs a source'),
});

export const events = z.array(event);
export type Event = z.infer<typeof event>;
