/** Which terms a page has already explained. Each page is one request, also while the site is built. */
const explained = new WeakMap<Request, Set<string>>();

/** Whether this is the first time the page uses the term; asking counts as using. */
export function isFirstUse(page: Request, term: string): boolean {
  const terms = explained.get(page) ?? new Set();
  explained.set(page, terms);
  return terms.size < terms.add(term).size;
}
