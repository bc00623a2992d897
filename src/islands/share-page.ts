/**
 * `<share-page data-title="…" data-url="…">` around a hidden button: shows it where the device has a share sheet, and
 * opens that. Elsewhere the links beside it do the same.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('share' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const { title = '', url = '' } = this.dataset;
      // Refused, or closed without choosing: nothing to say, the reader did it.
      navigator.share({ title, url }).catch(() => undefined);
    });
  }
}

customElements.define('share-page', SharePage);
