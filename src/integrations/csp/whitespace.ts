/** White space of built pages: the indentation of templates, and blanks that may not break. */

/** Elements whose whitespace is significant. */
const PREFORMATTED = /(<(pre|textarea)\b[\s\S]*?<\/\2>)/;

/**
 * Collapses whitespace between two tags to one space, and keeps "S/" on the line of its amount; other text, `pre` and `textarea`
 * stay unchanged.
 */
export const tidyWhitespace = (html: string): string =>
  html
    .split(PREFORMATTED)
    // With two groups, split() yields triples: text between, the element, its tag name.
    .map((part, at) =>
      at % 3 === 0 ? part.replace(/>\s{2,}</g, '> <').replace(/S\/ (?=\d)/g, 'S/\u00A0') : at % 3 === 1 ? part : '',
    )
    .join('');
