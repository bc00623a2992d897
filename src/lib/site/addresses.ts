/** Paths of the pages of entries. */
import { type Lang, type Localized, perLang } from '#i18n/languages.ts';
import { countryPath, pathOf, type Section } from '#i18n/routes.ts';
import { TOOL_IDS, type ToolId } from '#schemas/guide.ts';
import type { Library } from '#lib/facts/library.ts';

const SECTION_OF = { offices: 'offices', channels: 'contact', statuses: 'statuses', guides: 'guides' } as const;

/** Kinds whose entries have a page of their own in a section. */
export type PagedKind = keyof typeof SECTION_OF;
export const PAGED = Object.keys(SECTION_OF) as PagedKind[];

export const sectionOf = (kind: PagedKind): Section => SECTION_OF[kind];

/** Whether a page of content/pages is that of a tool. */
export const isTool = (id: string): id is ToolId => (TOOL_IDS as readonly string[]).includes(id);

/** The page of a tool: `/en/tools/days-left/`. */
export const toolPath = (library: Library, id: ToolId, lang: Lang): string =>
  pathOf(lang, 'tools', library.pages[id]!.prose[lang].front.slug);

/** The path of an entry in a language: its page, its anchor in the glossary or the table of fees, or its section. */
export function addressOf(
  library: Library,
  kind: PagedKind | 'terms' | 'fees' | 'pages' | 'waivers',
  id: string,
  lang: Lang,
): string {
  if (kind === 'terms') return `${pathOf(lang, 'glossary')}#${id}`;
  if (kind === 'fees') return `${pathOf(lang, 'fees')}#${id}`;
  if (kind === 'pages') return isTool(id) ? toolPath(library, id, lang) : pathOf(lang, id as Section);
  if (kind === 'waivers') return countryPath(lang, id);
  const slug = library[kind][id]?.prose[lang].front.slug;
  if (slug === undefined) throw new Error(`${kind}/${id} has no page: a content rule should have rejected this link.`);
  return pathOf(lang, SECTION_OF[kind], slug);
}

/** The paths of an entry in every language. */
export const addressesOf = (library: Library, kind: PagedKind, id: string): Localized =>
  perLang((lang) => addressOf(library, kind, id, lang));
