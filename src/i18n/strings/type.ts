/** The shape both dictionaries share: the English one, with its literal texts widened; and the words the schemas ask of it. */
import type { Choices, FactField } from '#schemas/fields.ts';
import type { en } from './en.ts';

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

export type Strings = Widen<typeof en>;

/** A label for each field that holds facts, and for `residency`, which holds none. */
export type Labels = Readonly<Record<FactField | 'residency', string>>;

type Words<Choice extends string> = Readonly<Record<Choice, string> & { unknown?: string }>;

/** A word for each choice of each closed list. What is done at an office is one list, whichever group it is for. */
export type ChoiceWords = {
  readonly [F in keyof Choices as F extends 'foreigners' | 'peruvians' ? 'answer' : F]: Words<Choices[F]>;
} & { readonly officeCondition: Words<Choices['condition']> } & Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
