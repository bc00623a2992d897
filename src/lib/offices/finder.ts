/** The office finder: what it knows of an office, which filters it has, and which offices answer a query. */
import { type Found, foundIn, type Query } from '#lib/search/filters.ts';
import { kilometres, type Position } from './geo.ts';
import type { Hit } from '#lib/search/search.ts';

/** What the finder knows of an office. */
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

/** The filters, by the names they have in the address. */
export const FILTERS = ['department', 'for', 'kind', 'serves'] as const;
export type Filter = (typeof FILTERS)[number];
export type FinderQuery = Query<Filter>;

/** Values of a filter that an office answers to. */
export const officeValues = (record: FinderRecord, filter: Filter): readonly string[] =>
  filter === 'for'
    ? record.procedures
    : filter === 'serves' && record.serves === 'both'
      ? ['both', 'foreigners', 'peruvians']
      : [record[filter as 'kind']];

/** The offices that answer a query, best first; closed ones always after the others. */
export const findOffices = (
  records: readonly FinderRecord[],
  hits: readonly Hit[],
  query: FinderQuery,
  from?: Position,
): Found => foundIn(records, hits, query, FILTERS, officeValues, (found) => rank(records, found, from));

/** What was found, in its order or by the way there; closed offices last. */
function rank(records: readonly FinderRecord[], hits: readonly Hit[], from: Position | undefined): Hit[] {
  const sorted = from ? [...hits].sort((a, b) => away(records[a.record], from) - away(records[b.record], from)) : hits;
  const closed = ({ record }: Hit) => records[record]!.closed;
  return [...sorted.filter((hit) => !closed(hit)), ...sorted.filter(closed)];
}

const away = (record: FinderRecord | undefined, from: Position): number =>
  record?.position ? kilometres(from, record.position) : Infinity;
