/** The limits of the four kinds of entry pages, in both languages: words one sees, phone screens of 390 × 800 px, sheets of A4. */
import { addressOf, type PagedKind } from '#lib/site/addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { LANGS } from '#i18n/languages.ts';
import type { Section } from '#i18n/routes.ts';

export type Limit = { median: number; worst: number };

export const LIMITS: Readonly<
  Record<PagedKind, { words: Limit; screens: Limit; sheets: number; firstScreens: number }>
> = {
  guides: { words: { median: 450, worst: 750 }, screens: { median: 4.5, worst: 7 }, sheets: 2, firstScreens: 1.5 },
  offices: { words: { median: 350, worst: 600 }, screens: { median: 3.5, worst: 6 }, sheets: 2, firstScreens: 1 },
  statuses: { words: { median: 450, worst: 800 }, screens: { median: 4.5, worst: 7 }, sheets: 2, firstScreens: 1 },
  channels: { words: { median: 250, worst: 450 }, screens: { median: 2.5, worst: 4 }, sheets: 1, firstScreens: 1 },
};
export const LIMITED = Object.keys(LIMITS) as PagedKind[];

/** What answers first on a page: the address, the number, the answers at a glance, the first step, its state, or where to go instead. */
export const FIRST_ANSWER = '.sign, .glance, .step, main .text-sign, main .card, main .tag';

/** The paths of all pages of a kind. */
export const pathsOf = (library: Library, kind: PagedKind): string[] =>
  LANGS.flatMap((lang) => Object.keys(library[kind]).map((id) => addressOf(library, kind, id, lang)));

export const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The limits of the lists that lead to entry pages: words one sees, phone screens, sheets of A4, screens to the first result. */
export const LISTS = ['contact', 'guides', 'statuses'] as const satisfies readonly Section[];
export const LIST_LIMIT = { words: 1_200, screens: 9, sheets: 4, firstScreens: 1, bytes: 22_000 };
