/** `<fee-finder>` around the table of fees: filters it. */
import { FEE_FILTERS, type FeeFilter, type FeeRecord, feeValues } from '#lib/fees/finder.ts';
import { ListFinder } from './list-finder.ts';

customElements.define(
  'fee-finder',
  class extends ListFinder<FeeRecord, FeeFilter> {
    constructor() {
      super(FEE_FILTERS, feeValues);
    }
  },
);
