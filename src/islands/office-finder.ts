/** `<office-finder>` around the list of offices. Geolocation is requested only on tap, and the position never leaves the page. */
import {
  type Filter,
  FILTERS,
  findOffices,
  type FinderQuery,
  type FinderRecord,
  officeValues,
} from '#lib/offices/finder.ts';
import type { Found } from '#lib/search/filters.ts';
import { kilometres, type Position, roughKilometres } from '#lib/offices/geo.ts';
import type { Hit } from '#lib/search/search.ts';
import { ListFinder } from './list-finder.ts';

class OfficeFinder extends ListFinder<FinderRecord, Filter> {
  #from: Position | undefined;

  constructor() {
    super(FILTERS, officeValues);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.form.addEventListener('reset', () => (this.#from = undefined));
    this.form.querySelector('[data-near]')?.addEventListener('click', () => this.#locate());
  }

  protected override isAsked(query: FinderQuery): boolean {
    return super.isAsked(query) || this.#from !== undefined;
  }

  protected override find(hits: readonly Hit[], query: FinderQuery): Found {
    return findOffices(this.records, hits, query, this.#from);
  }

  readonly #locate = (): void => {
    this.say('place', this.words['locating']);
    const denied = () => {
      this.say('place', this.words['denied']);
      this.field('department').focus();
    };
    if (!('geolocation' in navigator)) return denied();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.#sort({ lat: coords.latitude, lon: coords.longitude }),
      denied,
      { timeout: 15_000, maximumAge: 600_000 },
    );
  };

  readonly #sort = (from: Position): void => {
    this.#from = from;
    this.items.forEach((item, index) => {
      const line = item.querySelector<HTMLElement>('[data-away]')!;
      const { position } = this.records[index]!;
      line.hidden = !position;
      if (position)
        line.textContent =
          this.words['away']?.replace('{n}', String(roughKilometres(kilometres(from, position)))) ?? '';
    });
    this.say('place', this.words['located']);
    this.show(this.typed());
  };
}

customElements.define('office-finder', OfficeFinder);
