/** A correction refers to an existing fact, and changes it. */
import { LANGS } from '#i18n/languages.ts';
import { factIdsOf } from '#lib/facts/fact-place.ts';
import type { Library } from '#lib/facts/library.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';

export function correctionsNameFacts(library: Library): Problem[] {
  const ids = factIdsOf(library);
  return Object.values(library.corrections).flatMap(({ file, facts: { fact, was, now } }) => [
    ...(ids.has(fact)
      ? []
      : [
          {
            file,
            path: ['fact'],
            found: fact,
            target: fact.split('/').slice(0, 2).join('/'),
            message: `is not the id of a fact.${didYouMean(fact, ids)}`,
          },
        ]),
    ...(LANGS.some((lang) => was[lang] === now[lang])
      ? [
          {
            file,
            path: ['now'],
            found: now[LANGS[0]],
            message: 'is the same as "was": write what the guide says now.',
          },
        ]
      : []),
  ]);
}
