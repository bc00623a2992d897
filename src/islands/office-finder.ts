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
import { type Country, isInside } from '#lib/map/lines.ts';
import type { Hit } from '#lib/search/search.ts';
import { ListFinder } from './list-finder.ts';

/** Setting: within this distance of a place, in km, one is not sent abroad: the outline of the country is coarse. */
const NEAR_KM = 30;

class OfficeFinder extends ListFinder<FinderRecord, Filter> {
  #from: Position | undefined;
  #outside = false;
  readonly #country = JSON.parse(this.dataset['country'] ?? '{}') as Country;

  constructor() {
    super(FILTERS, officeValues);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.form.addEventListener('reset', () => this.#forget());
    this.form.querySelector('[data-near]')?.addEventListener('click', () => this.#locate());
  }

  protected override isAsked(query: FinderQuery): boolean {
    return super.isAsked(query) || this.#from !== undefined;
  }

  protected override find(hits: readonly Hit[], query: FinderQuery): Found {
    const { ids, near } = findOffices(this.records, hits, query, this.#from);
    const consulates = this.records.filter(({ kind }) => kind === 'consulate').map(({ id }) => id);
    return this.#outside ? { ids: ids.filter((id) => consulates.includes(id)), near: [] } : { ids, near };
  }

  protected override show(query: FinderQuery): void {
    super.show(query);
    const set = FILTERS.filter((name) => query[name] !== '').length;
    this.say('filters', set > 0 ? `(${set})` : '');
  }

  readonly #forget = (): void => {
    this.#from = undefined;
    this.#outside = false;
    this.say('place');
    this.items.forEach((item) => (item.querySelector<HTMLElement>('[data-away]')!.hidden = true));
  };

  readonly #locate = (): void => {
    this.say('place', this.words['locating']);
    const denied = () => {
      this.say('place', this.words['denied']);
      this.form.querySelector('details')!.open = true;
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
    const nearest = Math.min(...this.records.map(({ position }) => (position ? kilometres(from, position) : Infinity)));
    this.#outside = !isInside(this.#country, from) && nearest > NEAR_KM;
    this.items.forEach((item, index) => {
      const line = item.querySelector<HTMLElement>('[data-away]')!;
      const { position } = this.records[index]!;
      line.hidden = !position;
      if (position)
        line.textContent =
          this.words['away']?.replace('{n}', String(roughKilometres(kilometres(from, position)))) ?? '';
    });
    this.say('place', this.words[this.#outside ? 'outside' : 'located']);
    this.show(this.typed());
    this.form.scrollIntoView();
  };
}

customElements.define('office-finder', OfficeFinder);
