/** A set of data files as the data page shows it. */

/** `size` is in words; a schema has none. */
export type DataLink = { path: string; label: string; size?: string };

export type DataSet = {
  /** Name of the set in addresses, such as `offices`. */
  name: string;
  title: string;
  text: string;
  /** Number of records, in words. */
  count: string;
  files: readonly DataLink[];
  /** A command that asks the set a question. */
  example: string;
  fields: readonly { name: string; meaning: string }[];
};
