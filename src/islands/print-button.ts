/** `<print-button>` around a button: prints, or hides the button if the browser cannot print. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = typeof print !== 'function'; // Missing in many in-app browsers.
    button.addEventListener('click', () => print());
  }
}

customElements.define('print-button', PrintButton);
