/** A citable document. */
import { z } from 'zod';
import { day, identifier, line, localized, partialDate, webAddress } from './text.ts';

/** What kind of voice a source is. Only `official` and `law` may confirm a fact alone. */
export const SOURCE_KINDS = ['official', 'law', 'press', 'guide', 'dataset', 'other'] as const;

export const sourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: line,
  /** What the document is about, or its title put into both languages. */
  title: localized,
  /** Address of the page; null where the dossier has none. */
  url: webAddress.nullable(),
  /** Date printed on the page; null where it prints none. */
  published: partialDate.nullable(),
  /** Day we read our copy of it. */
  retrieved: day,
  /** Anything a reader must know: archived copy, mirror, malformed address. */
  note: localized.optional(),
  /** Other ids under which older records cite the same document. */
  sameAs: z.array(identifier).optional(),
});
export type Source = z.infer<typeof sourceSchema>;
