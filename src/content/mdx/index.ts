/** Components available in MDX content. They read the library from `Astro.locals`, so MDX files need no imports. */
import Anchor from './Anchor.astro';
import Fact from './Fact.astro';

export const proseComponents = { a: Anchor, Fact };
