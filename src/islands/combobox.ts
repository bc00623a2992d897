/**
 * The combobox of the ARIA Authoring Practices (list autocomplete, manual selection): a text field with an empty `<ul role="listbox"
 * hidden>` below it, which shows what fits as the reader types. Arrows and Enter or a tap choose, Escape closes; without script the
 * field is a plain one.
 */
export type Option = { text: string; note?: string };

/** `find` gives the options for what is typed; a rejected promise is none. `choose` gets the chosen one. */
export function combobox<O extends Option>(
  field: HTMLInputElement,
  list: HTMLElement,
  find: (typed: string) => readonly O[] | Promise<readonly O[]>,
  choose: (option: O) => void,
): void {
  let options: readonly O[] = [];
  let active = -1;

  const mark = (index: number): void => {
    active = index;
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === index)));
    const item = list.children[index];
    if (item) {
      field.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const show = (found: readonly O[]): void => {
    options = found;
    list.replaceChildren(...found.map((option, index) => itemOf(option, `${list.id}-${index}`)));
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };
  const pick = (index: number): void => {
    const option = options[index];
    show([]);
    if (option) choose(option);
  };
  const ask = async (): Promise<void> => {
    const typed = field.value;
    const found = typed.trim() === '' ? [] : await Promise.resolve(find(typed)).catch(() => []);
    if (field.value === typed && document.activeElement === field) show(found);
  };

  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
    ['autocomplete', 'off'],
  ] as const)
    field.setAttribute(name, value);
  field.addEventListener('input', () => void ask());
  field.addEventListener('blur', () => show([]));
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark(((active < 0 && step < 0 ? 0 : active) + step + options.length) % options.length);
    else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus, so that the list is still there when the finger leaves it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => pick([...list.children].indexOf((event.target as Element).closest('li')!)));
  // What was typed before this was loaded.
  void ask();
}

function itemOf({ text, note }: Option, id: string): HTMLElement {
  const item = Object.assign(document.createElement('li'), { id, textContent: text });
  item.setAttribute('role', 'option');
  if (note) item.append(Object.assign(document.createElement('small'), { textContent: note }));
  return item;
}
