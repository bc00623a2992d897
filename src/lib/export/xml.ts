/** Text in XML 1.0, for feeds and the sitemap. */

/** Characters that XML forbids or discourages, even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Cs}]/gu;

/** Removes characters that XML forbids; does not escape. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');

/** Escapes a text for an element or a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
