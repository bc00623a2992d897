/** The office finder: what a query asks, which offices answer it, and how it stands in the address. */
import { kilometres, type Position } from './geo.ts';
import { type Hit, type Index, search } from './search.ts';

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

/** A query; an empty text asks for nothing. */
export type FinderQuery = { q: string } & Record<Filter, string>;

export const NOTHING: FinderQuery = { q: '', department: '', for: '', kind: '', serves: '' };

/** Values each filter may have; anything else in an address is ignored. */
export type Allowed = Readonly<Record<Filter, ReadonlySet<string>>>;

const MAX_QUERY = 120;

/** Reads a query from an address. Unknown filter values are dropped, a long text is cut, invisible marks are removed. */
export function readQuery(params: URLSearchParams, allowed: Allowed): FinderQuery {
  const query = { ...NOTHING, q: (params.get('q') ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, MAX_QUERY) };
  for (const name of FILTERS) {
    const value = params.get(name) ?? '';
    if (allowed[name].has(value)) query[name] = value;
  }
  return query;
}

/** Writes a query for the address, without empty parts: `q=cusco&for=passport`. */
export const writeQuery = (query: FinderQuery): string =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value.trim() !== '')).toString();

const passes = (record: FinderRecord, query: FinderQuery, but?: Filter): boolean =>
  (but === 'department' || query.department === '' || record.department === query.department) &&
  (but === 'for' || query.for === '' || record.procedures.includes(query.for)) &&
  (but === 'kind' || query.kind === '' || record.kind === query.kind) &&
  (but === 'serves' || query.serves === '' || record.serves === query.serves || (record.serves === 'both' && query.serves !== ''));

export type Found = { ids: string[]; /** Offices that come near, when none answers the whole query. */ near: string[] };

/** What the text of a query finds, once for the list and all counts; an empty text finds every office. */
export const hitsFor = (records: readonly FinderRecord[], index: Index, { q }: FinderQuery): Hit[] =>
  q.trim() === '' ? records.map(({ id }, record) => ({ id, record, score: 0, all: true })) : search(index, q);

/** The offices that answer a query, best first; closed ones always after the others. */
export function findOffices(records: readonly FinderRecord[], hits: readonly Hit[], query: FinderQuery, from?: Position): Found {
  const full = hits.filter(({ all, record }) => all && passes(records[record]!, query));
  if (full.length > 0) return { ids: rank(records, full, from), near: [] };
  const near = hits.filter(({ all, score }) => all || score >= 1);
  return { ids: [], near: rank(records, near, from).slice(0, 3) };
}

/** The ids of what was found, in its order or by the way there; closed offices last. */
function rank(records: readonly FinderRecord[], hits: readonly Hit[], from: Position | undefined): string[] {
  const sorted = from ? [...hits].sort((a, b) => away(records[a.record], from) - away(records[b.record], from)) : hits;
  const closed = ({ record }: Hit) => records[record]!.closed;
  return [...sorted.filter((hit) => !closed(hit)), ...sorted.filter(closed)].map(({ id }) => id);
}

const away = (record: FinderRecord | undefined, from: Position): number => (record?.position ? kilometres(from, record.position) : Infinity);

/** Values of a filter that an office answers to. */
const valuesOf = (record: FinderRecord, filter: Filter): readonly string[] =>
  filter === 'for' ? record.procedures : filter === 'serves' && record.serves === 'both' ? ['both', 'foreigners', 'peruvians'] : [record[filter as 'kind']];

/** How many offices each value of a filter would leave, with everything else of the query as it is. */
export function countsFor(records: readonly FinderRecord[], hits: readonly Hit[], query: FinderQuery, filter: Filter, values: readonly string[]): Map<string, number> {
  const counts = new Map(values.map((value) => [value, 0]));
  for (const { all, record } of hits)
    if (all && passes(records[record]!, query, filter)) for (const value of valuesOf(records[record]!, filter)) if (counts.has(value)) counts.set(value, counts.get(value)! + 1);
  return counts;
}
