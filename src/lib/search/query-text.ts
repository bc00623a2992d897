/** Sanitizes untrusted query-string values. */

/**
 * A query parameter of at most `most` characters, trimmed, without control characters, invisible characters or lone surrogates.
 * Idempotent: writing and reading it again returns the same text.
 */
export const textParam = (params: URLSearchParams, name: string, most: number): string =>
  sanitize(params.get(name) ?? '', most);

/** Sanitizes a text as `textParam` does. */
export const sanitize = (text: string, most: number): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, most)
    .replace(/\p{Cs}/gu, '')
    .trim();
