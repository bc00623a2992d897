/** The office finder: what a query asks, which offices answer it, and how it stands in the address. */
import { kilometres, type Position } from './geo.ts';
import { type Index, search } from './search.ts';

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

/** The offices that answer a query, best first; closed ones always after the others. */
export function findOffices(records: readonly FinderRecord[], index: Index, query: FinderQuery, from?: Position): Found {
  const byId = new Map(records.map((record) => [record.id, record]));
  const rank = (ids: readonly string[]) => [...ids].sort((a, b) => Number(byId.get(a)?.closed) - Number(byId.get(b)?.closed) || (from ? away(byId.get(a), from) - away(byId.get(b), from) : 0));
  const asked = query.q.trim() !== '';
  const hits = asked ? search(index, query.q) : records.map(({ id }) => ({ id, score: 0, all: true }));
  const full = hits.filter(({ all }) => all).map(({ id }) => id);
  const ids = rank(full.filter((id) => passes(byId.get(id)!, query)));
  if (ids.length > 0) return { ids, near: [] };
  const near = [...full, ...hits.filter(({ all, score }) => !all && score >= 1).map(({ id }) => id)];
  return { ids, near: rank(near).slice(0, 3) };
}

const away = (record: FinderRecord | undefined, from: Position): number => (record?.position ? kilometres(from, record.position) : Infinity);

/** How many offices each value of a filter would leave, with everything else of the query as it is. */
export function countsFor(records: readonly FinderRecord[], index: Index, query: FinderQuery, filter: Filter, values: readonly string[]): Map<string, number> {
  const found = new Set(query.q.trim() === '' ? records.map(({ id }) => id) : search(index, query.q).filter(({ all }) => all).map(({ id }) => id));
  const left = records.filter((record) => found.has(record.id) && passes(record, query, filter));
  return new Map(values.map((value) => [value, left.filter((record) => passes(record, { ...NOTHING, [filter]: value })).length]));
}
