/**
 * `<opening-strip data-zone="America/Lima">` around days: marks the one that is today where the office stands, quiets the
 * past ones, and says so when all of them are past.
 */
import { dayIn } from '../domain/today.ts';

class OpeningStrip extends HTMLElement {
  connectedCallback(): void {
    const today = dayIn(Date.now(), this.dataset['zone'] ?? 'America/Lima');
    const cells = [...this.querySelectorAll<HTMLElement>('[data-day]')];
    const isPast = ({ dataset }: HTMLElement) => (dataset['day'] ?? '') < today;
    for (const cell of cells) cell.toggleAttribute('data-past', isPast(cell));
    this.#mark(cells.find(({ dataset }) => dataset['day'] === today));
    const note = this.querySelector<HTMLElement>('[data-stale]');
    if (note) note.hidden = !cells.every(isPast);
  }

  #mark(cell: HTMLElement | undefined): void {
    const word = this.querySelector<HTMLElement>('[data-today]');
    if (!cell || !word) return;
    cell.setAttribute('aria-current', 'date');
    cell.firstElementChild?.append(word);
    word.hidden = false;
  }
}

customElements.define('opening-strip', OpeningStrip);
