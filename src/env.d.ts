/// <reference types="astro/client" />

declare namespace App {
  /** What `middleware.ts` tells every page and component. */
  interface Locals {
    lang: import('#i18n/languages.ts').Lang;
    /** The interface texts of the language. */
    t: import('#i18n/strings/index.ts').Strings;
    library: import('#lib/facts/library.ts').Library;
    /** The terms of the glossary that the page has explained so far. */
    explained: Set<string>;
    /** The evidence of the page, set by pages that show marks instead of a line of provenance. */
    evidence: import('#lib/facts/evidence.ts').Evidence;
  }
}
