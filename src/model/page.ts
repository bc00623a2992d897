/** A page of prose that makes statements of its own: about, waivers. */
import { z } from 'zod';
import { facts } from './fact.ts';
import { localized } from './text.ts';

export const pageSchema = z.strictObject({
  core: z.boolean(),
  name: localized,
  statements: facts(localized),
});
export type Page = z.infer<typeof pageSchema>;
