/** Suggestions below a search field: the best pages for what is typed, each with its section and, if it is not in use, its state. */
import { combobox } from './combobox.ts';
import { loaderOf } from './search-index.ts';

/** Setting: so many fit above the keyboard of a phone. */
const MOST = 5;

export function suggest(field: HTMLInputElement, list: HTMLElement): void {
  const load = loaderOf(list.dataset['index']!);
  combobox(
    field,
    list,
    async (typed) => {
      const { site, find } = await load();
      return find(typed)
        .hits.slice(0, MOST)
        .map(({ page }) => site.pages[page]!)
        .map(({ title, path, section, state = '' }) => ({
          text: title,
          path,
          note: [site.sections[section], site.states?.[state]].filter(Boolean).join(' · '),
        }));
    },
    ({ path }) => location.assign(path),
  );
}
