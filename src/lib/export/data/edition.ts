/** What every data file says about itself. */
import { newestCheck } from '#lib/facts/review.ts';
import type { Library } from '#lib/facts/library.ts';
import { entriesOf } from '#lib/facts/library.ts';
import type { Day } from '#i18n/dates.ts';
import { schemaFile } from '#i18n/routes.ts';

/** One publication of the data. */
export type Edition = {
  /** Turns a path of the site into a full address. */
  absolute: (path: string) => string;
  /** Address of the licence. */
  licence: string;
  /** Hash of the commit from which the site is built; null where nobody knows it. */
  commit: string | null;
};

/** Under which licence, from where and from which commit the data are, and the newest day on which a fact was checked. */
export const origin = (library: Library, { absolute, licence, commit }: Edition) => ({
  licence,
  source: absolute('/'),
  commit,
  checked: newestCheckOf(library),
});

/** The head of a data file: its shape and its origin. */
export const head = (name: string, library: Library, edition: Edition) => ({
  $schema: edition.absolute(schemaFile(name)),
  ...origin(library, edition),
});

/** The newest day on which any fact of the guide was compared with its source. */
export const newestCheckOf = (library: Library): Day => newestCheck(entriesOf(library).map(({ facts }) => facts));

/** Records as JSON (RFC 8259), one a line, so that two editions can be compared line by line. */
export function jsonOf(about: object, records: readonly object[], list = 'records'): string {
  const members = Object.entries(about).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${members.join('')}${JSON.stringify(list)}: [\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n}\n`;
}
