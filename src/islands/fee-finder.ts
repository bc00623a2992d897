/** `<fee-finder>` around the table of fees: searches it. */
import type { Searchable } from '#lib/search/search.ts';
import { ListFinder } from './list-finder.ts';

customElements.define(
  'fee-finder',
  class extends ListFinder<Searchable, never> {
    constructor() {
      super([], () => []);
    }
  },
);
