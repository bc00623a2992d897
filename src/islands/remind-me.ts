/**
 * `<remind-me>` around a form and a table for print: counts the days to an appointment and offers an iCalendar file, made in the
 * browser. The date is neither stored nor sent.
 */
import { answerTo, readDate, reminderFor } from '#lib/guides/reminders.ts';
import { dayIn } from '#lib/offices/today.ts';
import { reminderCalendar } from '#lib/export/reminder.ts';
import { dateInWords } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';

class RemindMe extends HTMLElement {
  readonly #form = this.querySelector('form')!;
  readonly #date = this.querySelector('input')!;
  /** Its `data-*` attributes are the possible messages. */
  readonly #output = this.querySelector('output')!;
  readonly #link = this.querySelector<HTMLAnchorElement>('a[download]')!;

  connectedCallback(): void {
    const text = this.querySelector<HTMLElement>('[data-text]')!;
    text.textContent = text.dataset['text']!;
    this.#form.hidden = false;
    this.dataset['ready'] = '';
    this.#form.addEventListener('input', () => this.#clear());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer();
    });
  }

  readonly #clear = (): void => {
    URL.revokeObjectURL(this.#link.href);
    this.#link.hidden = true;
    this.#output.textContent = '';
  };

  readonly #answer = (): void => {
    this.#clear();
    const now = Date.now();
    // Date inputs have an empty value for a day that does not exist.
    const typed = readDate(this.#date.validity.badInput ? '?' : this.#date.value, dayIn(now, 'America/Lima'));
    const sentence = this.#output.dataset[answerTo(typed)]!;
    this.#date.setAttribute('aria-invalid', `${'problem' in typed}`);
    if ('problem' in typed) {
      this.#output.textContent = sentence;
      return this.#date.focus();
    }
    const { day, left } = typed;
    this.#output.textContent = sentence
      .replace('{n}', `${left}`)
      .replace('{day}', dateInWords(day, document.documentElement.lang as Lang));
    const words = {
      name: this.dataset['name']!,
      before: (days: number) => this.querySelector(`[data-before="${days}"]`)!.textContent,
      url: location.href.split(/[?#]/)[0]!,
    };
    this.#link.href = URL.createObjectURL(
      new Blob([reminderCalendar(reminderFor('appointment', typed), words, now)], { type: 'text/calendar' }),
    );
    this.#link.download = `appointment-${day}.ics`;
    this.#link.hidden = false;
  };
}

customElements.define('remind-me', RemindMe);
