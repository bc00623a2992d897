/** Loads the suggestions of the search field when a reader uses it. Without them the form leads to the search page. */
const field = document.querySelector<HTMLInputElement>('.search input')!;
const load = (): void =>
  void import('./search-suggestions.ts').then(
    ({ suggest }) => suggest(field, document.getElementById('q-list')!),
    () => undefined,
  );
if (document.activeElement === field) load();
else field.addEventListener('focus', load, { once: true });
