/**
 * `<remind-me>` around a form and a table to fill in on paper: counts the days to a date and offers it as a file for the
 * calendar. The date stays in this page: it is neither stored nor sent, and the file is made on the device.
 */
import { isReminderKind, readDate, reminderFor, type TypedDate } from '../domain/reminders.ts';
import { dayIn } from '../domain/today.ts';
import { reminderCalendar } from '../formats/reminder.ts';
import { dateInWords } from '../locale/dates.ts';
import { isLang } from '../locale/languages.ts';

class RemindMe extends HTMLElement {
  readonly #form = this.querySelector('form')!;
  readonly #kind = this.querySelector('select')!;
  readonly #date = this.querySelector('input')!;
  readonly #output = this.querySelector('output')!;
  readonly #link = this.querySelector<HTMLAnchorElement>('a[download]')!;
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;

  connectedCallback(): void {
    this.#form.hidden = false;
    this.dataset['ready'] = '';
    this.#form.addEventListener('input', () => this.#clear());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#clear();
      // A browser that knows dates hands over nothing at all for a day that does not exist.
      this.#answer(readDate(this.#date.validity.badInput ? '?' : this.#date.value, dayIn(Date.now(), 'America/Lima')));
    });
  }

  #clear(): void {
    URL.revokeObjectURL(this.#link.href);
    this.#link.removeAttribute('href');
    this.#link.hidden = true;
    this.#output.textContent = '';
    this.#date.removeAttribute('aria-invalid');
  }

  #answer(typed: TypedDate): void {
    const wrong = 'problem' in typed;
    this.#output.textContent = (this.#words[wrong ? typed.problem : typed.left > 1 ? 'many' : `${typed.left}`] ?? '')
      .replace('{n}', wrong ? '' : String(typed.left))
      .replace('{day}', wrong ? '' : this.#inWords(typed.day));
    if (!wrong) return this.#offer(typed);
    this.#date.setAttribute('aria-invalid', 'true');
    this.#date.focus();
  }

  #inWords(day: string): string {
    const { lang } = document.documentElement;
    return dateInWords(day, isLang(lang) ? lang : 'en');
  }

  #offer(typed: { day: string; left: number }): void {
    const kind = this.#kind.value;
    if (!isReminderKind(kind)) return;
    const words = { name: this.#kind.selectedOptions[0]?.text ?? kind, url: this.dataset['url'] ?? '' };
    const file = new Blob([reminderCalendar(reminderFor(kind, typed), words, Date.now())], { type: 'text/calendar' });
    this.#link.href = URL.createObjectURL(file);
    this.#link.download = `${kind}-${typed.day}.ics`;
    this.#link.hidden = false;
  }
}

customElements.define('remind-me', RemindMe);
