/** How MiniSearch reads the records of the whole guide, when its index is built and when it is loaded. */
import { fold } from './fold.mjs';

export const OPTIONS = {
  fields: ['title', 'strong', 'weak'],
  storeFields: ['title', 'line', 'path', 'section', 'state', 'instead'],
  processTerm: (term) => fold(term) || null,
};
