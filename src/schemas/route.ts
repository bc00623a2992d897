/** The route of a request: who hands what to whom, drawn as a diagram. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { textFact } from './fact.ts';
import { factReference, identifier, inEveryLanguage, line, localized } from './text.ts';

const summary = line.min(40, 'a summary has at least 40 characters').max(170, 'a summary has at most 170 characters');

export const routeSchema = entry({
  name: localized,
  summary: inEveryLanguage(summary),
  /** Ids of content/statuses it leads to, and of content/guides with the steps. */
  statuses: z.array(identifier).min(1, 'name at least one status'),
  guides: z.array(identifier),
  /** The parties, by id. */
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
        /** Ids of facts of other entries shown at this arrow. */
        details: z.array(factReference),
      }),
    )
    .min(1, 'draw at least one arrow'),
});
export type Route = z.infer<typeof routeSchema>;
