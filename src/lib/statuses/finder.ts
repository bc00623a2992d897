/** The filterable catalogue of statuses (calidades migratorias): filters and records. */
import type { Query } from '#lib/search/filters.ts';

/** The filters, by query parameter. */
export const STATUS_FILTERS = ['by', 'kind', 'purpose', 'work', 'family'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];
export type StatusQuery = Query<StatusFilter>;

/** The list record of a status; `work` and `family` are `unknown` if no source says. */
export type StatusRecord = { id: string; strong: string; weak: string } & Record<StatusFilter, string>;

/** What two authorities grant is found under either. */
export const statusValues = (record: StatusRecord, filter: StatusFilter): readonly string[] =>
  record[filter] === 'both' ? ['mre', 'migraciones'] : [record[filter]];
