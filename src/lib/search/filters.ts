/** A list that is narrowed by words and filters, whatever it lists: what a query asks and how it stands in the address. */
import { textIn } from './query-text.ts';
import { type Hit, type Index, search } from './search.ts';

/** A query; an empty text asks for nothing. */
export type Query<F extends string> = { q: string } & Record<F, string>;

/** Values each filter may have; anything else in an address is ignored. */
export type Allowed<F extends string> = Readonly<Record<F, ReadonlySet<string>>>;

/** The values of a filter that a record answers to. */
export type ValuesOf<R, F extends string> = (record: R, filter: F) => readonly string[];

const MAX_QUERY = 120;

export const emptyQuery = <F extends string>(filters: readonly F[]): Query<F> =>
  ({ q: '', ...Object.fromEntries(filters.map((name) => [name, ''])) }) as Query<F>;

/** Reads a query from an address. Unknown filter values are dropped, a long text is cut, invisible marks are removed. */
export function queryIn<F extends string>(
  params: URLSearchParams,
  filters: readonly F[],
  allowed: Allowed<F>,
): Query<F> {
  const known = filters.filter((name) => allowed[name].has(params.get(name) ?? ''));
  return {
    ...emptyQuery(filters),
    ...Object.fromEntries(known.map((name) => [name, params.get(name)])),
    q: textIn(params, 'q', MAX_QUERY),
  } as Query<F>;
}

/** Whether an address asks a filter for something it does not have. */
export const asksForMore = <F extends string>(
  params: URLSearchParams,
  filters: readonly F[],
  allowed: Allowed<F>,
): boolean => filters.some((name) => (params.get(name) ?? '') !== '' && !allowed[name].has(params.get(name)!));

/** Writes a query for the address, without empty parts: `q=cusco&for=passport`. */
export const queryText = (query: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value.trim() !== '')).toString();

/** Whether a record passes all filters, one of them left out. */
export const passes = <R, F extends string>(
  record: R,
  query: Query<F>,
  filters: readonly F[],
  valuesOf: ValuesOf<R, F>,
  but?: F,
): boolean =>
  filters.every((name) => name === but || query[name] === '' || valuesOf(record, name).includes(query[name]));

/** What the text of a query finds, once for the list and all counts; an empty text finds every record. */
export const hitsIn = (records: readonly { id: string }[], index: Index, q: string): Hit[] =>
  q.trim() === '' ? records.map(({ id }, record) => ({ id, record, score: 0, all: true })) : search(index, q);

export type Found = { ids: string[]; /** Records that come near, when none answers the whole query. */ near: string[] };

/** The records that answer a query, best first, in the order `rank` gives them; at most three that come near when none does. */
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

/** How many records each value of a filter would leave, with everything else of the query as it is. */
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
