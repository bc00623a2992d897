/** Site-wide settings. The URL comes from the environment (`SITE_URL`, `BASE_PATH`). */

/** Base path with a trailing slash: `/` or `/peru-guide/`. */
export const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The day the site is built for, in America/Lima: a build input, never the current time. */
export const SITE_DAY: string = import.meta.env['SITE_DAY'];

/** Commit of the build; null if unknown. */
export const COMMIT: string | null = import.meta.env['COMMIT'];

/** Contact for security.txt; null if not set. */
export const SECURITY_CONTACT: string | null = import.meta.env['SECURITY_CONTACT'];

/** E-mail address for corrections of facts; null if not set. */
export const CORRECTIONS_MAIL: string | null = import.meta.env['CORRECTIONS_MAIL'];

/** Public repository whose issue tracker takes corrections; null if not set. */
export const REPOSITORY_URL: string | null = import.meta.env['REPOSITORY_URL'];

/** The licence of content and data, as in LICENSE. */
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** Whether pages link to PDFs (`npm run pdf`). */
export const PDFS: boolean = import.meta.env['PDFS'];

/** Prefixes the base path: `/en/` becomes `/peru-guide/en/`. */
export const link = (path: string): string => BASE + path.replace(/^\//, '');

/** The absolute URL of a path. */
export const absolute = (path: string): string => new URL(link(path), import.meta.env.SITE).href;

/** Metadata of every data file. */
export const EDITION = { absolute, licence: LICENCE.url, commit: COMMIT } as const;
