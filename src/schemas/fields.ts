/** What the schemas say about words: which fields hold facts, and which closed lists facts choose from. Types only. */
import type { FactsOf, Kind } from './kinds.ts';

/** `never` where no fact stands in T, at any depth. */
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

/** The fields of entries, of any kind, in which facts stand. Each has a label. */
export type FactField = { [K in Kind]: FieldsOf<FactsOf<K>> }[Kind] & string;

/** The closed lists in T, each as the field it stands in and a word of the list. */
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

/** The closed lists facts choose from, by field. */
export type Choices = { readonly [C in Choice as C[0] & string]: C[1] };
