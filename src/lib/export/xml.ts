/** Texts in XML 1.0, for feeds and the site map. */

/** What no XML document may or should hold, even escaped: control characters, halves of pairs, two that are none. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Cs}]/gu;

/** A text without what XML cannot hold; not escaped. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');

/** A text as the content of an element or between double quotes. */
export const escapeXml = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
