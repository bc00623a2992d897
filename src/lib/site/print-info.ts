/** What a page carries onto paper, so that whoever holds it knows its age and finds the way back. */
import type { Day } from '#i18n/dates.ts';
import { type Localized, perLang } from '#i18n/languages.ts';
import { versionPath } from '#i18n/routes.ts';
import type { PagedKind } from './addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { relyUntil, type Review, reviewOf } from '#lib/facts/review.ts';
import { versionOf } from '#lib/facts/version.ts';

/** A code as a stroke of width 1 in a square of `size` modules. */
export type QrCode = { size: number; path: string };

export type PaperFacts = Review & {
  version: string;
  /** Last day on which the paper may be relied on. */
  until: Day;
  /** The page that says whether a paper is current; only guides have one. */
  versions?: Localized;
};

/** With the code, and the path of the PDF where one is made. */
export type Paper = PaperFacts & { qr: QrCode; pdf?: string };

export function paperFacts(library: Library, kind: PagedKind, id: string): PaperFacts {
  const records = recordsOf(library, kind, id);
  const review = reviewOf(kind, records);
  return {
    version: versionOf(library, kind, id),
    ...review,
    until: relyUntil(review.checked),
    ...(kind === 'guides' ? { versions: versionPaths(library, id) } : {}),
  };
}

/** The records whose facts stand on the page of an entry. */
const recordsOf = (library: Library, kind: PagedKind, id: string): unknown[] => [
  library[kind][id]?.facts,
  ...(kind === 'guides' ? (library.guides[id]?.facts.steps ?? []).map(({ step }) => library.steps[step]?.facts) : []),
];

/** Where a guide says which version is current. */
export const versionPaths = (library: Library, guide: string): Localized =>
  perLang((lang) => versionPath(lang, library.guides[guide]?.prose[lang].front.slug ?? ''));
