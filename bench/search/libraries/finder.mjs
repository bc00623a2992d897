/** Our own finder: the list of offices that a keystroke shows. */
import { findOffices, NOTHING } from '../../../src/domain/finder.ts';
import { buildIndex } from '../../../src/domain/search.ts';

globalThis.prepare = (records) => {
  const index = buildIndex(records);
  return (q) => findOffices(records, index, { ...NOTHING, q }).ids;
};
