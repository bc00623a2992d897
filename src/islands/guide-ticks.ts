/**
 * `<guide-ticks data-guide="id">` around checkboxes: persists them in localStorage.
 * If storage is full, blocked or corrupt, the checkboxes work without persistence.
 */
class GuideTicks extends HTMLElement {
  readonly #key = `ticks:${this.dataset['guide']}`;
  readonly #boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  readonly #output = this.querySelector('output');
  readonly #clear = this.querySelector<HTMLButtonElement>('[data-clear]');

  connectedCallback(): void {
    const done = this.#read();
    for (const box of this.#boxes) box.checked = done.includes(box.name);
    this.addEventListener('change', () => this.#store());
    this.#clear?.addEventListener('click', () => {
      for (const box of this.#boxes) box.checked = false;
      this.#store();
      this.#boxes[0]?.focus();
    });
    this.#show();
    this.dataset['ready'] = '';
  }

  readonly #read = (): unknown[] => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(stored) ? stored : [];
    } catch {
      return [];
    }
  };

  readonly #store = (): void => {
    const done = this.#boxes.filter((box) => box.checked).map((box) => box.name);
    try {
      if (done.length > 0) localStorage.setItem(this.#key, JSON.stringify(done));
      else localStorage.removeItem(this.#key);
    } catch {
      // Storage is full or blocked: ticks last until the tab closes.
    }
    this.#show();
  };

  readonly #show = (): void => {
    const done = this.#boxes.filter((box) => box.checked).length;
    if (this.#clear) this.#clear.hidden = done === 0;
    if (this.#output) {
      const sentence = this.dataset['progress'] ?? '';
      this.#output.textContent =
        done === 0 ? '' : sentence.replace('{done}', String(done)).replace('{all}', String(this.#boxes.length));
    }
  };
}

customElements.define('guide-ticks', GuideTicks);
