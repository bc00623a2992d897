/** The style sheet as it is published. */

const REGISTRATIONS = /@property [^{}]+\{[^{}]*\}/g;
const FALLBACK = /(@layer properties\{)@supports [^{}]*\{(\*[^{}]*\{[^{}]*\})\}\}/;

/**
 * Tailwind sets the first values of its variables twice: it registers them (`@property`), and for browsers that cannot do
 * that it writes one rule for all elements. The rule alone serves every browser; without the registrations each page is
 * 150 bytes lighter. A sheet that is written otherwise is left as it is. May go when Tailwind can leave them out itself.
 */
export const unregistered = (css: string): string => (FALLBACK.test(css) ? css.replace(REGISTRATIONS, '').replace(FALLBACK, '$1$2}') : css);
