/** Collapses template indentation in built pages. */

/** Elements whose whitespace is significant. */
const PREFORMATTED = /(<(pre|textarea)\b[\s\S]*?<\/\2>)/;

/** Collapses whitespace between two tags to one space; text, `pre` and `textarea` stay unchanged. */
export const collapseWhitespace = (html: string): string =>
  html
    .split(PREFORMATTED)
    // With two groups, split() yields triples: text between, the element, its tag name.
    .map((part, at) => (at % 3 === 0 ? part.replace(/>\s{2,}</g, '> <') : at % 3 === 1 ? part : ''))
    .join('');
