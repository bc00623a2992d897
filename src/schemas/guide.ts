/** A guide: a list of steps, with what to have at hand. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { fact, textFact, textFacts } from './fact.ts';
import { money } from './fee.ts';
import { condition, events } from './life.ts';
import { identifier, localized } from './text.ts';

/** The readers a step is for, if steps differ. */
export const BRANCHES = ['passport', 'carne'] as const;

/** The tools that compute an answer; a guide names those its reader needs. */
export const TOOL_IDS = ['days-left', 'overstay', 'working-days', 'away', 'renew'] as const;
export type ToolId = (typeof TOOL_IDS)[number];

export const guideSchema = entry({
  core: z.boolean(),
  name: localized,
  audience: localized,
  condition,
  /** The answers shown first, each at most eight words; the fee is shown with them. */
  glance: z
    .strictObject({
      /** Where it is done: a website, an office, a telephone. */
      where: textFact.optional(),
      /** How long it takes, or how long before. */
      duration: textFact.optional(),
      /** What the reader gets. */
      get: textFact.optional(),
      who: textFact.optional(),
    })
    .optional(),
  /** `numbered` steps come one after another; `options` are alternatives in any order. */
  order: z.enum(['numbered', 'options']),
  /** What to ask for at the counter or on the telephone, in one or two sentences; the Spanish is for the clerk. */
  ask: localized.optional(),
  /** What to have at hand before step one. */
  needs: textFacts,
  steps: z
    .array(z.strictObject({ step: identifier, only: z.enum(BRANCHES).optional() }))
    .min(1, 'name a step: { step: my-step }'),
  /** Ids of content/fees that the guide leads to pay. */
  fees: z.array(identifier).min(1, 'leave the line out where there is no fee').optional(),
  /** Only without `fees`: free of charge (0), or unknown. */
  fee: fact(money).optional(),
  /** What to bring to the counter, if the guide ends there; `needs` is what to have before step one. */
  bring: textFacts.optional(),
  /** Shown before the steps: only what changes what the reader does. */
  warnings: textFacts,
  /** Shown after the steps. */
  tips: textFacts,
  /** What few readers need: shown behind the page. */
  notes: textFacts.optional(),
  /** Ids of content/channels the guide uses. */
  channels: z.array(identifier),
  /** Ids of content/procedures the guide serves. */
  procedures: z.array(identifier),
  /** The tools a reader of this guide needs, the most needed first. */
  tools: z.array(z.enum(TOOL_IDS)).min(1, 'name a tool, or leave the line out').optional(),
  events,
});
export type Guide = z.infer<typeof guideSchema>;
