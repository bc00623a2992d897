/**
 * `<report-wrong>` around a report template: fills in fact, page, value and date, and builds the mailto: and new-issue links.
 * It fetches the page, normally from the HTTP cache; nothing is sent.
 */
import { factOnPage, isFactId, reportIssue, reportMail } from '#lib/facts/report.ts';
import { dayIn } from '#lib/offices/today.ts';

class ReportWrong extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const id = new URLSearchParams(location.search).get('fact')?.trim() ?? '';
    if (!isFactId(id)) return;
    const page = this.#page();
    const says = page && (await this.#read(page, id));
    const values: Readonly<Record<string, string | undefined>> = {
      fact: id,
      page,
      says,
      day: dayIn(Date.now(), 'America/Lima'),
    };
    for (const place of this.querySelectorAll<HTMLElement>('[data-fill]'))
      place.textContent = values[place.dataset['fill']!] ?? place.textContent;
    this.querySelector('[data-hint]')?.remove();
    const lines = [...this.querySelectorAll('[data-line]')].map(({ textContent }) => textContent.trim());
    const report = { subject: `${this.dataset['subject']}: ${id}`, body: lines.join('\n') };
    this.#setLink('mail', (address) => reportMail(address, report));
    this.#setLink('issue', (repository) => reportIssue(repository, report));
    this.querySelector<HTMLElement>('copy-text')?.setAttribute('data-text', `${report.subject}\n\n${report.body}`);
  }

  /** The referring page, if it is on this site. */
  readonly #page = (): string | undefined => {
    if (!document.referrer) return undefined;
    const from = new URL(document.referrer);
    return from.origin === location.origin && from.pathname !== location.pathname
      ? from.origin + from.pathname
      : undefined;
  };

  readonly #read = async (page: string, id: string): Promise<string | undefined> => {
    try {
      const answer = await fetch(page);
      return answer.ok ? factOnPage(await answer.text(), id) : undefined;
    } catch {
      return undefined; // Offline: the reader fills in the value.
    }
  };

  readonly #setLink = (which: string, href: (target: string) => string): void => {
    const link = this.querySelector<HTMLAnchorElement>(`a[data-${which}]`);
    if (link) link.href = href(link.dataset[which]!);
  };
}

customElements.define('report-wrong', ReportWrong);
