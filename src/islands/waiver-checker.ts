/**
 * `<waiver-checker>` around the form of the waiver register: answers for country, passport class and date as the reader types.
 * The question is in the URL, so that an answer can be linked. Without script the form links to the list of countries.
 */
import { dayIn } from '#lib/offices/today.ts';
import { dayFirst } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import {
  countriesMeant,
  missingIn,
  namesOf,
  placeOf,
  type Question,
  readQuestion,
  type Register,
  writeQuestion,
} from '#lib/waivers/checker.ts';
import { type AnswerWords, askedInWords, meaningInWords, rowInWords, type LocalizedRow } from '#lib/waivers/words.ts';
import { type Answer, answerOn, type PassportClass } from '#lib/waivers/waivers.ts';
import type { Lang } from '#i18n/languages.ts';

/** Debounce in milliseconds, so that half a word is not answered. */
const DEBOUNCE = 250;

class WaiverChecker extends HTMLElement {
  readonly #form = this.querySelector('form')!;
  readonly #register = JSON.parse(this.dataset['register'] ?? '{}') as Register;
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as AnswerWords;
  readonly #lang = document.documentElement.lang as Lang;
  readonly #names = namesOf(this.#register);
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
      this.#part('answer').scrollIntoView({ block: 'nearest' });
    });
    this.#form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), DEBOUNCE);
    });
    const asked = readQuestion(new URLSearchParams(location.search));
    const place = placeOf(this.#register, asked.country);
    this.#field('country').value = place < 0 ? asked.country : this.#register.countries[place]![1][0]!;
    this.#field('class').value = asked.class;
    this.#field('date').value = asked.date === '' ? dayIn(Date.now(), 'America/Lima') : asked.date;
    this.#show(asked.date === '' ? { ...asked, date: this.#field('date').value } : asked, place);
  }

  #part = (name: string): HTMLElement => this.querySelector(`[data-${name}]`)!;

  #field = (name: keyof Question): HTMLInputElement => this.#form.elements.namedItem(name) as HTMLInputElement;

  readonly #ask = (): void => {
    const typed = {
      country: this.#field('country').value,
      class: this.#field('class').value,
      date: dayFirst(this.#field('date').value),
    };
    const meant = countriesMeant(this.#names, typed.country);
    const place = meant.length === 1 ? meant[0]! : -1;
    const iso = this.#register.countries[place]?.[0];
    const text = writeQuestion({ ...typed, country: iso ?? typed.country.trim() });
    history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
    this.#show(typed, place);
  };

  readonly #show = (question: Question, place: number): void => {
    const meant = place >= 0 ? [place] : countriesMeant(this.#names, question.country);
    const classes = [...this.#form.querySelectorAll('option')].map(({ value }) => value).filter(Boolean);
    const missing = missingIn(question, classes);
    const whole = meant.length === 1 && missing === undefined;
    this.#part('found').hidden = !whole;
    this.#part('which').replaceChildren(...(meant.length > 1 ? meant.map((each) => this.#choice(each)) : []));
    const problem =
      question.country.trim() === ''
        ? ''
        : meant.length === 0
          ? fill(this.#words.noCountry, { text: question.country })
          : meant.length > 1
            ? this.#words.which
            : missing
              ? this.#words[missing]
              : '';
    this.#part('trouble').textContent = problem;
    if (whole) this.#answer(meant[0]!, question);
  };

  readonly #choice = (place: number): HTMLElement => {
    const item = this.querySelector<HTMLTemplateElement>('[data-choice]')!.content.cloneNode(true)
      .firstChild as HTMLElement;
    const button = item.querySelector('button')!;
    button.textContent = this.#register.countries[place]![1][0]!;
    button.addEventListener('click', () => {
      this.#field('country').value = button.textContent;
      this.#field('country').focus();
      this.#ask();
    });
    return item;
  };

  readonly #answer = (place: number, { class: passport, date }: Question): void => {
    const [iso, [name = ''], rows] = this.#register.countries[place]!;
    const answer: Answer<LocalizedRow> = answerOn(
      rows.map((row) => this.#register.rows[row]!),
      passport as PassportClass,
      date,
    );
    const option = this.#form.querySelector<HTMLOptionElement>(`option[value="${passport}"]`)!;
    this.#part('asked').textContent = askedInWords(name, option.text.toLowerCase(), date, this.#words, this.#lang);
    for (const tag of this.querySelectorAll<HTMLElement>('[data-verdict]')) {
      tag.hidden = tag.dataset['verdict'] !== answer.verdict;
      if (!tag.hidden) tag.querySelector('.tag')!.lastElementChild!.textContent = this.#words.verdict[answer.verdict];
    }
    this.#part('means').textContent = meaningInWords(answer, this.#words, this.#lang);
    this.#part('rows').replaceChildren(
      ...answer.judged.map((judged) => {
        const item = this.querySelector<HTMLTemplateElement>('[data-row]')!.content.cloneNode(true)
          .firstChild as HTMLElement;
        for (const [part, text] of Object.entries(rowInWords(judged, this.#words, this.#lang)))
          item.querySelector(`[data-${part}]`)!.textContent = text;
        return item;
      }),
    );
    const link = this.#part('whole') as HTMLAnchorElement;
    link.parentElement!.hidden = rows.length === 0;
    link.href = `${this.dataset['base']}${iso}/`;
    link.textContent = fill(this.dataset['wholeWords'] ?? '', { country: name });
  };
}

customElements.define('waiver-checker', WaiverChecker);
