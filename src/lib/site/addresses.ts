/** Paths of the pages of entries. */
import { type Lang, type Localized, perLang } from '#i18n/languages.ts';
import { countryPath, pathOf, type Section } from '#i18n/routes.ts';
import type { Library } from '#lib/facts/library.ts';

const SECTION_OF = { offices: 'offices', channels: 'contact', statuses: 'statuses', guides: 'guides' } as const;

/** Kinds whose entries have a page of their own in a section. */
export type PagedKind = keyof typeof SECTION_OF;
export const PAGED = Object.keys(SECTION_OF) as PagedKind[];

export const sectionOf = (kind: PagedKind): Section => SECTION_OF[kind];

/** The path of an entry in a language: its page, its anchor in the glossary or the table of fees, or its section. */
export function addressOf(
  library: Library,
  kind: PagedKind | 'terms' | 'fees' | 'pages' | 'waivers',
  id: string,
  lang: Lang,
): string {
  if (kind === 'terms') return `${pathOf(lang, 'glossary')}#${id}`;
  if (kind === 'fees') return `${pathOf(lang, 'fees')}#${id}`;
  if (kind === 'pages') return pathOf(lang, id as Section);
  if (kind === 'waivers') return countryPath(lang, id);
  const slug = library[kind][id]?.prose[lang].front.slug;
  if (slug === undefined) throw new Error(`${kind}/${id} has no page: a content rule should have rejected this link.`);
  return pathOf(lang, SECTION_OF[kind], slug);
}

/** The paths of an entry in every language. */
export const addressesOf = (library: Library, kind: PagedKind, id: string): Localized =>
  perLang((lang) => addressOf(library, kind, id, lang));
