/** A citable document. */
import { z } from 'zod';
import { day, identifier, line, localized, partialDate, webAddress } from './text.ts';

/** The kind of publisher. Only `official` and `law` can confirm a fact alone. */
export const SOURCE_KINDS = ['official', 'law', 'press', 'guide', 'dataset', 'other'] as const;

export const sourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: line,
  /** What the document is about, or its translated title. */
  title: localized,
  /** URL of the page; null if unknown. */
  url: webAddress.nullable(),
  /** Date printed on the page; null if there is none. */
  published: partialDate.nullable(),
  /** Day our copy was retrieved. */
  retrieved: day,
  /** Anything a reader must know: archived copy, mirror, malformed URL. */
  note: localized.optional(),
  /** Other ids that older records use for the same document. */
  sameAs: z.array(identifier).optional(),
});
export type Source = z.infer<typeof sourceSchema>;
