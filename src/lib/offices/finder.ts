/** The office finder: its records, filters and ranking. */
import { type Found, foundIn, type Query } from '#lib/search/filters.ts';
import { kilometres, type Position } from './geo.ts';
import type { Hit } from '#lib/search/search.ts';

/** What the finder stores of an office. */
export type FinderRecord = {
  id: string;
  strong: string;
  weak: string;
  department: string;
  kind: string;
  /** `both`, `foreigners`, `peruvians`, or empty where unknown. */
  serves: string;
  /** Ids of the procedures a source says are done here. */
  procedures: readonly string[];
  closed: boolean;
  position?: Position | undefined;
};

/** The filters, by query parameter. */
export const FILTERS = ['department', 'for', 'kind', 'serves'] as const;
export type Filter = (typeof FILTERS)[number];
export type FinderQuery = Query<Filter>;

/** The values of a filter that an office matches. Whoever asks for Lima is also told of Callao, which is the same city. */
export const officeValues = (record: FinderRecord, filter: Filter): readonly string[] =>
  filter === 'for'
    ? record.procedures
    : filter === 'serves' && record.serves === 'both'
      ? ['both', 'foreigners', 'peruvians']
      : filter === 'department' && record.department === 'callao'
        ? ['callao', 'lima']
        : [record[filter as 'kind']];

/** The offices that match a query, best first; closed ones last. */
export const findOffices = (
  records: readonly FinderRecord[],
  hits: readonly Hit[],
  query: FinderQuery,
  from?: Position,
): Found => foundIn(records, hits, query, FILTERS, officeValues, (found) => rank(records, found, from));

/** Sorts hits by score or by distance; closed offices last. */
function rank(records: readonly FinderRecord[], hits: readonly Hit[], from: Position | undefined): Hit[] {
  const sorted = from ? [...hits].sort((a, b) => away(records[a.record], from) - away(records[b.record], from)) : hits;
  const closed = ({ record }: Hit) => records[record]!.closed;
  return [...sorted.filter((hit) => !closed(hit)), ...sorted.filter(closed)];
}

const away = (record: FinderRecord | undefined, from: Position): number =>
  record?.position ? kilometres(from, record.position) : Infinity;
