/** Which pages there are: the parameters of every route, in both languages. */
import { addressesOf, type PagedKind, sectionOf } from '../domain/addresses.ts';
import { LANGS, type Lang, type Localized } from '../locale/languages.ts';
import { pathsOf, type Section, SEGMENTS } from '../locale/routes.ts';
import { library } from './library.ts';

type SectionPage = { params: Record<string, string>; props: { lang: Lang; paths: Localized } };

/** The page of a section, once a language. */
export const sectionPages = (section: Section): SectionPage[] =>
  LANGS.map((lang) => ({ params: { lang, [section]: SEGMENTS[section][lang] }, props: { lang, paths: pathsOf(section) } }));

/** The home pages. */
export const homePages = (): SectionPage[] => LANGS.map((lang) => ({ params: { lang }, props: { lang, paths: pathsOf() } }));

/** One page per entry and language; `parameter` is the name of the last part of the route. */
export async function entryPages<K extends PagedKind>(kind: K, parameter: string) {
  const content = await library();
  const section = sectionOf(kind);
  return Object.values(content[kind]).flatMap((entry) =>
    LANGS.map((lang) => ({
      params: { lang, [section]: SEGMENTS[section][lang], [parameter]: entry.prose[lang].front.slug },
      props: { lang, id: entry.id, paths: addressesOf(content, kind, entry.id) },
    })),
  );
}

/** Every address of the guide as pairs of paths, for the site map. */
export async function allAddresses(): Promise<Localized[]> {
  const content = await library();
  const sections = (Object.keys(SEGMENTS) as Section[]).map((section) => pathsOf(section));
  const entries = (['offices', 'channels', 'statuses', 'guides'] as const).flatMap((kind) => Object.keys(content[kind]).map((id) => addressesOf(content, kind, id)));
  return [pathsOf(), ...sections, ...entries];
}
