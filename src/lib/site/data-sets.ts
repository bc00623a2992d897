/** View model of the data page. */

/** `size` is formatted; a schema has none. */
export type DataLink = { path: string; label: string; size?: string };

export type DataSet = {
  /** Slug of the set, such as `offices`. */
  name: string;
  title: string;
  text: string;
  /** Number of records, formatted. */
  count: string;
  files: readonly DataLink[];
  /** An example command. */
  example: string;
  fields: readonly { name: string; meaning: string }[];
};
