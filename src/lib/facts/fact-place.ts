/** The page on which a fact is shown. */
import { countryName } from '#i18n/countries.ts';
import type { Lang } from '#i18n/languages.ts';
import { needPath, pathOf, statusPath } from '#i18n/routes.ts';
import { addressOf } from '#lib/site/addresses.ts';
import { factId, factsIn } from './facts.ts';
import { entriesOf, type Library } from './library.ts';

/** The ids of all facts. */
export const factIdsOf = (library: Library): Set<string> =>
  new Set(
    entriesOf(library).flatMap(({ kind, id, facts }) => factsIn(facts).map(({ path }) => factId(kind, id, path))),
  );

export type FactPlace = { name: string; path: string };

/**
 * The page that shows the facts of an entry. For a step, the first guide that uses it.
 * @throws {Error} for a kind without facts, or a step that no guide uses.
 */
export function placeOfFacts(library: Library, kind: keyof Library, id: string, lang: Lang): FactPlace {
  switch (kind) {
    case 'offices':
    case 'channels':
    case 'statuses':
    case 'guides':
      return { name: library[kind][id]!.facts.name[lang], path: addressOf(library, kind, id, lang) };
    case 'steps': {
      const guide = Object.values(library.guides).find(({ facts }) => facts.steps.some(({ step }) => step === id));
      if (!guide) throw new Error(`steps/${id} is in no guide: a content rule should have rejected it.`);
      return placeOfFacts(library, 'guides', guide.id, lang);
    }
    case 'terms':
      return { name: library.terms[id]!.facts.term[lang], path: addressOf(library, 'terms', id, lang) };
    case 'fees':
      return { name: library.fees[id]!.facts.name[lang], path: addressOf(library, 'fees', id, lang) };
    case 'uit':
      return { name: `UIT ${id}`, path: `${pathOf(lang, 'fees')}#uit` };
    case 'needs':
      return {
        name: library.needs[id]!.facts.question[lang],
        path: needPath(lang, library.needs[id]!.facts.slug[lang]),
      };
    case 'pages':
      return { name: library.pages[id]!.prose[lang].front.title, path: addressOf(library, 'pages', id, lang) };
    case 'holidays':
    case 'notices':
      return { name: library[kind][id]!.facts.name[lang], path: pathOf(lang, 'closingDays') };
    case 'waivers':
      return {
        name: countryName(library.waivers[id]!.facts.country, lang),
        path: addressOf(library, 'waivers', id, lang),
      };
    case 'routes':
      return { name: library.routes[id]!.facts.name[lang], path: statusPath(lang, 'route') };
    default:
      throw new Error(`${kind}/${id}: no page is defined for the facts of this kind.`);
  }
}
