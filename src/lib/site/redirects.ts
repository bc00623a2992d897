/** Redirects from former slugs: no URL ever breaks. */
import { LANGS, type Lang, type Localized, type PerLang, perLang } from '#i18n/languages.ts';
import { cardPath, needPath, officeFeedFile, pathOf, procedurePath, versionPath } from '#i18n/routes.ts';
import type { PageProse } from '#schemas/prose.ts';
import { isTool, PAGED, sectionOf } from './addresses.ts';
import type { Library } from '#lib/facts/library.ts';

/** Kinds whose entries have a slug. Of the pages only the tools: the others have the address of their section. */
export const SLUGGED = [...PAGED, 'procedures', 'needs', 'pages'] as const;
export type Slugged = (typeof SLUGGED)[number];

/** An entry with its current and former slugs. */
export type Slugs = {
  kind: Slugged;
  id: string;
  file: (lang: Lang) => string;
  name: Localized;
  now: Localized;
  before: PerLang<readonly string[]>;
};

/** The slugs of all entries. */
export const slugsOf = (library: Library): Slugs[] => [
  ...PAGED.flatMap((kind) =>
    Object.values(library[kind]).map(({ id, facts, prose }) => slugsInProse(kind, id, facts.name, prose)),
  ),
  ...Object.values(library.pages)
    .filter(({ id }) => isTool(id))
    .map(({ id, facts, prose }) => slugsInProse('pages', id, facts.name, prose)),
  ...Object.values(library.procedures).map(({ id, file, facts }) => ({
    kind: 'procedures' as const,
    id,
    file: () => file,
    name: facts.name,
    now: facts.slug,
    before: facts.formerSlugs ?? NONE,
  })),
  ...Object.values(library.needs).map(({ id, file, facts }) => ({
    kind: 'needs' as const,
    id,
    file: () => file,
    name: facts.question,
    now: facts.slug,
    before: facts.formerSlugs ?? NONE,
  })),
];

function slugsInProse(
  kind: Slugged,
  id: string,
  name: Localized,
  prose: PerLang<{ file: string; front: PageProse }>,
): Slugs {
  return {
    kind,
    id,
    file: (lang) => prose[lang].file,
    name,
    now: perLang((lang) => prose[lang].front.slug),
    before: perLang((lang) => prose[lang].front.formerSlugs ?? []),
  };
}

const NONE: Slugs['before'] = perLang(() => []);

/** A redirect: language, old path, new path in every language, and title. */
export type Former = { lang: Lang; from: string; to: Localized; name: string };

/** All redirects. */
export const formerPages = (library: Library): Former[] =>
  slugsOf(library).flatMap(({ kind, name, now, before }) =>
    LANGS.flatMap((lang) =>
      before[lang].flatMap((old) =>
        pagesOf(kind).map((path) => ({
          lang,
          from: path(lang, old),
          to: perLang((each) => path(each, now[each])),
          name: name[lang],
        })),
      ),
    ),
  );

type PathOf = (lang: Lang, slug: string) => string;

/** The pages with an entry's slug in their path; QR codes of printed guides point to the version page. */
function pagesOf(kind: Slugged): PathOf[] {
  if (kind === 'procedures') return [procedurePath];
  if (kind === 'needs') return [needPath];
  if (kind === 'pages') return [(lang, slug) => pathOf(lang, 'tools', slug)];
  const page: PathOf = (lang, slug) => pathOf(lang, sectionOf(kind), slug);
  return kind === 'guides' ? [page, versionPath, cardPath] : [page];
}

/** A redirects file as Netlify and Cloudflare Pages read it. `link` adds the base path. */
export const redirectsFile = (library: Library, link: (path: string) => string): string =>
  [...formerPages(library).map(({ lang, from, to }) => [from, to[lang]] as const), ...formerFeeds(library)]
    .map(([from, to]) => `${link(from)} ${link(to)} 301\n`)
    .join('');

/** Redirects of office feeds: feed readers follow them and store the new URL. */
const formerFeeds = (library: Library): [from: string, to: string][] =>
  slugsOf(library).flatMap(({ kind, now, before }) =>
    kind === 'offices'
      ? LANGS.flatMap((lang) =>
          before[lang].map((old): [string, string] => [officeFeedFile(lang, old), officeFeedFile(lang, now[lang])]),
        )
      : [],
  );
