/** A page of prose that makes statements of its own: about, waivers, and the tools. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { textFacts } from './fact.ts';
import { identifier, localized } from './text.ts';

export const pageSchema = entry({
  core: z.boolean(),
  name: localized,
  statements: textFacts,
  /** Ids of content/fees that a tool leads to pay. */
  fees: z.array(identifier).min(1, 'leave the line out where there is no fee').optional(),
});
export type Page = z.infer<typeof pageSchema>;
