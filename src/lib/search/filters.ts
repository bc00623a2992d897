/** Generic text search plus filters over a list, and its query string. */
import { textParam } from './query-text.ts';
import { type Hit, type Index, search } from './search.ts';

/** A query; empty values are ignored. */
export type Query<F extends string> = { q: string } & Record<F, string>;

/** Allowed values of each filter; others in a query string are ignored. */
export type Allowed<F extends string> = Readonly<Record<F, ReadonlySet<string>>>;

/** The values of a filter that a record matches. */
export type ValuesOf<R, F extends string> = (record: R, filter: F) => readonly string[];

const MAX_QUERY = 120;

export const emptyQuery = <F extends string>(filters: readonly F[]): Query<F> =>
  ({ q: '', ...Object.fromEntries(filters.map((name) => [name, ''])) }) as Query<F>;

/** Parses a query string. Unknown filter values are dropped, text is sanitized. */
export function queryIn<F extends string>(
  params: URLSearchParams,
  filters: readonly F[],
  allowed: Allowed<F>,
): Query<F> {
  const known = filters.filter((name) => allowed[name].has(params.get(name) ?? ''));
  return {
    ...emptyQuery(filters),
    ...Object.fromEntries(known.map((name) => [name, params.get(name)])),
    q: textParam(params, 'q', MAX_QUERY),
  } as Query<F>;
}

/** Whether a query string has unknown filter values. */
export const hasUnknownValues = <F extends string>(
  params: URLSearchParams,
  filters: readonly F[],
  allowed: Allowed<F>,
): boolean => filters.some((name) => (params.get(name) ?? '') !== '' && !allowed[name].has(params.get(name)!));

/** Serializes a query without empty parts: `q=cusco&for=passport`. */
export const queryText = (query: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value.trim() !== '')).toString();

/** Whether a record passes all filters, optionally except one. */
export const passes = <R, F extends string>(
  record: R,
  query: Query<F>,
  filters: readonly F[],
  valuesOf: ValuesOf<R, F>,
  but?: F,
): boolean =>
  filters.every((name) => name === but || query[name] === '' || valuesOf(record, name).includes(query[name]));

/** Hits for the text of a query, computed once for list and counts; an empty text matches every record. */
export const hitsIn = (records: readonly { id: string }[], index: Index, q: string): Hit[] =>
  q.trim() === '' ? records.map(({ id }, record) => ({ id, record, score: 0, all: true })) : search(index, q);

export type Found = { ids: string[]; /** Partial matches, when no record matches the whole query. */ near: string[] };

/** The records that match a query, ordered by `rank`; or at most three partial matches. */
export function foundIn<R extends { id: string }, F extends string>(
  records: readonly R[],
  hits: readonly Hit[],
  query: Query<F>,
  filters: readonly F[],
  valuesOf: ValuesOf<R, F>,
  rank: (hits: readonly Hit[]) => readonly Hit[] = (all) => all,
): Found {
  const full = hits.filter(({ all, record }) => all && passes(records[record]!, query, filters, valuesOf));
  if (full.length > 0) return { ids: rank(full).map(({ id }) => id), near: [] };
  const near = hits.filter(({ all, score }) => all || score >= 1);
  return {
    ids: [],
    near: rank(near)
      .slice(0, 3)
      .map(({ id }) => id),
  };
}

/** How many records each value of a filter would leave, with the rest of the query unchanged. */
export function countsIn<R, F extends string>(
  records: readonly R[],
  hits: readonly Hit[],
  query: Query<F>,
  filters: readonly F[],
  valuesOf: ValuesOf<R, F>,
  filter: F,
  values: readonly string[],
): Map<string, number> {
  const counts = new Map(values.map((value) => [value, 0]));
  for (const { all, record } of hits)
    if (all && passes(records[record]!, query, filters, valuesOf, filter))
      for (const value of valuesOf(records[record]!, filter))
        if (counts.has(value)) counts.set(value, counts.get(value)! + 1);
  return counts;
}
