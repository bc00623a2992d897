/** One step of a guide. Guides can share steps, such as the sign-in. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { fact, textFact } from './fact.ts';
import { line, localized } from './text.ts';

export const ACTORS = ['you', 'migraciones', 'consulate', 'mre', 'government', 'bank', 'police', 'entity'] as const;

/** Templates of the sketch of a screen. */
export const SKETCHES = ['button', 'tab', 'menu', 'form', 'calendar', 'call'] as const;
export type Sketch = (typeof SKETCHES)[number];

export const stepSchema = entry({
  /** What is done, in one sentence that starts with the verb. */
  action: textFact,
  /** Who acts. Unless that is the reader, the page names them before the action. */
  actor: z.enum(ACTORS),
  /** Where: a screen, a counter, a telephone. */
  place: localized,
  /** The label on the screen, in Spanish exactly as printed, and its meaning. */
  screenLabel: fact(z.strictObject({ text: line, meaning: localized })).optional(),
  /** A sketch of the screen: what kind of screen it is, with the Spanish label on it. */
  screen: z.strictObject({ sketch: z.enum(SKETCHES), label: line }).optional(),
  /** What is typed or handed over. */
  inputs: z.array(localized),
  /** The result of the step. */
  output: localized.optional(),
  /** What can go wrong, and what to do then. */
  ifItFails: textFact.optional(),
});
export type Step = z.infer<typeof stepSchema>;
