/**
 * Cache and CORS rules by path. No path matches two rules, so hosts that apply all matching rules and hosts that apply the
 * first one agree.
 */
import { LANGS } from '#i18n/languages.ts';
import { closingDaysFile, EDITION_FILE, feedFile, officeFeedFile, ONE_FILE, pathOf } from '#i18n/routes.ts';

/** Path pattern: `*` matches anything, only at the end; `:name` matches one segment. */
export type PathPattern = string;

/** Cache rule. `hashed`: file names contain a content hash; `shared`: readable cross-origin. */
export type CacheRule = { at: readonly PathPattern[]; cache: string; hashed?: true; shared?: true };

/** For file names with a content hash. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Requested with every page; a stale one does no harm. */
const WEEK = 'public, max-age=604800';
/** Stored but revalidated before each use, so corrections show at once. */
const REVALIDATE = 'no-cache';

/** Cache rules for all published files; the build fails on a file that matches none. */
export const CACHE_RULES: readonly CacheRule[] = [
  { at: ['/_astro/*', '/offline/guide-*'], cache: IMMUTABLE, hashed: true },
  { at: ['/favicon.svg', '/favicon.ico', '/apple-touch-icon.png', '/icons/*'], cache: WEEK },
  { at: ['/data/*'], cache: REVALIDATE, shared: true },
  {
    at: ['/', ...LANGS.map((lang) => `${pathOf(lang)}*`), ...LANGS.map((lang) => ONE_FILE[lang]), '/404.html'],
    cache: REVALIDATE,
  },
  { at: ['/sw.js', EDITION_FILE, '/pdf/*'], cache: REVALIDATE },
  { at: ['/robots.txt', '/sitemap.xml', '/humans.txt', '/.well-known/*'], cache: REVALIDATE },
];

/** Configuration read by hosts, never served. */
export const HOST_CONFIG_FILES: readonly PathPattern[] = ['/_headers', '/_redirects'];

/** Atom feeds: by extension alone they would be served as plain XML. */
export const FEEDS: readonly PathPattern[] = LANGS.flatMap((lang) => [feedFile(lang), officeFeedFile(lang, ':slug')]);

/** Readable cross-origin besides the data files: feeds and calendars. */
export const CORS_READABLE: readonly PathPattern[] = [...FEEDS, ...LANGS.map(closingDaysFile)];

/** 404 page per language. */
export const NOT_FOUND_PAGES: readonly { below: PathPattern; page: string }[] = LANGS.map((lang) => ({
  below: `${pathOf(lang)}*`,
  page: `${pathOf(lang)}404.html`,
}));

/** Bilingual 404 page for all other URLs. */
export const NOT_FOUND_PAGE = '/404.html';

/** Regular expression source that matches a pattern against the whole path. `base` has both slashes. */
export const regexSource = (place: PathPattern, base: string): string =>
  `^${(base + place.slice(1))
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\*$/, '')}${place.endsWith('*') ? '' : '$'}`;

/** Whether a path matches a pattern. */
export const isAt = (path: string, place: PathPattern): boolean => new RegExp(regexSource(place, '/')).test(path);

/** The cache rule of a published file; `index.html` counts as its folder. */
export const cacheRuleFor = (path: string): CacheRule | undefined =>
  CACHE_RULES.find(({ at }) => at.some((place) => isAt(path.replace(/\/index\.html$/, '/'), place)));
