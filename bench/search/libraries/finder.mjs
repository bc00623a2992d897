/** Our own finder: the list of offices that a keystroke shows. */
import { findOffices, hitsFor, NOTHING } from '../../../src/domain/finder.ts';
import { buildIndex } from '../../../src/domain/search.ts';

globalThis.prepare = (records) => {
  const index = buildIndex(records);
  return (q) => {
    const query = { ...NOTHING, q };
    return findOffices(records, hitsFor(records, index, query), query).ids;
  };
};
