/** What a reader sends who has seen that a fact is wrong. Used on the reader's device. */

/** Ids of facts: words of small letters and digits, divided by slashes. Anything else did not come from a page of ours. */
const FACT_ID = /^[a-z]+(\/[A-Za-z0-9-]+)+$/;

/** Whether a text has the form of a fact's id. */
export const isFactId = (text: string): boolean => text.length <= 120 && FACT_ID.test(text);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
};

/**
 * What a page of the guide says about a fact, as plain text: from the start of its element up to the link that reports it.
 * Undefined where the page does not hold the fact.
 */
export function factOnPage(html: string, id: string): string | undefined {
  const link = html.indexOf(`?fact=${id}"`);
  const start = html.lastIndexOf('data-fact', html.lastIndexOf('<a', link));
  if (link < 0 || start < 0) return undefined;
  const text = html
    .slice(html.indexOf('>', start) + 1, html.lastIndexOf('<a', link))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([a-z]+|#x?\d+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s·]+$/, '')
    .replace(/\s+([,.;:])/g, '$1')
    .trim()
    .slice(0, 500);
}

export type Report = { subject: string; body: string };

/** A mail with subject and text, ready to send; line breaks and marks are encoded as RFC 6068 asks. */
export const reportMail = (address: string, { subject, body }: Report): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;

/** A new issue of a public repository, filled in. `repository` is its address, such as `https://github.com/owner/name`. */
export const reportIssue = (repository: string, { subject, body }: Report): string =>
  `${repository}/issues/new?title=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
