/**
 * `<office-finder>` around the list of offices: narrows and orders what the server rendered. The query lives in the address,
 * so a result can be linked, shared and gone back to. The reader's position is asked for on tap only and never leaves the page.
 */
import { type Allowed, countsFor, type Filter, FILTERS, type FinderQuery, type FinderRecord, findOffices, hitsFor, NOTHING, readQuery, writeQuery } from '../domain/finder.ts';
import { kilometres, type Position, roughKilometres } from '../domain/geo.ts';
import { buildIndex, type Hit } from '../domain/search.ts';

class OfficeFinder extends HTMLElement {
  readonly #form = this.querySelector('form')!;
  readonly #results = this.querySelector<HTMLElement>('[data-results]')!;
  readonly #groups = this.querySelector<HTMLElement>('[data-groups]')!;
  readonly #items = [...this.querySelectorAll<HTMLElement>('[data-office]')];
  readonly #homes = this.#items.map((item) => item.parentElement!);
  readonly #records = this.#items.map((item) => JSON.parse(item.dataset['office'] ?? '{}') as FinderRecord);
  readonly #index = buildIndex(this.#records);
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
  readonly #allowed = Object.fromEntries(FILTERS.map((name) => [name, new Set(this.#options(name).map(({ value }) => value))])) as unknown as Allowed;
  #from: Position | undefined;

  connectedCallback(): void {
    this.#form.hidden = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector('[data-count]')?.scrollIntoView();
    });
    this.#form.addEventListener('input', (event) => this.#ask(this.#typed(), (event.target as Element).matches('select') ? 'push' : 'replace'));
    this.#form.addEventListener('reset', () => {
      this.#from = undefined;
      setTimeout(() => this.#ask(NOTHING, 'push'));
    });
    this.#form.querySelector('[data-near]')?.addEventListener('click', () => this.#locate());
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #options(name: Filter): HTMLOptionElement[] {
    return [...this.#form.querySelectorAll<HTMLOptionElement>(`select[name=${name}] option[data-name]`)];
  }

  #field(name: keyof FinderQuery): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  #typed(): FinderQuery {
    return Object.fromEntries((Object.keys(NOTHING) as (keyof FinderQuery)[]).map((name) => [name, this.#field(name).value])) as FinderQuery;
  }

  #restore(): void {
    const query = readQuery(new URLSearchParams(location.search), this.#allowed);
    for (const name of Object.keys(query) as (keyof FinderQuery)[]) this.#field(name).value = query[name];
    this.#show(query);
  }

  #ask(query: FinderQuery, how: 'push' | 'replace'): void {
    const text = writeQuery(query);
    history[`${how}State`](null, '', text === '' ? location.pathname : `?${text}`);
    this.#show(query);
  }

  #show(query: FinderQuery): void {
    const asked = writeQuery(query) !== '' || this.#from !== undefined;
    const hits = hitsFor(this.#records, this.#index, query);
    const { ids, near } = asked ? findOffices(this.#records, hits, query, this.#from) : { ids: [], near: [] };
    const shown = new Map([...ids, ...near].map((id, order) => [id, order]));
    const order = (item: HTMLElement) => shown.get(this.#records[this.#items.indexOf(item)]!.id) ?? -1;
    this.#items.forEach((item, index) => this.#homes[index]!.append(item));
    if (asked) this.#results.append(...this.#items.filter((item) => order(item) >= 0).sort((a, b) => order(a) - order(b)));
    this.#results.hidden = !asked;
    this.#groups.hidden = asked;
    this.#form.querySelector<HTMLElement>('[type=reset]')!.hidden = !asked;
    this.#say('count', !asked ? '' : ids.length === 1 ? this.#words['foundOne'] : ids.length > 0 ? this.#words['found']?.replace('{n}', String(ids.length)) : this.#words[near.length > 0 ? 'none' : 'nothing']);
    for (const name of FILTERS) this.#count(hits, query, name);
  }

  #count(hits: readonly Hit[], query: FinderQuery, name: Filter): void {
    const options = this.#options(name);
    const counts = countsFor(this.#records, hits, query, name, options.map(({ value }) => value));
    for (const option of options) option.textContent = `${option.dataset['name']} (${counts.get(option.value) ?? 0})`;
  }

  #say(where: 'count' | 'place', text = ''): void {
    this.querySelector(`[data-${where}]`)!.textContent = text;
  }

  #locate(): void {
    this.#say('place', this.#words['locating']);
    const denied = () => {
      this.#say('place', this.#words['denied']);
      this.#field('department').focus();
    };
    if (!('geolocation' in navigator)) return denied();
    navigator.geolocation.getCurrentPosition(({ coords }) => this.#sort({ lat: coords.latitude, lon: coords.longitude }), denied, { timeout: 15_000, maximumAge: 600_000 });
  }

  #sort(from: Position): void {
    this.#from = from;
    this.#items.forEach((item, index) => {
      const line = item.querySelector<HTMLElement>('[data-away]')!;
      const { position } = this.#records[index]!;
      line.hidden = !position;
      if (position) line.textContent = this.#words['away']?.replace('{n}', String(roughKilometres(kilometres(from, position)))) ?? '';
    });
    this.#say('place', this.#words['located']);
    this.#show(this.#typed());
  }
}

customElements.define('office-finder', OfficeFinder);
