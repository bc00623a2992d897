/**
 * `<copy-text data-text="…">` around a button: copies the text to the clipboard and announces whether that worked. Without
 * script there is no button.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const output = this.querySelector('output');
    if (!button || !output) return;
    button.addEventListener('click', async () => {
      output.textContent = '';
      output.textContent = this.dataset[(await this.#copy()) ? 'done' : 'failed'] ?? '';
    });
  }

  readonly #copy = async (): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(this.dataset['text'] ?? '');
      return true;
    } catch {
      return false; // Permission denied, old browser, or not a secure context.
    }
  };
}

customElements.define('copy-text', CopyText);
