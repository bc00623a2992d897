/** The white space of a page as it is published: between two tags, one space says what the indentation of a template says. */

/** Elements whose white space is shown as it is. */
const KEPT = /(<(pre|textarea)\b[\s\S]*?<\/\2>)/;

/** A page with every run of white space between two tags as one space; texts, `pre` and `textarea` stay as they are. */
export const withoutIndentation = (html: string): string =>
  html
    .split(KEPT)
    // The split hands over three parts a round: what is between, the element kept, and its name.
    .map((part, at) => (at % 3 === 0 ? part.replace(/>\s{2,}</g, '> <') : at % 3 === 1 ? part : ''))
    .join('');
