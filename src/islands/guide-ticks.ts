/**
 * `<guide-ticks data-guide="id">` around checkboxes: remembers which are ticked, on this device only.
 * Where storage is full, blocked or holds rubbish the boxes go on working and are simply not remembered.
 */
class GuideTicks extends HTMLElement {
  readonly #key = `ticks:${this.dataset['guide']}`;
  readonly #boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  readonly #output = this.querySelector('output');
  readonly #clear = this.querySelector<HTMLButtonElement>('[data-clear]');

  connectedCallback(): void {
    const done = this.#read();
    for (const box of this.#boxes) box.checked = done.includes(box.name);
    this.addEventListener('change', () => this.#keep());
    this.#clear?.addEventListener('click', () => {
      for (const box of this.#boxes) box.checked = false;
      this.#keep();
      this.#boxes[0]?.focus();
    });
    this.#show();
  }

  readonly #read = (): unknown[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  };

  readonly #keep = (): void => {
    const done = this.#boxes.filter((box) => box.checked).map((box) => box.name);
    try {
      if (done.length > 0) localStorage.setItem(this.#key, JSON.stringify(done));
      else localStorage.removeItem(this.#key);
    } catch {
      // Storage is full or blocked: the ticks hold until the tab closes.
    }
    this.#show();
  };

  readonly #show = (): void => {
    const done = this.#boxes.filter((box) => box.checked).length;
    if (this.#clear) this.#clear.hidden = done === 0;
    if (this.#output) {
      const sentence = this.dataset['progress'] ?? '';
      this.#output.textContent = sentence.replace('{done}', String(done)).replace('{all}', String(this.#boxes.length));
    }
  };
}

customElements.define('guide-ticks', GuideTicks);
