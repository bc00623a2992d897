/** The catalogue of statuses as a list that can be narrowed: its filters and what it knows of a status. */
import type { Query } from '#lib/search/filters.ts';

/** The filters, by the names they have in the address. */
export const STATUS_FILTERS = ['by', 'kind', 'purpose', 'work', 'family'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];
export type StatusQuery = Query<StatusFilter>;

/** What the list knows of a status; `work` and `family` are `unknown` where no source says. */
export type StatusRecord = { id: string; strong: string; weak: string } & Record<StatusFilter, string>;

export const statusValues = (record: StatusRecord, filter: StatusFilter): readonly string[] => [record[filter]];
