/** Post-processes the built style sheet: removes Tailwind output that this sheet does not need. */

const BANNER = /^\s*\/\*![^*]*\*\/\s*/;
const REGISTRATION = /@property [^{}]+\{[^{}]*\}/g;
const FALLBACK = /@layer properties\{@supports [^{}]*\{(\*[^{}]*\{[^{}]*\})(?:::backdrop\{[^{}]*\})?\}\}/;
const EMPTY = /^\*[^{}]*\{\}/;
/** Lightning CSS polyfill variables for `light-dark()`, which we do not use. */
const LIGHT_DARK = /--lightningcss-(?:light|dark):[^;{}]*;?/g;

/** Rewrites Tailwind's `:where()` and `:is()` selectors for browsers that lack them. */
const withoutWhere = (css: string): string =>
  css
    .replace(/:where\((\.[^()]*:not\([^()]*\))\)/g, '$1')
    .replace(/([^{},]+):is\(:where\((\.[^()]*)\)([^()]*) \*\)/g, '$2$3 $1');

/** Declaration of a `--tw-*` variable. */
const TW_DECLARATION = /(--tw-[\w-]+):([^;{}]*)(;|(?=\}))/g;

/** Every value declared for each `--tw-*` variable. */
function declaredValues(css: string): Map<string, Set<string>> {
  const declared = new Map<string, Set<string>>();
  for (const [, name = '', value = ''] of css.matchAll(TW_DECLARATION))
    declared.set(name, (declared.get(name) ?? new Set()).add(value));
  return declared;
}

/** Inlines a variable and removes its declarations. */
const inlineVariable = (css: string, name: string, value: string): string =>
  css.replaceAll(`var(${name})`, value).replace(TW_DECLARATION, (whole, each: string) => (each === name ? '' : whole));

/** Constant-folds `calc()`. */
const foldCalc = (css: string): string =>
  css
    .replaceAll('calc(1 - 0)', '1')
    .replace(
      /calc\((calc\([^()]*\([^()]*\)[^()]*\)|var\([^()]*\)|1px) \* ([01])\)/g,
      (_, size: string, times: string) => (times === '0' ? '0' : size),
    );

/** The same declaration twice in a row, left over from a vendor prefix. */
const DUPLICATE = /([{;])([\w-]+:[^{};]*;)\2/g;

/** Removes what our reset (`styles/reset.css`) already sets, duplicates, and `:host`, which only shadow trees have. */
const withoutRedundant = (css: string): string =>
  css
    .replace(/\bborder(-[a-z-]+)?-style:solid;|\bmargin-block-start:0;|\bborder-top-width:0;/g, '')
    .replace(DUPLICATE, '$1$2')
    .replace(':root,:host{', ':root{');

/**
 * Tailwind initialises its variables twice: with `@property`, and with a `*` rule as a fallback. The rule alone works in every
 * browser. Variables with a single value, or never read, are inlined or dropped. Saves 250 to 350 bytes a page; a sheet
 * without the fallback rule is returned unchanged. Remove this when Tailwind has options for it.
 */
export function optimizeTailwind(css: string): string {
  if (!FALLBACK.test(css)) return css;
  let sheet = withoutWhere(css)
    .replace(BANNER, '')
    .replace(REGISTRATION, '')
    .replace(LIGHT_DARK, '')
    .replace(FALLBACK, '$1');
  for (const [name, values] of declaredValues(sheet)) {
    const read = sheet.includes(`var(${name}`);
    // A `var()` with a fallback means that some elements lack the value.
    const optional = sheet.includes(`var(${name},`);
    if (!optional && (!read || values.size === 1)) sheet = inlineVariable(sheet, name, [...values][0]!);
  }
  const declared = declaredValues(sheet);
  sheet = sheet.replace(/var\((--tw-[\w-]+),(var\([^()]*\))\)/g, (whole, name: string, fallback: string) =>
    declared.has(name) ? whole : fallback,
  );
  return withoutRedundant(foldCalc(sheet)).replace(EMPTY, '');
}
