/**
 * `<share-page>` around a hidden button: shows it where the device has a share sheet, and opens that with the heading and
 * the permanent address of the page. Elsewhere the links beside it do the same.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('share' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const title = document.querySelector('h1')?.textContent ?? document.title;
      const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
      // Refused, or closed without choosing: nothing to say, the reader did it.
      navigator.share({ title, url }).catch(() => undefined);
    });
  }
}

customElements.define('share-page', SharePage);
