/**
 * `<tool-form>` around the form of a tool: answers in sentences beside it, or says beside a field what is wrong with it. The question is
 * in the URL, so that an answer can be kept or passed on; nothing is stored or sent.
 */
import type { Lang } from '#i18n/languages.ts';
import { fill } from '#i18n/fill.ts';
import { reminderCalendar } from '#lib/export/reminder.ts';
import { reminderFor } from '#lib/guides/reminders.ts';
import { dayIn } from '#lib/offices/today.ts';
import type { Asked, CommonWords, DayToKeep, FieldProblem, Tool } from '#lib/tools/outcome.ts';
import { daysBetween } from '#i18n/dates.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** The element with the reckoning of one tool; a page has one tool. */
export function toolForm<Given, Words>(tool: Tool<Given, Words>): CustomElementConstructor {
  return class extends HTMLElement {
    readonly #form = this.querySelector('form')!;
    readonly #own = JSON.parse(this.dataset['own']!) as { given: Given; say: Words; common: CommonWords };
    readonly #lines = this.querySelector('[data-lines]')!;
    readonly #tail = this.querySelector<HTMLElement>('[data-tail]')!;
    readonly #keep = this.querySelector('[data-keep]')!;
    readonly #more = this.querySelector<HTMLButtonElement>('[data-more]');

    connectedCallback(): void {
      this.#form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#answer(true);
      });
      this.#form.addEventListener('input', (event) => {
        this.#clear();
        this.#tell(event.target as Field, '');
      });
      this.#more?.addEventListener('click', () => this.#addRow().focus());
      const asked = new URLSearchParams(location.search);
      for (const name of new Set(asked.keys()))
        asked.getAll(name).forEach((value, place) => this.#fill(name, place, value));
      if ([...asked.keys()].some((name) => this.#fieldsOf(name).length > 0)) this.#answer(false);
      this.dataset['ready'] = '';
    }

    readonly #fieldsOf = (name: string): Field[] =>
      ([...this.#form.elements] as Field[]).filter((field) => field.name === name);

    /** Puts a value of the address into its field; a row that is not there yet is added. */
    readonly #fill = (name: string, place: number, value: string): void => {
      const count = this.#fieldsOf(name).length;
      if (count > 0 && count === place && this.#more && !this.#more.hidden) this.#addRow();
      const field = this.#fieldsOf(name)[place];
      if (!field) return;
      if (field instanceof HTMLSelectElement) {
        if ([...field.options].some((option) => option.value === value)) field.value = value;
      } else if (field.type === 'checkbox') field.checked = true;
      else field.value = value;
    };

    /** Adds a row after the last, with ids of its own, and returns its first field. */
    readonly #addRow = (): Field => {
      const rows = this.#form.querySelectorAll('[data-row-of]');
      const row = rows[rows.length - 1]!.cloneNode(true) as HTMLElement;
      const renumber = (text: string) => text.replace(/-\d+/g, `-${rows.length}`);
      for (const each of row.querySelectorAll('[id], [for], [aria-describedby]'))
        for (const name of ['id', 'for', 'aria-describedby']) {
          const value = each.getAttribute(name);
          if (value !== null) each.setAttribute(name, renumber(value));
        }
      const fields = [...row.querySelectorAll<Field>('input')];
      rows[rows.length - 1]!.after(row);
      for (const field of fields) {
        field.value = '';
        this.#tell(field, '');
      }
      // As many as anybody has in a year.
      this.#more!.hidden = rows.length >= 11;
      return fields[0]!;
    };

    /** Says beside a field what is wrong with it; nothing with an empty text. */
    readonly #tell = (field: Field, text: string): void => {
      const said = document.getElementById(`${field.id}-wrong`);
      if (!said) return;
      said.textContent = text;
      field.setAttribute('aria-invalid', `${text !== ''}`);
    };

    readonly #clear = (): void => {
      this.#lines.replaceChildren();
      this.#tail.hidden = true;
      delete this.dataset['answered'];
      for (const link of this.#keep.querySelectorAll('a')) URL.revokeObjectURL(link.href);
      this.#keep.replaceChildren();
    };

    readonly #asked = (): Asked => {
      const asked: Record<string, string[]> = {};
      for (const [name, value] of new FormData(this.#form)) (asked[name] ??= []).push(value as string);
      return asked;
    };

    readonly #answer = (isSubmitted: boolean): void => {
      this.#clear();
      const asked = this.#asked();
      const now = Date.now();
      const today = dayIn(now, 'America/Lima');
      const { given, ...words } = this.#own;
      const { problems, lines, keep } = tool(asked, given, {
        ...words,
        lang: document.documentElement.lang as Lang,
        today,
      });
      for (const field of this.#form.elements) this.#tell(field as Field, '');
      if (problems.length > 0) return this.#refuse(problems, isSubmitted);
      history.replaceState(null, '', `?${addressOf(asked)}`);
      this.#lines.replaceChildren(
        ...lines.map(({ text, lead }) => {
          const line = document.createElement('p');
          line.textContent = text;
          if (lead) line.className = 'text-lead font-bold';
          return line;
        }),
      );
      this.#keep.replaceChildren(...keep.filter(({ day }) => day >= today).map((each) => this.#link(each, today, now)));
      this.#tail.hidden = false;
      this.dataset['answered'] = '';
      const copy = this.#tail.querySelector<HTMLElement>('copy-text');
      if (copy) copy.dataset['text'] = [...lines.map(({ text }) => text), location.href].join('\n');
      if (isSubmitted) this.#lines.scrollIntoView({ block: 'nearest' });
    };

    readonly #refuse = (problems: readonly FieldProblem[], isSubmitted: boolean): void => {
      for (const { name, place, text } of problems.slice().reverse()) {
        const field = this.#fieldsOf(name)[place];
        if (!field) continue;
        this.#tell(field, text);
        if (isSubmitted) field.focus();
      }
    };

    readonly #link = ({ kind, day, name }: DayToKeep, today: string, now: number): HTMLAnchorElement => {
      const { one, before, file: label } = this.#own.common;
      const words = {
        name,
        before: (days: number) => (days === 1 ? one : fill(before, { n: days })),
        url: location.href,
      };
      const file = reminderCalendar(reminderFor(kind, { day, left: daysBetween(today, day) }), words, now);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
      link.download = `${kind}-${day}.ics`;
      link.textContent = fill(label, { name });
      link.className = 'inline-flex min-h-11 items-center';
      return link;
    };
  };
}

/** The question as a query string: fields that are not empty; in rows, both. */
function addressOf(asked: Asked): string {
  const query = new URLSearchParams();
  const isRow = (name: string) => name === 'from' || name === 'to';
  for (const [name, values] of Object.entries(asked))
    values.forEach((value, place) => {
      const isEmpty = isRow(name) ? !asked['from']![place] && !asked['to']![place] : value === '';
      if (!isEmpty) query.append(name, value);
    });
  return query.toString();
}
