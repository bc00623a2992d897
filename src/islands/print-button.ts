/** `<print-button>` around a hidden button: shows it where the browser can print, and prints. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || typeof print !== 'function') return; // Browsers inside other applications often cannot.
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

customElements.define('print-button', PrintButton);
