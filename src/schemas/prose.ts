/** Front matter of the MDX files; all languages of an entry share one schema. */
import { z } from 'zod';
import { identifier, line } from './text.ts';

/** Raised in all files when the meaning changes; a lower number marks an outdated translation. */
const revision = z.int('write a whole number, such as 1').min(1);

/** Prose of an entry with a page of its own. */
export const pageProseSchema = z.strictObject({
  /** Last URL segment in this language. Permanent once published. */
  slug: identifier,
  /** Former slugs in this language; they redirect to the current one for ever. */
  formerSlugs: z.array(identifier).min(1, 'leave the line out where the slug was never another one').optional(),
  /** Page title, without the site name. */
  title: line.max(90, 'a title has at most 90 characters'),
  /** One or two sentences for search engines and lists. */
  summary: line.min(40, 'a summary has at least 40 characters').max(170, 'a summary has at most 170 characters'),
  revision,
});

/** Prose shown inside other pages, such as that of a step. */
export const partProseSchema = z.strictObject({ revision });

export type PageProse = z.infer<typeof pageProseSchema>;
export type PartProse = z.infer<typeof partProseSchema>;
