/** An old address and the one it leads to, both with the base path. */
export type Redirect = { from: string; to: string };

/** The lines of a `_redirects` file. */
export const redirectsIn = (text: string): Redirect[] =>
  text.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const [from = '', to = ''] = line.trim().split(/\s+/);
    return { from, to };
  });

/** A folder of the site with its `index.html`, as the source of a regular expression; the folder is its first group. */
export const indexSource = (base: string): string => `^(${base.replace(/[.]/g, '\\.')}(?:[A-Za-z0-9_-]+/)*)index\\.html$`;
