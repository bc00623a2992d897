/** Our own finder: the list of offices that a keystroke shows. */
import { emptyQuery, hitsIn } from '#lib/search/filters.ts';
import { FILTERS, findOffices } from '#lib/offices/finder.ts';
import { buildIndex } from '#lib/search/search.ts';

globalThis.prepare = (records) => {
  const index = buildIndex(records);
  return (q) => {
    const query = { ...emptyQuery(FILTERS), q };
    return findOffices(records, hitsIn(records, index, q), query).ids;
  };
};
