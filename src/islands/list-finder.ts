/**
 * Base class of the finders: a form that filters and sorts a prerendered list. The query is in the URL, so that results can be
 * linked and the back button works. Items carry their record as JSON in `data-record`.
 */
import {
  type Allowed,
  hasUnknownValues,
  countsIn,
  emptyQuery,
  type Found,
  foundIn,
  hitsIn,
  type Query,
  queryIn,
  queryText,
  type ValuesOf,
} from '#lib/search/filters.ts';
import { buildIndex, type Hit, type Searchable } from '#lib/search/search.ts';

export abstract class ListFinder<R extends Searchable, F extends string> extends HTMLElement {
  protected readonly form = this.querySelector('form')!;
  protected readonly items = [...this.querySelectorAll<HTMLElement>('[data-record]')];
  protected readonly records = this.items.map((item) => JSON.parse(item.dataset['record'] ?? '{}') as R);
  protected readonly words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
  readonly #results = this.querySelector<HTMLElement>('[data-results]')!;
  readonly #groups = this.querySelector<HTMLElement>('[data-groups]')!;
  readonly #parents = this.items.map((item) => item.parentElement!);
  readonly #index = buildIndex(this.records);
  /** All options of each filter; those that would leave nothing are taken out of their field. */
  readonly #choices: Readonly<Record<F, readonly HTMLOptionElement[]>>;
  readonly #allowed: Allowed<F>;

  constructor(
    readonly filters: readonly F[],
    readonly valuesOf: ValuesOf<R, F>,
  ) {
    super();
    const each = <T>(of: (name: F) => T) => Object.fromEntries(filters.map((name) => [name, of(name)])) as Record<F, T>;
    this.#choices = each((name) => [
      ...this.form.querySelectorAll<HTMLOptionElement>(`select[name=${name}] option[data-name]`),
    ]);
    this.#allowed = each((name) => new Set(this.#choices[name].map(({ value }) => value)));
  }

  connectedCallback(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector('[data-count]')?.scrollIntoView();
    });
    this.form.addEventListener('input', (event) =>
      this.search(this.typed(), (event.target as Element).matches('select') ? 'push' : 'replace'),
    );
    this.form.addEventListener('reset', () => setTimeout(() => this.search(emptyQuery(this.filters), 'push')));
    addEventListener('popstate', () => this.restore());
    this.restore();
  }

  protected field(name: F | 'q'): HTMLInputElement | HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  protected typed(): Query<F> {
    return Object.fromEntries(
      (['q', ...this.filters] as const).map((name) => [name, this.field(name).value]),
    ) as Query<F>;
  }

  protected restore(): void {
    const params = new URLSearchParams(location.search);
    const query = queryIn(params, this.filters, this.#allowed);
    for (const name of this.filters) this.field(name).append(...this.#choices[name]);
    for (const name of ['q', ...this.filters] as const) this.field(name).value = query[name];
    this.show(query);
    this.say('ignored', hasUnknownValues(params, this.filters, this.#allowed) ? this.words['ignored'] : '');
  }

  /** Additional query parameters. */
  protected extraParams(): Record<string, string> {
    return {};
  }

  protected search(query: Query<F>, how: 'push' | 'replace'): void {
    const text = queryText({ ...query, ...this.extraParams() });
    history[`${how}State`](null, '', text === '' ? location.pathname : `?${text}`);
    this.show(query);
    this.say('ignored');
  }

  protected find(hits: readonly Hit[], query: Query<F>): Found {
    return foundIn(this.records, hits, query, this.filters, this.valuesOf);
  }

  /** Whether to show results instead of the whole list. */
  protected isAsked(query: Query<F>): boolean {
    return queryText(query) !== '';
  }

  protected show(query: Query<F>): void {
    const asked = this.isAsked(query);
    const hits = hitsIn(this.records, this.#index, query.q);
    const { ids, near } = asked ? this.find(hits, query) : { ids: [], near: [] };
    const shown = new Map([...ids, ...near].map((id, order) => [id, order]));
    const order = (item: HTMLElement) => shown.get(this.records[this.items.indexOf(item)]!.id) ?? -1;
    this.items.forEach((item, index) => this.#parents[index]!.append(item));
    if (asked)
      this.#results.append(...this.items.filter((item) => order(item) >= 0).sort((a, b) => order(a) - order(b)));
    this.#results.hidden = !asked;
    this.#groups.hidden = asked;
    this.form.querySelector<HTMLElement>('[type=reset]')!.hidden = !asked;
    this.say(
      'count',
      !asked
        ? ''
        : ids.length === 1
          ? this.words['foundOne']
          : ids.length > 0
            ? this.words['found']?.replace('{n}', String(ids.length))
            : this.words[near.length > 0 ? 'none' : 'nothing'],
    );
    for (const name of this.filters) this.#count(hits, query, name);
  }

  readonly #count = (hits: readonly Hit[], query: Query<F>, name: F): void => {
    const options = this.#choices[name];
    const counts = countsIn(
      this.records,
      hits,
      query,
      this.filters,
      this.valuesOf,
      name,
      options.map(({ value }) => value),
    );
    const field = this.field(name);
    for (const option of options) {
      const count = counts.get(option.value) ?? 0;
      option.textContent = `${option.dataset['name']} (${count})`;
      if (count > 0 || query[name] === option.value) field.append(option);
      else option.remove();
    }
  };

  protected say(where: string, text = ''): void {
    const output = this.querySelector(`[data-${where}]`);
    if (output) output.textContent = text;
  }
}
