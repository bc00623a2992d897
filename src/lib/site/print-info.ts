/** Version, valid-until date and QR code for print. */
import { type Localized, perLang } from '#i18n/languages.ts';
import { versionPath } from '#i18n/routes.ts';
import type { PagedKind } from './addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { type Review, reviewOf } from '#lib/facts/review.ts';
import { versionOf } from '#lib/facts/version.ts';

/** A QR code as a stroke of width 1 in a square of `size` modules. */
export type QrCode = { size: number; path: string };

export type PaperFacts = Review & {
  version: string;
  /** The version page, to check whether a printout is current; only for guides. */
  versions?: Localized;
};

/** With the QR code, and the path of the PDF if there is one. */
export type Paper = PaperFacts & { qr: QrCode; pdf?: string };

export function paperFacts(library: Library, kind: PagedKind, id: string): PaperFacts {
  const records = recordsOf(library, kind, id);
  const review = reviewOf(kind, records);
  return {
    version: versionOf(library, kind, id),
    ...review,
    ...(kind === 'guides' ? { versions: versionPaths(library, id) } : {}),
  };
}

/** The records whose facts the page of an entry shows. */
const recordsOf = (library: Library, kind: PagedKind, id: string): unknown[] => [
  library[kind][id]?.facts,
  ...(kind === 'guides' ? (library.guides[id]?.facts.steps ?? []).map(({ step }) => library.steps[step]?.facts) : []),
];

/** The version page of a guide. */
export const versionPaths = (library: Library, guide: string): Localized =>
  perLang((lang) => versionPath(lang, library.guides[guide]?.prose[lang].front.slug ?? ''));
