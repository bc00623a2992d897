/** Routes are complete: legs connect existing stations, and no station is isolated. */
import type { Library } from '#lib/facts/library.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';

export function routesAreWhole(library: Library): Problem[] {
  return Object.values(library.routes).flatMap(({ file, facts: { stations, legs, statuses, guides } }) => {
    const known = Object.keys(stations);
    const named = new Set(legs.flatMap(({ from, to }) => [from, to]));
    return [
      ...legs.flatMap((leg, index) =>
        (['from', 'to'] as const)
          .filter((end) => !known.includes(leg[end]))
          .map((end) => ({
            file,
            path: ['legs', index, end],
            found: leg[end],
            message: `is no station of this route.${didYouMean(leg[end], known)}`,
          })),
      ),
      ...legs.flatMap(({ id }, index) =>
        legs.findIndex((leg) => leg.id === id) < index
          ? [{ file, path: ['legs', index, 'id'], found: id, message: 'names two arrows: choose another id.' }]
          : [],
      ),
      ...known
        .filter((id) => !named.has(id))
        .map((id) => ({
          file,
          path: ['stations', id],
          found: id,
          message: 'is isolated: no arrow comes or goes. Is it spelt otherwise there?',
        })),
      ...statuses.flatMap((id, index) =>
        library.statuses[id]
          ? []
          : [
              {
                file,
                path: ['statuses', index],
                found: id,
                message: `is not in content/statuses.${didYouMean(id, Object.keys(library.statuses))}`,
              },
            ],
      ),
      ...guides.flatMap((id, index) =>
        library.guides[id]
          ? []
          : [
              {
                file,
                path: ['guides', index],
                found: id,
                message: `is not in content/guides.${didYouMean(id, Object.keys(library.guides))}`,
              },
            ],
      ),
    ];
  });
}
