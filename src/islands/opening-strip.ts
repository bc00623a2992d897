/**
 * `<opening-strip data-zone="America/Lima">` around days: marks today in the office's time zone, dims past days, and says so when
 * all of them are past.
 */
import { dayIn } from '#lib/offices/today.ts';

class OpeningStrip extends HTMLElement {
  connectedCallback(): void {
    const today = dayIn(Date.now(), this.dataset['zone'] ?? 'America/Lima');
    const cells = [...this.querySelectorAll<HTMLElement>('[data-day]')];
    const isPast = ({ dataset }: HTMLElement) => (dataset['day'] ?? '') < today;
    for (const cell of cells) cell.toggleAttribute('data-past', isPast(cell));
    this.#mark(cells.find(({ dataset }) => dataset['day'] === today));
    const note = this.querySelector<HTMLElement>('[data-stale]');
    if (note) say(note, cells.every(isPast) ? note.dataset['stale'] : undefined);
  }

  readonly #mark = (cell: HTMLElement | undefined): void => {
    const word = this.querySelector<HTMLElement>('[data-today]');
    if (!cell || !word) return;
    cell.setAttribute('aria-current', 'date');
    cell.firstElementChild?.append(word);
    say(word, word.dataset['today']);
  };
}

/** Sets or clears a text. Until then it is in an attribute, because text browsers ignore `hidden`. */
function say(where: HTMLElement, text = ''): void {
  where.textContent = text;
  where.hidden = text === '';
}

customElements.define('opening-strip', OpeningStrip);
