/** MiniSearch: beginnings and mistakes, every word wanted, names before the rest. */
import MiniSearch from 'minisearch';
import { fold } from './fold.mjs';

const mistakes = (word) => (word.length < 4 ? false : word.length < 6 ? 1 : 2);

globalThis.prepare = (records) => {
  const index = new MiniSearch({
    fields: ['strong', 'weak'],
    searchOptions: { prefix: true, fuzzy: mistakes, combineWith: 'AND', boost: { strong: 2 } },
  });
  index.addAll(records);
  return (q) => index.search(fold(q)).map(({ id }) => id);
};
