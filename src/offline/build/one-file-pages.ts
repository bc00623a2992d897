/** Pages of the single-file export, in order. Its introduction (`oneFile.leftOut` in `strings/*.ts`) lists what is left out. */
import type { Lang } from '#i18n/languages.ts';
import {
  CONTACT_SEGMENTS,
  GUIDE_SEGMENTS,
  OFFICE_SEGMENTS,
  pathOf,
  type Section,
  SEGMENTS,
  STATUS_SEGMENTS,
  WAIVER_SEGMENTS,
} from '#i18n/routes.ts';

/** Order of sections; others follow. */
const SECTION_ORDER: readonly Section[] = [
  'offices',
  'contact',
  'guides',
  'tools',
  'statuses',
  'fees',
  'waivers',
  'phrases',
  'glossary',
  'closingDays',
  'about',
];

/**
 * Pages to exclude: they repeat others (offices by department or procedure, channels by need, counter cards, versions, status
 * comparison, changes), are steps of the decision tree, or are about the site itself. Countries are covered by the table.
 */
const LEFT_OUT = (lang: Lang): RegExp =>
  new RegExp(
    `^/${lang}/(?:$|(?:${[SEGMENTS.data, SEGMENTS.search, SEGMENTS.freshness, SEGMENTS.corrections, SEGMENTS.offline, SEGMENTS.updates].map((each) => each[lang]).join('|')})/|${SEGMENTS.offices[lang]}/(?:${OFFICE_SEGMENTS.in[lang]}|${OFFICE_SEGMENTS.for[lang]})/|${SEGMENTS.contact[lang]}/${CONTACT_SEGMENTS.for[lang]}/|${SEGMENTS.guides[lang]}/[^/]+/(?:${GUIDE_SEGMENTS.card[lang]}|version)/|${SEGMENTS.statuses[lang]}/(?:${STATUS_SEGMENTS.which[lang]}|${STATUS_SEGMENTS.compare[lang]})/|${SEGMENTS.waivers[lang]}/(?!${WAIVER_SEGMENTS.overview[lang]}/).)`,
  );

/** Selects and sorts the pages of the export: by section, index page first. */
export function pagesOfFile(paths: readonly string[], lang: Lang): string[] {
  const out = LEFT_OUT(lang);
  const sections = SECTION_ORDER.map((section) => pathOf(lang, section));
  const rank = (path: string): number => {
    const index = sections.findIndex((section) => path.startsWith(section));
    return index < 0 ? sections.length : index;
  };
  return paths
    .filter((path) => path.startsWith(`/${lang}/`) && !out.test(path))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The exported page for a path: itself or its nearest ancestor. */
export function nearestPage(path: string, pages: ReadonlySet<string>): string | undefined {
  for (let at = path; at.split('/').length > 3; at = at.replace(/[^/]*\/?$/, '')) if (pages.has(at)) return at;
  return undefined;
}
