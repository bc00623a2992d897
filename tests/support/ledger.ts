/** Which files of the built site are addresses that somebody may have linked, printed or bookmarked. */

/** What hosts read, what depends on the settings of a build, and what only a page of the same build asks for, such as its picture. */
const PRIVATE =
  /^\/(_astro\/|\.well-known\/|_headers$|_redirects$|pdf\/|offline\/.*\.bin$)|\/404\.html$|\/og(-[a-z]+)?\.png$/;

/** The addresses of some files of the site, in order; a page goes by its folder. */
export const published = (files: readonly string[]): string[] =>
  files
    .filter((file) => !PRIVATE.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
