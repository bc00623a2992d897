/**
 * `<save-guide data-base data-texts data-words>` around a form: shows the download size, saves the guide with progress, shows what is
 * saved, and removes it. Says so without script or browser support.
 */
import { dateInWords } from '#i18n/dates.ts';
import { isLang, type Lang, REGION } from '#i18n/languages.ts';
import { type Edition, offeredEdition } from '#offline/client/edition.ts';
import { registerWorker } from '#offline/client/registering.ts';
import { type Saved, savedEdition, type SavedWords } from '#offline/saved.ts';
import { dropUnfinished, removeAll, save, SavingError } from '#offline/client/saving.ts';

/** Message templates with `{…}` placeholders. */
type Texts = Record<
  | 'size'
  | 'saved'
  | 'total'
  | 'save'
  | 'updateButton'
  | 'fetching'
  | 'storing'
  | 'done'
  | 'state'
  | 'current'
  | 'update'
  | 'unreachable'
  | 'removed'
  | 'notRemoved',
  string
> & { failed: Record<SavingError['why'] | 'busy', string> };

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

class SaveGuide extends HTMLElement {
  #saved: Saved | undefined;
  #offered: Edition | undefined;
  readonly #texts = JSON.parse(this.dataset['texts'] ?? '{}') as Texts;
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Record<Lang, SavedWords>;
  readonly #base = this.dataset['base'] ?? '/';
  readonly #lang = (document.documentElement.lang || 'en') as Lang;

  async connectedCallback(): Promise<void> {
    this.#part('no-script').hidden = true;
    const form = this.#part('form');
    form.style.visibility = 'hidden';
    try {
      if (!('serviceWorker' in navigator && 'caches' in window)) throw new TypeError('unsupported browser');
      await this.#refresh();
      if (!this.#saved) await this.#withLock(() => dropUnfinished(this.#base, undefined));
    } catch {
      const why = this.#part('unsupported');
      why.textContent = why.dataset['words']!;
      why.hidden = false;
      form.hidden = true;
      return;
    }
    form.style.visibility = '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#withLock(() => this.#save());
    });
    form.addEventListener('change', () => this.#show());
    this.#part('remove').addEventListener('click', () => void this.#withLock(() => this.#remove()));
  }

  /** Loads the saved and the published edition and renders both. */
  readonly #refresh = async (): Promise<void> => {
    this.#saved = await savedEdition(this.#base);
    this.#offered = await offeredEdition(this.#base).catch(() => undefined);
    this.#show();
  };

  readonly #show = (): void => {
    const [saved, offered] = [this.#saved?.record, this.#offered];
    const same = saved?.version === offered?.version;
    const date = (day: string) => dateInWords(day, this.#lang);
    for (const box of this.#boxes()) {
      const lang = box.value as Lang;
      const here = saved?.languages[lang];
      if (here && !box.disabled) box.checked = true;
      box.disabled = Boolean(here);
      const bytes = here && (same || !offered) ? here.bytes : offered?.languages[lang].bytes;
      this.#part(`size-${lang}`).textContent =
        bytes === undefined
          ? ''
          : fill(here && (same || !offered) ? this.#texts.saved : this.#texts.size, { size: this.#kilobytes(bytes) });
    }
    const cost = offered
      ? this.#wanted()
          .filter((lang) => !(same && saved?.languages[lang]))
          .reduce((sum, lang) => sum + offered.languages[lang].bytes, 0)
      : 0;
    this.#part('total').textContent = cost > 0 ? fill(this.#texts.total, { size: this.#kilobytes(cost) }) : '';
    this.#part('save').hidden = cost === 0;
    this.#part('save').textContent = saved && !same && offered ? this.#texts.updateButton : this.#texts.save;
    this.#part('saved').hidden = !saved;
    const freshness = !offered
      ? this.#texts.unreachable
      : same
        ? this.#texts.current
        : fill(this.#texts.update, { built: date(offered.built) });
    this.#part('state').textContent = saved
      ? `${fill(this.#texts.state, { day: date(saved.saved), built: date(saved.built) })} ${freshness}`
      : offered
        ? ''
        : this.#texts.unreachable;
  };

  readonly #save = async (): Promise<void> => {
    const [edition, before] = [this.#offered, this.#saved];
    const bar = this.querySelector('progress')!;
    if (!edition) return this.#say(this.#texts.failed.network);
    try {
      void navigator.storage?.persist?.().catch(() => false);
      await registerWorker(this.#base);
      bar.hidden = false;
      const amount = (stage: string, count: number) => (stage === 'fetching' ? this.#kilobytes(count) : String(count));
      await save({
        base: this.#base,
        edition,
        languages: this.#wanted(),
        today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Lima' }).format(new Date()),
        words: (lang, day) => ({
          ...this.#words[lang],
          copy: fill(this.#words[lang].copy, { day: dateInWords(day, lang), built: dateInWords(edition.built, lang) }),
        }),
        progress: (stage, done, of) => {
          [bar.max, bar.value] = [of, done];
          this.#part('step').textContent = fill(this.#texts[stage], {
            done: amount(stage, done),
            of: amount(stage, of),
          });
        },
      });
      this.#say(this.#texts.done);
    } catch (error) {
      if (!before) await removeAll(this.#base);
      this.#say(this.#texts.failed[error instanceof SavingError ? error.why : 'full']);
    } finally {
      bar.hidden = true;
      this.#part('step').textContent = '';
      await this.#refresh();
    }
  };

  readonly #remove = async (): Promise<void> => {
    const gone = await removeAll(this.#base).catch(() => false);
    this.#say(gone ? this.#texts.removed : this.#texts.notRemoved);
    await this.#refresh();
    if (gone) this.#part('form').querySelector('button')?.focus();
  };

  /** Runs `work` under a Web Lock, or says that another tab is busy. */
  readonly #withLock = async (work: () => Promise<void>): Promise<void> => {
    if (!navigator.locks) return work();
    await navigator.locks.request(`peru-guide:${this.#base}`, { ifAvailable: true }, (lock) =>
      lock ? work() : this.#say(this.#texts.failed.busy),
    );
  };

  readonly #say = (text: string): void => {
    this.#part('answer').textContent = text;
  };

  #kilobytes = (bytes: number): string =>
    new Intl.NumberFormat(REGION[this.#lang], { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
      bytes / 1000,
    );
  #boxes = (): HTMLInputElement[] => [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  #wanted = (): Lang[] =>
    this.#boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .filter(isLang);
  #part = (name: string): HTMLElement => this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
}

customElements.define('save-guide', SaveGuide);
