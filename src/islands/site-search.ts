/**
 * `<site-search>` around the search page: loads the index on focus or first query and shows results as the reader types. The
 * query is in the URL and is never inserted as HTML.
 */
import { readText, type SiteIndex } from '#lib/search/site-search.ts';
import { loaderOf } from './search-index.ts';

class SiteSearch extends HTMLElement {
  readonly #part = (name: string): HTMLElement => this.querySelector<HTMLElement>(`[data-${name}]`)!;
  readonly #form = this.querySelector('form')!;
  readonly #field = this.querySelector<HTMLInputElement>('[name=q]')!;
  readonly #count = this.#part('count');
  readonly #results = this.#part('results');
  readonly #template = this.querySelector('template')!;
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
  readonly #load = loaderOf(this.dataset['index']!);

  connectedCallback(): void {
    this.#count.textContent = '';
    this.#field.addEventListener('focus', () => this.#load().catch(() => undefined));
    this.#field.addEventListener('input', () => this.#ask());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
      this.#count.scrollIntoView();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
    if (this.#field.value === '' && location.search !== '') this.#field.focus();
  }

  /** Arrows lead from the field through the results and back. */
  readonly #move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.#field, ...this.#results.querySelectorAll<HTMLElement>('[data-title]')];
    const next = step && stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next || this.#results.hidden) return;
    event.preventDefault();
    next.focus();
  };

  readonly #restore = (): void => {
    this.#field.value = readText(new URLSearchParams(location.search));
    void this.#show();
  };

  readonly #ask = (): void => {
    const q = this.#field.value;
    history.replaceState(null, '', q === '' ? location.pathname : `?${new URLSearchParams({ q }).toString()}`);
    void this.#show();
  };

  readonly #show = async (): Promise<void> => {
    const asked = this.#field.value;
    if (asked.trim() === '') return this.#render([], '', false);
    // Field, count and first results stand above the keyboard of a phone.
    if (document.activeElement === this.#field) this.#form.scrollIntoView();
    if (this.#results.hidden) this.#count.textContent = this.#words['loading']!;
    try {
      const { site, find } = await this.#load();
      if (this.#field.value !== asked) return;
      const { hits, near } = find(asked);
      const message = hits.length === 0 ? 'nothing' : near ? 'near' : hits.length === 1 ? 'foundOne' : 'found';
      this.#render(
        hits.map(({ page }) => this.#item(site, page)),
        this.#words[message]!.replace('{n}', String(hits.length)),
        near || hits.length === 0,
      );
    } catch {
      if (this.#field.value === asked) this.#render([], this.#words['failed']!, true);
    }
  };

  /** Renders results, or the start lists without any; `showFallback` shows other ways to search on. */
  readonly #render = (items: readonly Node[], message: string, showFallback: boolean): void => {
    this.#count.textContent = message;
    this.#results.replaceChildren(...items);
    this.#results.hidden = items.length === 0;
    this.#part('on').hidden = !showFallback;
    this.#part('lists').hidden = items.length > 0;
  };

  readonly #item = ({ pages, sections }: SiteIndex, number: number): Node => {
    const page = pages[number]!;
    const item = this.#template.content.cloneNode(true) as DocumentFragment;
    const part = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`)!;
    part('section').textContent = sections[page.section] ?? '';
    for (const tag of item.querySelectorAll<HTMLElement>('[data-state]'))
      if (tag.dataset['state'] === page.state)
        tag.querySelector('.tag')!.lastElementChild!.textContent = tag.dataset['word']!;
      else tag.remove();
    fill(part('title'), page.title, page.path);
    part('line').textContent = page.line;
    const instead = page.instead === undefined ? undefined : pages[page.instead];
    if (instead) {
      fill(part('instead').querySelector('a')!, instead.title, instead.path);
      part('instead').prepend(`${part('instead').dataset['instead']}: `);
    } else part('instead').remove();
    return item;
  };
}

function fill(anchor: HTMLElement, text: string, path: string): void {
  anchor.textContent = text;
  anchor.setAttribute('href', path);
}

customElements.define('site-search', SiteSearch);
