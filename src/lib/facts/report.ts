/** Builds a reader's error report. Runs in the browser. */

/** Fact ids: segments of letters, digits and hyphens, separated by slashes. Anything else is ignored. */
const FACT_ID = /^[a-z]+(\/[A-Za-z0-9-]+)+$/;

/** Whether a text looks like a fact id. */
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
 * What a page says about a fact, as plain text: from the start of its element to its report link. Undefined if the page does not
 * contain the fact.
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

/** A prefilled `mailto:` link, encoded as RFC 6068 requires. */
export const reportMail = (address: string, { subject, body }: Report): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;

/** A prefilled new issue of a public repository. `repository` is its URL, such as `https://github.com/owner/name`. */
export const reportIssue = (repository: string, { subject, body }: Report): string =>
  `${repository}/issues/new?title=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
