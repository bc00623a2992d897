/** `<status-finder>` around the catalogue of statuses: filters it, and selects up to four statuses to compare. */
import { chosenIn, compareText, MOST_COMPARED } from '#lib/statuses/compare-query.ts';
import { STATUS_FILTERS, type StatusFilter, type StatusRecord, statusValues } from '#lib/statuses/finder.ts';
import { ListFinder } from './list-finder.ts';

class StatusFinder extends ListFinder<StatusRecord, StatusFilter> {
  readonly #picks = this.items.map((item) => item.querySelector<HTMLInputElement>('input[type=checkbox]')!);
  #chosen: string[] = [];

  constructor() {
    super(STATUS_FILTERS, statusValues);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const pick of this.#picks) pick.addEventListener('change', () => this.#pick(pick));
  }

  protected override restore(): void {
    this.#chosen = chosenIn(new URLSearchParams(location.search), new Set(this.records.map(({ id }) => id))).chosen;
    super.restore();
    if (this.filters.some((name) => this.field(name).value)) this.querySelector('details')!.open = true;
    this.#draw();
  }

  protected override extraParams(): Record<string, string> {
    return { compare: this.#chosen.join(',') };
  }

  readonly #pick = (pick: HTMLInputElement): void => {
    const { value, checked } = pick;
    const full = checked && this.#chosen.length >= MOST_COMPARED;
    if (!full) this.#chosen = checked ? [...this.#chosen, value] : this.#chosen.filter((id) => id !== value);
    this.search(this.typed(), 'replace');
    this.#draw();
    this.say('full', full ? this.words['full'] : '');
  };

  readonly #draw = (): void => {
    for (const pick of this.#picks) pick.checked = this.#chosen.includes(pick.value);
    const bar = this.querySelector<HTMLAnchorElement>('a[data-compare]')!;
    bar.hidden = this.#chosen.length === 0;
    bar.href = `${bar.href.split('?')[0]}${compareText(this.#chosen)}`;
    bar.textContent = this.words['compare']?.replace('{n}', String(this.#chosen.length)) ?? '';
    this.say('full');
  };
}

customElements.define('status-finder', StatusFinder);
