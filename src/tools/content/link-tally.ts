/** Links in the content: count, broken internal references, external URLs. */
import { entriesOf, type Library } from '#lib/facts/library.ts';
import type { Problem } from './problem.ts';
import { correctionsNameFacts } from '#tools/content/rules/corrections.ts';
import { formerSlugsAreFree } from '#tools/content/rules/former.ts';
import { linksIn } from '#lib/site/prose-links.ts';
import { factsInProseExist, linksResolve } from './rules/prose.ts';
import { referencesResolve, replacementsLeadOn } from '#tools/content/rules/references.ts';
import { sourcesExist } from '#tools/content/rules/sources.ts';
import { shownFactsExist } from '#tools/content/rules/tree.ts';

const RULES = [
  linksResolve,
  factsInProseExist,
  referencesResolve,
  replacementsLeadOn,
  sourcesExist,
  shownFactsExist,
  correctionsNameFacts,
  formerSlugsAreFree,
];

/** Broken internal references, found by the same rules as in the build. */
export const brokenInside = (library: Library): Problem[] => RULES.flatMap((rule) => rule(library));

/** Number of links and `<Fact>`s in the prose of all languages. */
export const linksInProse = (library: Library): number =>
  entriesOf(library)
    .flatMap(({ prose }) => Object.values(prose ?? {}))
    .reduce((sum, { body }) => sum + linksIn(body).length + [...body.matchAll(/<Fact of=/g)].length, 0);

export type External = { url: string; file: string };

/** Distinct external URLs of sources and working channels, with the first file that has each. */
export function externalLinks(library: Library): External[] {
  const sources = Object.values(library.sources).flatMap(({ file, facts: { url } }) =>
    url === null ? [] : [{ url, file }],
  );
  const channels = Object.values(library.channels)
    .filter(
      ({ facts: { condition } }) => condition.unknown === true || !['closed', 'suspended'].includes(condition.value),
    )
    .flatMap(({ file, facts: { targets } }) =>
      targets.flatMap((target) => (target.by === 'web' ? [{ url: target.url, file }] : [])),
    );
  return [...new Map([...channels, ...sources].map((link) => [link.url, link])).values()];
}
