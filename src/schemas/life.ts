/** The condition of an office or channel, and its dated events. */
import { z } from 'zod';
import { fact } from './fact.ts';
import { identifier, localized, partialDate } from './text.ts';

/**
 * The condition of an office or channel. `active` is shown as "open" for an office and "in use" for a channel, `closed` as
 * "discontinued" for a channel. An unknown condition is an unknown fact.
 */
export const CONDITIONS = ['active', 'limited', 'suspended', 'closed', 'moved', 'planned'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The condition as a fact: its start, the last day of service, and the replacement. */
export const condition = fact(z.enum(CONDITIONS, { error: `write one of ${CONDITIONS.join(', ')}` }), {
  /** When it opened, moved, or got this condition. */
  since: partialDate.optional(),
  /** Last day of service. With `active` or `limited` it is announced; it may lie behind if nobody has looked since. */
  until: partialDate.optional(),
  /** Id of the entry of the same kind that replaced it. */
  replacedBy: identifier.optional(),
});

export const EVENT_KINDS = ['opened', 'changed', 'moved', 'closed', 'announced', 'seen'] as const;

/** A dated event; newest first in the file. */
export const event = z.strictObject({
  date: partialDate,
  kind: z.enum(EVENT_KINDS),
  text: localized,
  sources: z.array(identifier).min(1, 'an event needs a source'),
});

export const events = z.array(event);
export type Event = z.infer<typeof event>;
