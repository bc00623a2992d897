/** Finds the facts in any record, with their paths. */
import type { Fact, Known } from '#schemas/fact.ts';
import type { FactField } from '#schemas/fields.ts';

export type Path = readonly (string | number)[];
export type PlacedFact = { path: Path; fact: Fact<unknown> };

/** The field of the entry that a fact belongs to. The cast is safe: facts occur in no other fields. */
export const fieldOf = (path: Path): FactField => path[0] as FactField;

/** Whether a value is an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether a value is a fact: only facts have `checked`. */
export const isFact = (value: unknown): value is Fact<unknown> =>
  isObject(value) && typeof value['checked'] === 'string';

/** Whether a fact has a value. */
export const isKnown = <T>(fact: Fact<T>): fact is Known<T> => fact.unknown !== true;

/** The value of a fact, or undefined if unknown. */
export const valueOf = <T>(fact: Fact<T> | undefined): T | undefined =>
  fact && isKnown(fact) ? fact.value : undefined;

/** How an item of a list is named in paths and ids: by its `id` if it has one, so that a new item on top renames no other. */
export const keyIn = (list: readonly unknown[], index: number): string | number => {
  const item = list[index];
  return isObject(item) && typeof item['id'] === 'string' ? item['id'] : index;
};

/** The path with the places of items instead of their ids, as the record has them. */
export function indexed(record: unknown, path: Path): Path {
  let value = record;
  return path.map((key) => {
    const found =
      Array.isArray(value) && typeof key === 'string'
        ? value.findIndex((_, at) => keyIn(value as unknown[], at) === key)
        : -1;
    const step = found === -1 ? key : found;
    value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    return step;
  });
}

/** What is found in an object, kept as long as the object itself is: records are not changed once they are read. */
export function perObject<K extends object, T>(find: (object: K) => T): (object: K) => T {
  const known = new WeakMap<K, { found: T }>();
  return (object) => {
    const kept = known.get(object) ?? { found: find(object) };
    known.set(object, kept);
    return kept.found;
  };
}

/** All facts of a record, in record order. `path` is where the record stands. */
export const factsIn = (record: unknown, path: Path = []): readonly PlacedFact[] =>
  path.length === 0 && isObject(record) ? factsOfRecord(record) : factsBelow(record, path);

/** Asked of the same records again and again, by rules and by pages. */
const factsOfRecord = perObject((record: object): readonly PlacedFact[] => factsBelow(record, []));

function factsBelow(record: unknown, path: Path): PlacedFact[] {
  if (isFact(record)) return [{ path, fact: record }];
  if (!isObject(record)) return [];
  return Object.entries(record).flatMap(([key, value]) =>
    factsBelow(value, [...path, Array.isArray(record) ? keyIn(record, Number(key)) : key]),
  );
}

/** The newest `checked` of a record's facts; 1970-01-01 if it has none. */
export const lastChecked = (record: unknown): string =>
  factsIn(record)
    .map(({ fact }) => fact.checked)
    .toSorted()
    .at(-1) ?? '1970-01-01';

/** Finds a fact by id, with what is needed to show it; undefined if there is none. */
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
