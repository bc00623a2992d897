/** Our own finder with the number beside every choice of every filter: all that a keystroke computes on the page. */
import { countsFor, FILTERS, findOffices, hitsFor, NOTHING } from '../../../src/domain/finder.ts';
import { buildIndex } from '../../../src/domain/search.ts';

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
    const query = { ...NOTHING, q };
    const hits = hitsFor(records, index, query);
    const { ids } = findOffices(records, hits, query);
    for (const filter of FILTERS) countsFor(records, hits, query, filter, values[filter]);
    return ids;
  };
};
