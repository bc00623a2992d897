/** The first sentence of a text; a decimal point or an abbreviation before a figure (“code 07561”, “S/ 5.50”) ends none. */
export const firstSentence = (text: string): string => /^.+?[.?!](?= \p{Lu}|$)/u.exec(text)?.[0] ?? text;
