/** Settings of the site as a whole. The address comes from the environment (`SITE_URL`, `BASE_PATH`). */

/** Path below which the site runs, with a slash at the end: `/` or `/peru-guide/`. */
export const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The day for which the site is built, in America/Lima: an argument of the build, never the clock of a page. */
export const SITE_DAY: string = import.meta.env['SITE_DAY'];

/** The commit from which the site is built; null where nobody knows it. */
export const COMMIT: string | null = import.meta.env['COMMIT'];

/** Where to report a hole in the site; null where the environment names nobody. */
export const SECURITY_CONTACT: string | null = import.meta.env['SECURITY_CONTACT'];

/** Who takes corrections of facts by mail; null where the environment names nobody. */
export const CORRECTIONS_MAIL: string | null = import.meta.env['CORRECTIONS_MAIL'];

/** The public repository whose issues take corrections; null where the environment names none. */
export const REPOSITORY_URL: string | null = import.meta.env['REPOSITORY_URL'];

/** The licence of the content and of the data made from it, as LICENSE says. */
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** Whether PDFs are made of this build, so that pages may link them (`npm run pdf`). */
export const PDFS: boolean = import.meta.env['PDFS'];

/** A path of the site as a link: `/en/` becomes `/peru-guide/en/` where the site runs in a folder. */
export const link = (path: string): string => BASE + path.replace(/^\//, '');

/** A path of the site as a full address. */
export const absolute = (path: string): string => new URL(link(path), import.meta.env.SITE).href;

/** What every data file of this build says about itself. */
export const EDITION = { absolute, licence: LICENCE.url, commit: COMMIT } as const;
