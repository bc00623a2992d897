/**
 * `<share-page>` around a hidden button: shown if the browser has the Web Share API; shares heading and canonical URL. The
 * links next to it work everywhere.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('share' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const title = document.querySelector('h1')?.textContent ?? document.title;
      const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
      // Denied or cancelled by the reader: nothing to report.
      navigator.share({ title, url }).catch(() => undefined);
    });
  }
}

customElements.define('share-page', SharePage);
