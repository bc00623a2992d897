/**
 * `<version-check data-current="k3f9q2a">` around two hidden answers: compares the version from a printed QR code (`?v=`) with the
 * current one. The parameter is untrusted: shown as text, cut to `LONGEST` characters.
 */
const LONGEST = 40;

class VersionCheck extends HTMLElement {
  connectedCallback(): void {
    const said = new URLSearchParams(location.search).get('v')?.trim();
    if (!said) return;
    const same = said.toLowerCase() === this.dataset['current'];
    const answer = this.querySelector<HTMLElement>(same ? '[data-same]' : '[data-other]');
    if (!answer) return;
    const quoted = answer.querySelector('bdi');
    if (quoted) {
      quoted.textContent = [...said].slice(0, LONGEST).join('');
      answer.replaceChildren(`${answer.dataset['says']} `, quoted, `. ${answer.dataset['other']}`);
    } else answer.textContent = answer.dataset['same']!;
    answer.hidden = false;
  }
}

customElements.define('version-check', VersionCheck);
