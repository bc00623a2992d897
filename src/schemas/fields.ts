/** Types derived from the schemas: which fields have facts, and which enums facts use. */
import type { FactsOf, Kind } from './kinds.ts';

/** `never` if T contains no fact, at any depth. */
type FactIn<T> = T extends { checked: string }
  ? T
  : T extends readonly (infer Each)[]
    ? FactIn<Each>
    : T extends object
      ? { [P in keyof T]-?: FactIn<T[P]> }[keyof T]
      : never;

type FieldsOf<T> = T extends unknown
  ? { [P in keyof T]-?: [FactIn<T[P]>] extends [never] ? never : P }[keyof T]
  : never;

/** The fields of all entries that have facts. Each has a label. */
export type FactField = { [K in Kind]: FieldsOf<FactsOf<K>> }[Kind] & string;

/** The enums in T, each as a pair of field and value. */
type ChoiceIn<T, Field = never> = T extends { checked: string }
  ? T extends { value: infer Value extends string }
    ? string extends Value
      ? never
      : [Field, Value]
    : never
  : T extends readonly (infer Each)[]
    ? ChoiceIn<Each, Field>
    : T extends object
      ? { [P in keyof T]-?: ChoiceIn<T[P], P> }[keyof T]
      : never;

type Choice = { [K in Kind]: ChoiceIn<FactsOf<K>> }[Kind];

/** The enums of facts, by field. */
export type Choices = { readonly [C in Choice as C[0] & string]: C[1] };
