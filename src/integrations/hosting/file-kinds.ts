/**
 * Which kind of file an address leads to, and how each kind is stored and shared. No address belongs to two kinds, so that
 * hosts which add up all matching rules, instead of taking one, come to the same answer.
 */
import { LANGS } from '#i18n/languages.ts';
import { closingDaysFile, EDITION_FILE, feedFile, officeFeedFile, ONE_FILE, pathOf } from '#i18n/routes.ts';

/** A place of the site: a path in which `*` stands for anything, once and at the end, and `:name` for one part. */
export type Place = string;

/** How the files at some places are answered. `hashed`: their names change with their bytes; `shared`: other sites may show them, too. */
export type Kind = { at: readonly Place[]; cache: string; hashed?: true; shared?: true };

/** The bytes behind a name never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Asked for beside every page; an old one does no harm. */
const A_WEEK = 'public, max-age=604800';
/** Kept, and asked about before each use: no reader sees what was corrected since. */
const ASKED_ANEW = 'no-cache';

/** All files that are published; the build refuses one that has no place here. */
export const KINDS: readonly Kind[] = [
  { at: ['/_astro/*', '/offline/guide-*'], cache: FOR_EVER, hashed: true },
  { at: ['/favicon.svg', '/favicon.ico', '/apple-touch-icon.png', '/icons/*'], cache: A_WEEK },
  { at: ['/data/*'], cache: ASKED_ANEW, shared: true },
  {
    at: ['/', ...LANGS.map((lang) => `${pathOf(lang)}*`), ...LANGS.map((lang) => ONE_FILE[lang]), '/404.html'],
    cache: ASKED_ANEW,
  },
  { at: ['/sw.js', EDITION_FILE, '/pdf/*'], cache: ASKED_ANEW },
  { at: ['/robots.txt', '/sitemap.xml', '/humans.txt', '/.well-known/*'], cache: ASKED_ANEW },
];

/** Files for hosts, not for readers. */
export const FOR_HOSTS: readonly Place[] = ['/_headers', '/_redirects'];

/** The feeds: their ending alone would make them plain XML. */
export const FEEDS: readonly Place[] = LANGS.flatMap((lang) => [feedFile(lang), officeFeedFile(lang, ':slug')]);

/** What programs of other sites may read, besides the data files: feeds and calendars. */
export const READ_ELSEWHERE: readonly Place[] = [...FEEDS, ...LANGS.map(closingDaysFile)];

/** Where a language's pages are, and the page for its addresses that lead nowhere. */
export const MISSING: readonly { below: Place; page: string }[] = LANGS.map((lang) => ({
  below: `${pathOf(lang)}*`,
  page: `${pathOf(lang)}404.html`,
}));

/** The page for all other addresses that lead nowhere, in both languages. */
export const MISSING_ANYWHERE = '/404.html';

/** A place as the source of a regular expression over the whole path. `base` is the folder the site runs in, with both slashes. */
export const sourceOf = (place: Place, base: string): string =>
  `^${(base + place.slice(1))
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\*$/, '')}${place.endsWith('*') ? '' : '$'}`;

/** Whether a path of the site is at a place. */
export const isAt = (path: string, place: Place): boolean => new RegExp(sourceOf(place, '/')).test(path);

/** The kind of a published file by its path; none where nobody has said. A folder's page goes by the folder. */
export const kindOf = (path: string): Kind | undefined =>
  KINDS.find(({ at }) => at.some((place) => isAt(path.replace(/\/index\.html$/, '/'), place)));
