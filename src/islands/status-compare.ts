/** `<status-compare>` around the table of all statuses: shows up to four of its rows side by side. The selection is in the URL. */
import { chosenIn, compareText, MOST_COMPARED } from '#lib/statuses/compare-query.ts';

const element = <K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), { textContent: text });

/** A cell of the whole table, to stand in the comparison. */
function copyOf(row: HTMLTableRowElement, column: number, name: 'td' | 'th' = 'td'): HTMLTableCellElement {
  const cell = element(name);
  cell.append(...[...row.cells[column]!.childNodes].map((node) => node.cloneNode(true)));
  return cell;
}

/** A column of the whole table as two rows across the phone: its name, and below it the value of each status. */
function group(text: string, rows: readonly HTMLTableRowElement[], column: number): HTMLTableSectionElement {
  const [section, head, values] = [element('tbody'), element('tr'), element('tr')];
  head.append(Object.assign(element('th', text), { scope: 'rowgroup', colSpan: rows.length }));
  values.append(...rows.map((row) => copyOf(row, column)));
  section.append(head, values);
  return section;
}

class StatusCompare extends HTMLElement {
  readonly #rows = new Map(
    [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => [row.dataset['id']!, row]),
  );
  readonly #heads = [...this.querySelectorAll('thead th')].map((head) => head.textContent!.trim());
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
  readonly #form = this.querySelector('form')!;
  readonly #select = this.querySelector('select')!;
  readonly #whole = this.querySelector<HTMLElement>('[data-whole]')!;
  readonly #chosen = this.querySelector<HTMLElement>('[data-chosen]')!;
  readonly #table = this.#chosen.querySelector('table')!;

  connectedCallback(): void {
    for (const [id, row] of this.#rows)
      this.#select.append(Object.assign(element('option', row.cells[0]!.textContent!.trim()), { value: id }));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go([...this.#ids().chosen, this.#select.value]);
    });
    this.#form.addEventListener('reset', () => this.#go([]));
    addEventListener('popstate', () => this.#show());
    this.#show();
  }

  readonly #ids = (): ReturnType<typeof chosenIn> => {
    return chosenIn(new URLSearchParams(location.search), new Set(this.#rows.keys()));
  };

  readonly #go = (ids: readonly string[]): void => {
    if (ids.length > MOST_COMPARED && !this.#ids().chosen.includes(ids[ids.length - 1]!))
      return this.#say(this.#words['full']!);
    history.pushState(null, '', compareText([...new Set(ids)]) || location.pathname);
    this.#show();
  };

  readonly #say = (text: string): void => {
    this.querySelector('output')!.textContent = text;
  };

  readonly #show = (): void => {
    const { chosen, left } = this.#ids();
    this.#say(left.length > 0 ? `${this.#words['left']} ${left.join(', ')}` : '');
    this.#whole.hidden = chosen.length > 0;
    this.#chosen.hidden = chosen.length === 0;
    this.#form.querySelector<HTMLElement>('[type=reset]')!.hidden = chosen.length === 0;
    const rows = chosen.map((id) => this.#rows.get(id)!);
    const names = element('tr');
    rows.forEach((row, index) => {
      const name = Object.assign(copyOf(row, 0, 'th'), { scope: 'col' });
      name.append(this.#remover(row, chosen[index]!));
      names.append(name);
    });
    const head = element('thead');
    head.append(names);
    this.#table.replaceChildren(
      this.#table.caption!,
      head,
      ...this.#heads.slice(1).map((text, index) => group(text, rows, index + 1)),
    );
  };

  readonly #remover = (row: HTMLTableRowElement, id: string): HTMLButtonElement => {
    const button = element('button', '×');
    button.type = 'button';
    button.className = this.dataset['button'] ?? '';
    button.setAttribute('aria-label', this.#words['remove']!.replace('{n}', row.cells[0]!.textContent!.trim()));
    button.addEventListener('click', () => {
      this.#go(this.#ids().chosen.filter((each) => each !== id));
      this.#select.focus();
    });
    return button;
  };
}

customElements.define('status-compare', StatusCompare);
