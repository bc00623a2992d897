/** MiniSearch over the same records with a prebuilt index: beginnings and mistakes, titles and names before the rest. */
import MiniSearch from 'minisearch';
import { normalizeContacts } from '../../../src/lib/search/site-search.ts';
import { fold } from './fold.mjs';
import { OPTIONS } from './site-options.mjs';

const mistakes = (word) => (word.length < 4 ? false : word.length < 7 ? 1 : 2);

globalThis.open = (text) => {
  const index = MiniSearch.loadJSON(text, OPTIONS);
  return (q) =>
    index
      .search(fold(normalizeContacts(q)), { prefix: true, fuzzy: mistakes, boost: { title: 3, strong: 2 } })
      .map(({ id }) => id);
};
