/** Builds a reader's error report. Runs in the browser. */

/** Fact ids: segments of letters, digits and hyphens, separated by slashes. Anything else is ignored. */
const FACT_ID = /^[a-z]+(\/[A-Za-z0-9-]+)+$/;

/** Whether a text looks like a fact id. */
export const isFactId = (text: string): boolean => text.length <= 120 && FACT_ID.test(text);

/** Paths of pages of this site: they begin and end with a slash. Anything else is ignored. */
export const isPagePath = (text: string): boolean => text.length <= 200 && /^\/(?:[\w.-]+\/)+$/.test(text);

/** What is needed of a page's DOM: that of the browser, or of a parser. */
type Queried = {
  querySelectorAll(selector: string): Iterable<{
    getAttribute(name: string): string | null | undefined;
    textContent: string | null;
    querySelectorAll(
      selector: string,
    ): Iterable<{ textContent: string | null; getAttribute(name: string): string | null | undefined }>;
  }>;
};

/** The facts a page shows, with its words for each: the value without the report link, which names the fact where its element does not. */
export function factsOnPage(page: Queried): { id: string; says: string }[] {
  const found = new Map<string, string>();
  for (const element of page.querySelectorAll('[data-fact]')) {
    const links = [...element.querySelectorAll('[href*="fact="]')];
    const linked = links[0]?.getAttribute('href')?.split('fact=')[1];
    const id = element.getAttribute('data-fact') || (linked ?? '');
    const says = links.reduce((text, link) => text.replace(link.textContent ?? '', ''), element.textContent ?? '');
    if (isFactId(id) && !found.has(id))
      found.set(
        id,
        says
          .replace(/[\s\u2060]+/g, ' ')
          .trim()
          .slice(0, 500),
      );
  }
  return [...found].map(([id, says]) => ({ id, says }));
}

export type Report = { subject: string; body: string };

/** A prefilled `mailto:` link, encoded as RFC 6068 requires. */
export const reportMail = (address: string, { subject, body }: Report): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;

/** A prefilled new issue of a public repository. `repository` is its URL, such as `https://github.com/owner/name`. */
export const reportIssue = (repository: string, { subject, body }: Report): string =>
  `${repository}/issues/new?title=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
