/** A page of prose that makes statements of its own: about, waivers. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { textFacts } from './fact.ts';
import { localized } from './text.ts';

export const pageSchema = entry({
  core: z.boolean(),
  name: localized,
  statements: textFacts,
});
export type Page = z.infer<typeof pageSchema>;
