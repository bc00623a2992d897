/** Our own finder with the number beside every choice of every filter: all that a keystroke computes on the page. */
import { countsIn, emptyQuery, hitsIn } from '../../../src/lib/search/filters.ts';
import { FILTERS, findOffices, officeValues } from '../../../src/lib/offices/finder.ts';
import { buildIndex } from '../../../src/lib/search/search.ts';

const used = (values) => [...new Set(values)].filter(Boolean);
const valuesIn = (records) => ({
  department: used(records.map(({ department }) => department)),
  for: used(records.flatMap(({ procedures }) => procedures)),
  kind: used(records.map(({ kind }) => kind)),
  serves: ['foreigners', 'peruvians'],
});

globalThis.prepare = (records) => {
  const index = buildIndex(records);
  const values = valuesIn(records);
  return (q) => {
    const query = { ...emptyQuery(FILTERS), q };
    const hits = hitsIn(records, index, q);
    const { ids } = findOffices(records, hits, query);
    for (const filter of FILTERS) countsIn(records, hits, query, FILTERS, officeValues, filter, values[filter]);
    return ids;
  };
};
