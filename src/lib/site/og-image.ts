/** What the picture of a page says that messengers show beside a link, and where it lies. */
import { LANGS, type Lang } from '#i18n/languages.ts';
import { pathOf, pictureFile } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { addressOf, PAGED, type PagedKind, sectionOf } from './addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { type ConditionFact, LOOKS, type State, stateInWords, stateOf } from './condition-style.ts';
import { placeInWords } from '#lib/offices/offices.ts';
import { sectionRecords } from '#lib/search/site-pages.ts';

/** Size of every picture: twice as wide as high, and not smaller, since from this size on messengers show it large. */
export const [WIDTH, HEIGHT] = [600, 315];

export type SharePicture = {
  lang: Lang;
  /** Section the page stands in; left out where the title says it. */
  kicker?: string | undefined;
  title: string;
  /** One line below the title. */
  line?: string | undefined;
  state?: { word: string; tone: (typeof LOOKS)[State][0]; icon: (typeof LOOKS)[State][1] } | undefined;
};

/** Path of the picture of an entry. Its state is part of the name, so that no messenger shows an old state from its store. */
export const entryPicture = (path: string, facts: object): string =>
  pictureFile(path, 'condition' in facts ? stateOf(facts.condition as ConditionFact) : undefined);

/** What stands below the title of an entry: the kind and place of an office, the Spanish name of a status. */
function lineOf(library: Library, kind: PagedKind, id: string, lang: Lang): string | undefined {
  const { values } = stringsFor(lang);
  if (kind === 'offices') {
    const { facts } = library.offices[id]!;
    return `${values.officeKind[facts.kind]} · ${placeInWords(facts, lang)}`;
  }
  if (kind !== 'statuses') return undefined;
  const { facts } = library.statuses[id]!;
  return lang === 'es' ? values.residency[facts.residency] : `${facts.name.es} · ${values.residency[facts.residency]}`;
}

function entryShared(library: Library, kind: PagedKind, id: string, lang: Lang): SharePicture {
  const { facts, prose } = library[kind][id] as Library['channels'][string];
  const condition = 'condition' in facts && kind !== 'statuses' ? (facts.condition as ConditionFact) : undefined;
  const [tone, icon] = condition ? LOOKS[stateOf(condition)] : [];
  return {
    lang,
    kicker: stringsFor(lang).nav[sectionOf(kind)],
    title: prose[lang].front.title,
    line: lineOf(library, kind, id, lang),
    state:
      condition && tone && icon
        ? { word: stateInWords(condition, kind as 'offices', lang, true), tone, icon }
        : undefined,
  };
}

/** All pictures of the site by their path: the home pages, the sections, and every entry with a page of its own. */
export function sharePictures(library: Library): Map<string, SharePicture> {
  return new Map(
    LANGS.flatMap((lang) => {
      const t = stringsFor(lang);
      return [
        [pictureFile(pathOf(lang)), { lang, title: t.home.title, line: t.home.lede }] as const,
        [pictureFile(pathOf(lang, 'search')), { lang, title: t.nav.search }] as const,
        ...sectionRecords(library, lang).map(
          ({ section, path, title, line }) =>
            [
              pictureFile(path),
              { lang, title, line, kicker: t.nav[section] === title ? undefined : t.nav[section] },
            ] as const,
        ),
        ...PAGED.flatMap((kind) =>
          Object.values(library[kind]).map(
            ({ id, facts }) =>
              [entryPicture(addressOf(library, kind, id, lang), facts), entryShared(library, kind, id, lang)] as const,
          ),
        ),
      ];
    }),
  );
}
