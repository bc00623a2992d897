/**
 * `<waiver-checker>` around the form of the waiver register: answers for country, passport class and date as the reader types.
 * The question is in the URL, so that an answer can be linked. Without script the form links to the list of countries.
 */
import { dayIn } from '#lib/offices/today.ts';
import { dayFirst } from '#i18n/dates.ts';
import { combobox } from './combobox.ts';
import { fill } from '#i18n/fill.ts';
import {
  countriesBegun,
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

class WaiverChecker extends HTMLElement {
  readonly #form = this.querySelector('form')!;
  readonly #register = JSON.parse(this.dataset['register'] ?? '{}') as Register;
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as AnswerWords;
  readonly #lang = document.documentElement.lang as Lang;
  readonly #names = namesOf(this.#register);

  connectedCallback(): void {
    combobox(
      this.#field('country'),
      this.#part('countries'),
      (typed) => countriesBegun(this.#register, this.#names, typed).map((place) => ({ text: this.#nameOf(place) })),
      ({ text }) => {
        this.#field('country').value = text;
        this.#ask();
      },
    );
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
      this.#part('answer').scrollIntoView({ block: 'nearest' });
    });
    // A country half typed is not answered: choosing it, leaving the field or the button is.
    this.#form.addEventListener('change', () => this.#ask());
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Shows what the address asks. */
  readonly #restore = (): void => {
    const asked = readQuestion(new URLSearchParams(location.search));
    const place = placeOf(this.#register, asked.country);
    const date = asked.date === '' ? dayIn(Date.now(), 'America/Lima') : asked.date;
    this.#field('country').value = place < 0 ? asked.country : this.#nameOf(place);
    this.#field('class').value = asked.class === '' ? 'ordinary' : asked.class;
    this.#field('date').value = date;
    this.#show({ ...asked, class: asked.class === '' ? 'ordinary' : asked.class, date }, place);
  };

  readonly #nameOf = (place: number): string => this.#register.countries[place]![1][0]!;

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
    if (text !== location.search.slice(1)) history.pushState(null, '', text === '' ? location.pathname : `?${text}`);
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
    if (whole) this.#answer(meant[0]!, question);
    else this.#say(problem);
  };

  /** The one sentence that is said aloud: what is missing, or the question with its answer. */
  readonly #say = (text: string): void => {
    if (this.#part('said').textContent !== text) this.#part('said').textContent = text;
  };

  readonly #choice = (place: number): HTMLElement => {
    const item = this.querySelector<HTMLTemplateElement>('[data-choice]')!.content.cloneNode(true)
      .firstChild as HTMLElement;
    const button = item.querySelector('button')!;
    button.textContent = this.#nameOf(place);
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
    const asked = askedInWords(name, option.text.toLowerCase(), date, this.#words, this.#lang);
    this.#say(`${asked}: ${this.#words.verdict[answer.verdict]}`);
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
    for (const consulate of this.querySelectorAll<HTMLElement>('[data-consulate]'))
      consulate.hidden = consulate.dataset['consulate'] !== iso;
    const link = this.#part('whole') as HTMLAnchorElement;
    link.parentElement!.hidden = rows.length === 0;
    link.href = `${this.dataset['base']}${iso}/`;
    link.textContent = fill(this.dataset['wholeWords'] ?? '', { country: name });
  };
}

customElements.define('waiver-checker', WaiverChecker);
