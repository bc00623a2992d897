/**
 * `<report-wrong>` around the report form: offers the facts of the page in `?page=` to choose from, the one in `?fact=` chosen, and
 * puts the report into the mailto: and new-issue links and the copy button. It requests the page, normally from the HTTP cache;
 * nothing is sent.
 */
import { factsOnPage, isFactId, isPagePath, reportIssue, reportMail } from '#lib/facts/report.ts';
import { dayIn } from '#lib/offices/today.ts';

class ReportWrong extends HTMLElement {
  readonly #form = this.querySelector<HTMLElement>('[data-form]')!;
  readonly #facts = this.querySelector('select')!;
  #page = '';

  async connectedCallback(): Promise<void> {
    this.#form.addEventListener('input', this.#write);
    const asked = new URLSearchParams(location.search);
    const [page, fact] = [asked.get('page') ?? this.#referrer(), asked.get('fact')?.trim() ?? ''];
    if (page && isPagePath(page)) this.#page = location.origin + this.dataset['base'] + page;
    const output = this.#form.querySelector('output')!;
    output.textContent = this.#page ? `${this.dataset['page']}: ${this.#page}` : '';
    const facts = this.#page ? await this.#read(this.#page) : [];
    if (isFactId(fact) && !facts.some(({ id }) => id === fact)) facts.unshift({ id: fact, says: '' });
    for (const { id, says } of facts)
      this.#facts.add(new Option(says ? says.slice(0, 90) : id, id, false, id === fact));
    this.#write();
  }

  /** The page the reader comes from, if it is on this site. */
  readonly #referrer = (): string | undefined => {
    if (!document.referrer) return undefined;
    const from = new URL(document.referrer);
    const base = this.dataset['base'] ?? '';
    return from.origin === location.origin && from.pathname !== location.pathname && from.pathname.startsWith(base)
      ? from.pathname.slice(base.length)
      : undefined;
  };

  readonly #read = async (page: string): Promise<{ id: string; says: string }[]> => {
    // The browser parses the answer: Trusted Types forbid to do it here. Offline the reader names the fact.
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', page);
    const answer = new Promise<Document | null>((resolve) => {
      request.onloadend = () => resolve(request.status === 200 ? request.responseXML : null);
    });
    request.send();
    const read = await answer;
    return read ? factsOnPage(read) : [];
  };

  readonly #write = (): void => {
    const fact = this.#facts.value;
    const said = fact ? this.#facts.selectedOptions[0]!.text : '';
    const typed = (name: string) => this.querySelector<HTMLTextAreaElement>(`[data-name=${name}]`)!.value;
    const values: Readonly<Record<string, string>> = {
      fact,
      page: this.#page,
      says: said === fact ? '' : said,
      day: dayIn(Date.now(), 'America/Lima'),
      right: typed('right'),
      source: typed('source'),
    };
    const lines = Object.entries(JSON.parse(this.dataset['lines'] ?? '{}') as Record<string, string>);
    const report = {
      subject: `${this.dataset['subject']}${fact && `: ${fact}`}`,
      body: lines.map(([name, label]) => `${label}: ${values[name] || this.dataset['blank']}`).join('\n'),
    };
    this.#setLink('mail', (address) => reportMail(address, report));
    this.#setLink('issue', (repository) => reportIssue(repository, report));
    this.querySelector<HTMLElement>('copy-text')?.setAttribute('data-text', `${report.subject}\n\n${report.body}`);
  };

  readonly #setLink = (which: string, href: (target: string) => string): void => {
    const link = this.querySelector<HTMLAnchorElement>(`a[data-${which}]`);
    if (link) link.href = href(link.dataset[which]!);
  };
}

customElements.define('report-wrong', ReportWrong);
