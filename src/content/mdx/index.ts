/** What an MDX file of the content may use. They ask the catalogue themselves, so that prose needs no imports. */
import Anchor from './Anchor.astro';
import Fact from './Fact.astro';

export const proseComponents = { a: Anchor, Fact };
