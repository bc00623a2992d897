/** Open Graph images: content and path. */
import type { Day } from '#i18n/dates.ts';
import { LANGS, type Lang } from '#i18n/languages.ts';
import { pathOf, pictureFile } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { addressOf, PAGED, type PagedKind, sectionOf } from './addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { type ConditionFact, isTagged, LOOKS, type State, stateInWords, stateOf } from './condition-style.ts';
import { type Motif, motifOf } from './motifs.ts';
import { placeInWords } from '#lib/offices/offices.ts';
import { sectionRecords } from '#lib/search/site-pages.ts';

/** Image size: 1.91:1, and large enough for messengers to show the large preview. */
export const [WIDTH, HEIGHT] = [600, 315];

export type SharePicture = {
  lang: Lang;
  /** The woven square of its section; else that of the guide. */
  motif?: Motif | undefined;
  /** Section of the page; left out if the title says it. */
  kicker?: string | undefined;
  title: string;
  /** One line below the title. */
  line?: string | undefined;
  state?: { word: string; tone: (typeof LOOKS)[State][0]; icon: (typeof LOOKS)[State][1] } | undefined;
};

/** Path of an entry's image. It includes the state, so that messengers do not show a cached old state. */
export const entryPicture = (path: string, facts: object): string =>
  pictureFile(path, 'condition' in facts ? stateOf(facts.condition as ConditionFact) : undefined);

/** The subtitle of an entry: kind and place of an office, Spanish name of a status. */
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

function entryShared(library: Library, kind: PagedKind, id: string, lang: Lang, day: Day): SharePicture {
  const { facts, prose } = library[kind][id] as Library['channels'][string];
  const condition = 'condition' in facts && kind !== 'statuses' ? (facts.condition as ConditionFact) : undefined;
  const [tone, icon] = condition ? LOOKS[stateOf(condition)] : [];
  return {
    lang,
    motif: motifOf(sectionOf(kind)),
    kicker: stringsFor(lang).nav[sectionOf(kind)],
    title: prose[lang].front.title,
    line: lineOf(library, kind, id, lang),
    state:
      condition && tone && icon && isTagged(condition, day)
        ? { word: stateInWords(condition, kind as 'offices', lang, true), tone, icon }
        : undefined,
  };
}

/** All images of the site on a day, by path: home pages, sections, and every entry with a page. */
export function sharePictures(library: Library, day: Day): Map<string, SharePicture> {
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
              {
                lang,
                motif: motifOf(section),
                title,
                line,
                kicker: t.nav[section] === title ? undefined : t.nav[section],
              },
            ] as const,
        ),
        ...PAGED.flatMap((kind) =>
          Object.values(library[kind]).map(
            ({ id, facts }) =>
              [
                entryPicture(addressOf(library, kind, id, lang), facts),
                entryShared(library, kind, id, lang, day),
              ] as const,
          ),
        ),
      ];
    }),
  );
}
