/** Which pages stand in the one file, and in which order. What is left out is said at its top, in `strings/*.ts`. */
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

/** Sections in the order of the file; sections that are not named here follow. */
const FIRST: readonly Section[] = [
  'offices',
  'contact',
  'guides',
  'statuses',
  'waivers',
  'phrases',
  'glossary',
  'closingDays',
  'updates',
  'about',
];

/**
 * Pages below these words repeat what others say (offices by department and by procedure, channels by need, counter cards,
 * versions, the comparison of statuses, some of the changes), ask step by step, or speak of the site itself. Of the countries
 * their table stays.
 */
const LEFT_OUT = (lang: Lang): RegExp =>
  new RegExp(
    `^/${lang}/(?:$|(?:${[SEGMENTS.data, SEGMENTS.search, SEGMENTS.freshness, SEGMENTS.corrections, SEGMENTS.offline].map((each) => each[lang]).join('|')})/|${SEGMENTS.offices[lang]}/(?:${OFFICE_SEGMENTS.in[lang]}|${OFFICE_SEGMENTS.for[lang]})/|${SEGMENTS.contact[lang]}/${CONTACT_SEGMENTS.for[lang]}/|${SEGMENTS.guides[lang]}/[^/]+/(?:${GUIDE_SEGMENTS.card[lang]}|version)/|${SEGMENTS.statuses[lang]}/(?:${STATUS_SEGMENTS.which[lang]}|${STATUS_SEGMENTS.compare[lang]})/|${SEGMENTS.updates[lang]}/.|${SEGMENTS.waivers[lang]}/(?!${WAIVER_SEGMENTS.overview[lang]}/).)`,
  );

/** The pages of the one file from all paths of the site, in its order: sections, in each its own page and then those below. */
export function pagesOfFile(paths: readonly string[], lang: Lang): string[] {
  const out = LEFT_OUT(lang);
  const sections = FIRST.map((section) => pathOf(lang, section));
  const rank = (path: string): number => {
    const index = sections.findIndex((section) => path.startsWith(section));
    return index < 0 ? sections.length : index;
  };
  return paths
    .filter((path) => path.startsWith(`/${lang}/`) && !out.test(path))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The page of the file that stands for an address: itself or the nearest one above it. */
export function standsFor(path: string, pages: ReadonlySet<string>): string | undefined {
  for (let at = path; at.split('/').length > 3; at = at.replace(/[^/]*\/?$/, '')) if (pages.has(at)) return at;
  return undefined;
}
