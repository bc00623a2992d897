/** `<print-button>` around a button that keeps its place: takes it away where the browser cannot print, and prints. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = typeof print !== 'function'; // Browsers inside other applications often cannot.
    button.addEventListener('click', () => print());
  }
}

customElements.define('print-button', PrintButton);
