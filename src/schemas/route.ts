/** The route of a request: who hands what to whom, drawn as a diagram. */
import { z } from 'zod';
import { textFact } from './fact.ts';
import { factReference, identifier, inEveryLanguage, line, localized } from './text.ts';

const summary = line.min(40, 'a summary has at least 40 characters').max(170, 'a summary has at most 170 characters');

export const routeSchema = z.strictObject({
  name: localized,
  summary: inEveryLanguage(summary),
  /** Ids of content/statuses it leads to, and of content/guides that tell it step by step. */
  statuses: z.array(identifier).min(1, 'name at least one status'),
  guides: z.array(identifier),
  /** Who takes part, by an id of its own. */
  stations: z.record(identifier, localized),
  /** The arrows, in order. */
  legs: z
    .array(
      z.strictObject({
        id: identifier,
        /** Ids of stations. */
        from: identifier,
        to: identifier,
        /** What is handed over. */
        hands: textFact,
        /** Facts of other entries that belong to this arrow, by their ids: they are shown, not repeated. */
        details: z.array(factReference),
      }),
    )
    .min(1, 'draw at least one arrow'),
});
export type Route = z.infer<typeof routeSchema>;
