/** The shape both dictionaries share: the English one, with its literal texts widened. */
import type { en } from './en.ts';

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

export type Strings = Widen<typeof en>;
