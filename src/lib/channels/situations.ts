/** Needs and guides by the situation of the reader. */
import { type Situation, SITUATIONS } from '#schemas/need.ts';
import type { Guide } from '#schemas/guide.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import { guidesInOrder } from '#lib/guides/guides.ts';
import { type NeedEntry, needsInOrder } from './needs.ts';

/** The needs of each situation, most frequent first. */
export const needsBySituation = (library: Library): { situation: Situation; needs: NeedEntry[] }[] =>
  SITUATIONS.map((situation) => ({
    situation,
    needs: needsInOrder(library).filter(({ facts }) => facts.situation === situation),
  }));

/** Guides that no need names. */
export type GuideSituation = Situation | 'other';

/**
 * Every guide once, under the situation of the need that it answers best: where it stands first among the guides, else of the most
 * frequent one. In a situation, guides follow the order of these needs.
 */
export function guidesBySituation(library: Library): { situation: GuideSituation; guides: Entry<Guide>[] }[] {
  const needs = needsInOrder(library);
  const places = guidesInOrder(library).map((guide) => {
    const [best] = needs
      .map(({ facts }, rank) => ({ situation: facts.situation, rank, place: facts.guides.indexOf(guide.id) }))
      .filter(({ place }) => place >= 0)
      .sort((a, b) => a.place - b.place || a.rank - b.rank);
    return { guide, situation: best?.situation ?? 'other', rank: best?.rank ?? needs.length };
  });
  return ([...SITUATIONS, 'other'] as const)
    .map((situation) => ({
      situation,
      guides: places
        .filter((each) => each.situation === situation)
        .sort((a, b) => a.rank - b.rank)
        .map(({ guide }) => guide),
    }))
    .filter(({ guides }) => guides.length > 0);
}
