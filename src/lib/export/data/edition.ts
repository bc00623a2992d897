/** The metadata of every data file. */
import { newestCheck } from '#lib/facts/review.ts';
import type { Library } from '#lib/facts/library.ts';
import { entriesOf } from '#lib/facts/library.ts';
import type { Day } from '#i18n/dates.ts';
import { schemaFile } from '#i18n/routes.ts';

/** One release of the data. */
export type Edition = {
  /** Turns a site path into an absolute URL. */
  absolute: (path: string) => string;
  /** URL of the licence. */
  licence: string;
  /** Hash of the commit the site is built from; null if unknown. */
  commit: string | null;
};

/** Licence, site URL, commit, and the newest day on which a fact was checked. */
export const origin = (library: Library, { absolute, licence, commit }: Edition) => ({
  licence,
  source: absolute('/'),
  commit,
  checked: newestCheckOf(library),
});

/** The head of a data file: its schema and its origin. */
export const head = (name: string, library: Library, edition: Edition) => ({
  $schema: edition.absolute(schemaFile(name)),
  ...origin(library, edition),
});

/** The newest day on which any fact of the guide was compared with its source. */
export const newestCheckOf = (library: Library): Day => newestCheck(entriesOf(library).map(({ facts }) => facts));

/** Records as JSON (RFC 8259), one per line, so that two releases can be diffed. */
export function jsonOf(about: object, records: readonly object[], list = 'records'): string {
  const members = Object.entries(about).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${members.join('')}${JSON.stringify(list)}: [\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n}\n`;
}
