/** The filterable table of fees: filters and records. */
export const FEE_FILTERS = ['group', 'kind'] as const;
export type FeeFilter = (typeof FEE_FILTERS)[number];
export type FeeRecord = { id: string; strong: string; weak: string } & Record<FeeFilter, string>;

export const feeValues = (record: FeeRecord, filter: FeeFilter): readonly string[] => [record[filter]];
