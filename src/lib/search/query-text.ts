/** Texts from an address, as somebody typed them or made them up. */

/**
 * The text of a part of an address: at most `most` characters, without control and invisible marks, halves of letters and blanks
 * around it. Written to an address and read again it is the same.
 */
export const textIn = (params: URLSearchParams, name: string, most: number): string =>
  cleaned(params.get(name) ?? '', most);

/** A text as `textIn` reads it. */
export const cleaned = (text: string, most: number): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, most)
    .replace(/\p{Cs}/gu, '')
    .trim();
