/** One step of a guide. Steps are shared: two guides that begin with the same sign-in name the same steps. */
import { z } from 'zod';
import { fact, textFact } from './fact.ts';
import { line, localized } from './text.ts';

export const ACTORS = ['you', 'migraciones', 'consulate', 'mre', 'government', 'bank', 'police', 'entity'] as const;

export const stepSchema = z.strictObject({
  /** What is done, in one sentence that begins with the verb. */
  action: textFact,
  /** Who does it. Where that is not the reader, the page names them before the action. */
  actor: z.enum(ACTORS),
  /** Where: a screen, a counter, a telephone. */
  place: localized,
  /** The label on the screen, in Spanish exactly as the source prints it, and what it means. */
  screenLabel: fact(z.strictObject({ text: line, meaning: localized })).optional(),
  /** What is typed or handed over. */
  inputs: z.array(localized),
  /** What the step yields. */
  output: localized.optional(),
  /** What can go wrong, and what to do then. */
  ifItFails: textFact.optional(),
});
export type Step = z.infer<typeof stepSchema>;
