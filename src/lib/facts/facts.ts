/** Finds the facts inside any record, with the path that names them. */
import type { Fact, Known } from '#schemas/fact.ts';
import type { FactField } from '#schemas/fields.ts';

export type Path = readonly (string | number)[];
export type PlacedFact = { path: Path; fact: Fact<unknown> };

/** The field of its entry in which a fact stands: the schemas have no others. */
export const fieldOf = (path: Path): FactField => path[0] as FactField;

/** Whether a value has fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether a value is a fact: only facts say on which day they were checked. */
export const isFact = (value: unknown): value is Fact<unknown> =>
  isObject(value) && typeof value['checked'] === 'string';

/** Whether a fact has a value. */
export const isKnown = <T>(fact: Fact<T>): fact is Known<T> => fact.unknown !== true;

/** The value of a fact, or undefined where it is unknown. */
export const valueOf = <T>(fact: Fact<T> | undefined): T | undefined =>
  fact && isKnown(fact) ? fact.value : undefined;

/** All facts of a record, in the order of the record. */
export function factsIn(record: unknown, path: Path = []): PlacedFact[] {
  if (isFact(record)) return [{ path, fact: record }];
  if (!isObject(record)) return [];
  return Object.entries(record).flatMap(([key, value]) =>
    factsIn(value, [...path, Array.isArray(record) ? Number(key) : key]),
  );
}

/** The newest check of the facts of a record; the beginning of time where it has none. */
export const lastChecked = (record: unknown): string =>
  factsIn(record)
    .map(({ fact }) => fact.checked)
    .toSorted()
    .at(-1) ?? '1970-01-01';

/** A fact found by its id, with what is needed to show it; undefined where there is none. */
export function factAt(
  library: Readonly<Record<string, Readonly<Record<string, { facts: unknown }>>>>,
  id: string,
): (PlacedFact & { kind: string; entry: string }) | undefined {
  const [kind = '', entry = '', ...path] = id.split('/');
  const placed = factsIn(library[kind]?.[entry]?.facts).find((each) => each.path.join('/') === path.join('/'));
  return placed && { ...placed, kind, entry };
}

/** The public id of a fact: `offices/jz-cusco/address`. */
export const factId = (kind: string, entry: string, path: Path): string => [kind, entry, ...path].join('/');
