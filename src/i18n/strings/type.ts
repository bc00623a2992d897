/** The type of all dictionaries: that of English with its literals widened, and the labels the schemas require. */
import type { Choices, FactField } from '#schemas/fields.ts';
import type { en } from './en.ts';

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

export type Strings = Widen<typeof en>;

/** A label for each field that has facts, and for `residency`, which has none. */
export type Labels = Readonly<Record<FactField | 'residency', string>>;

type Words<Choice extends string> = Readonly<Record<Choice, string> & { unknown?: string }>;

/** A label for each value of each enum. `answer` is shared by all groups at an office. */
export type ChoiceWords = {
  readonly [F in keyof Choices as F extends 'foreigners' | 'peruvians' ? 'answer' : F]: Words<Choices[F]>;
} & { readonly officeCondition: Words<Choices['condition']> } & Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
