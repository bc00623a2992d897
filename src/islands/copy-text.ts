/**
 * `<copy-text data-text="…">` around a button that keeps its place: puts the text on the clipboard, and says whether that
 * worked. Without script there is no button, and the text is on the page anyway.
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
      return false; // Refused, or an old browser, or an address without https.
    }
  };
}

customElements.define('copy-text', CopyText);
