/** The style sheet as it is published: without what Tailwind writes for cases that this sheet does not have. */

const BANNER = /^\s*\/\*![^*]*\*\/\s*/;
const REGISTRATION = /@property [^{}]+\{[^{}]*\}/g;
const FALLBACK = /@layer properties\{@supports [^{}]*\{(\*[^{}]*\{[^{}]*\})(?:::backdrop\{[^{}]*\})?\}\}/;
const EMPTY = /^\*[^{}]*\{\}/;
/** What Lightning CSS writes beside each colour scheme for `light-dark()`, which we do not use. */
const LIGHT_DARK = /--lightningcss-(?:light|dark):[^;{}]*;?/g;

/** Selectors of Tailwind's own that browsers before `:where()` and `:is()` drop, as what they mean. */
const known = (css: string): string =>
  css
    .replace(/:where\((\.[^()]*:not\([^()]*\))\)/g, '$1')
    .replace(/([^{},]+):is\(:where\((\.[^()]*)\)([^()]*) \*\)/g, '$2$3 $1');

/** A variable of Tailwind's own being given a value. */
const GIVEN = /(--tw-[\w-]+):([^;{}]*)(;|(?=\}))/g;

/** The variables of Tailwind's own, and every value each one is given. */
function valuesGiven(css: string): Map<string, Set<string>> {
  const given = new Map<string, Set<string>>();
  for (const [, name = '', value = ''] of css.matchAll(GIVEN))
    given.set(name, (given.get(name) ?? new Set()).add(value));
  return given;
}

/** Puts a value where a variable was read, and takes away its declarations. */
const withoutVariable = (css: string, name: string, value: string): string =>
  css.replaceAll(`var(${name})`, value).replace(GIVEN, (whole, each: string) => (each === name ? '' : whole));

/** Sums that are none once their variable has a value. */
const reckoned = (css: string): string =>
  css
    .replaceAll('calc(1 - 0)', '1')
    .replace(
      /calc\((calc\([^()]*\([^()]*\)[^()]*\)|var\([^()]*\)|1px) \* ([01])\)/g,
      (_, size: string, times: string) => (times === '0' ? '0' : size),
    );

/** The same declaration twice in a row, left over from a prefix. */
const TWICE = /([{;])([\w-]+:[^{};]*;)\2/g;

/** What our reset (`styles/reset.css`) has already set for every element, and a root that only shadow trees have. */
const withoutRepeats = (css: string): string =>
  css
    .replace(/\bborder(-[a-z-]+)?-style:solid;|\bmargin-block-start:0;|\bborder-top-width:0;/g, '')
    .replace(TWICE, '$1$2')
    .replace(':root,:host{', ':root{');

/**
 * Tailwind sets the first values of its variables twice: it registers them (`@property`), and for browsers that cannot do
 * that it writes one rule for all elements. The rule alone serves every browser. And a variable that has one value in the
 * whole sheet, or that nobody reads, need not be one. Every page is 250 to 350 bytes lighter for it; a sheet that is written
 * otherwise is left as it is. May go when Tailwind can leave them out itself.
 */
export function published(css: string): string {
  if (!FALLBACK.test(css)) return css;
  let sheet = known(css).replace(BANNER, '').replace(REGISTRATION, '').replace(LIGHT_DARK, '').replace(FALLBACK, '$1');
  for (const [name, values] of valuesGiven(sheet)) {
    const read = sheet.includes(`var(${name}`);
    // Where a fallback is read too, some elements do not have the value.
    const optional = sheet.includes(`var(${name},`);
    if (!optional && (!read || values.size === 1)) sheet = withoutVariable(sheet, name, [...values][0]!);
  }
  const given = valuesGiven(sheet);
  sheet = sheet.replace(/var\((--tw-[\w-]+),(var\([^()]*\))\)/g, (whole, name: string, otherwise: string) =>
    given.has(name) ? whole : otherwise,
  );
  return withoutRepeats(reckoned(sheet)).replace(EMPTY, '');
}
