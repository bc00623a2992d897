/** Days of checks, retrievals and corrections are not in the future. Needs today, so it runs in the commands, not in builds. */
import type { Day } from '#i18n/dates.ts';
import { factsIn } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import type { Problem } from '#tools/content/problem.ts';

/** Problems as of a day. If most facts would be in the future, the clock is assumed wrong and nothing is reported. */
export function nothingIsFromTheFuture(library: Library, today: Day): Problem[] {
  const late = (file: string, path: Problem['path'], day: Day): Problem[] =>
    day <= today
      ? []
      : [
          {
            file,
            path,
            found: day,
            message: `lies in the future: today is ${today}. Write the day on which it was done.`,
          },
        ];
  const checks = entriesOf(library).flatMap(({ facts }) => factsIn(facts).map(({ fact }) => fact.checked));
  if (checks.filter((day) => day > today).length * 2 > checks.length) return [];
  return [
    ...entriesOf(library).flatMap(({ file, facts }) =>
      factsIn(facts).flatMap(({ path, fact }) => late(file, [...path, 'checked'], fact.checked)),
    ),
    ...Object.values(library.sources).flatMap(({ file, facts }) => late(file, ['retrieved'], facts.retrieved)),
    ...Object.values(library.corrections).flatMap(({ file, facts }) => late(file, ['day'], facts.day)),
  ];
}
