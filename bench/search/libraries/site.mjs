/** Our own search of the whole guide, as its page runs it. */
import { findPages, indexOf } from '../../../src/lib/search/site-search.ts';

globalThis.open = (text) => {
  const index = indexOf(JSON.parse(text));
  return (q) => findPages(index, q).hits.map(({ page }) => page);
};
