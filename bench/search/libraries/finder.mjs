/** Our own finder: the list of offices that a keystroke shows. */
import { emptyQuery, hitsIn } from '../../../src/lib/search/filters.ts';
import { FILTERS, findOffices } from '../../../src/lib/offices/finder.ts';
import { buildIndex } from '../../../src/lib/search/search.ts';

globalThis.prepare = (records) => {
  const index = buildIndex(records);
  return (q) => {
    const query = { ...emptyQuery(FILTERS), q };
    return findOffices(records, hitsIn(records, index, q), query).ids;
  };
};
