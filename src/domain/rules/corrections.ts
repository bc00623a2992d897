/** A correction names a fact that exists, and says something new. */
import { factIdsOf } from '../fact-place.ts';
import type { Library } from '../library.ts';
import { didYouMean, type Problem } from '../problem.ts';

export function correctionsNameFacts(library: Library): Problem[] {
  const ids = factIdsOf(library);
  return Object.values(library.corrections).flatMap(({ file, facts: { fact, was, now } }) => [
    ...(ids.has(fact)
      ? []
      : [{ file, path: ['fact'], found: fact, message: `is not the id of a fact.${didYouMean(fact, ids)}` }]),
    ...(was.en === now.en || was.es === now.es
      ? [
          {
            file,
            path: ['now'],
            found: now.en,
            message: 'says what stood there before: write what the guide says now.',
          },
        ]
      : []),
  ]);
}
