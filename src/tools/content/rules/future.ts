/** Days of checks, retrievals and corrections are not in the future. Needs today, so it runs in the commands, not in builds. */
import { isDeepStrictEqual } from 'node:util';
import { type Day, lastDay } from '#i18n/dates.ts';
import { factsIn, valueOf } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { HISTORY_KINDS, type HistoryKind } from '#lib/site/updates.ts';
import type { Problem } from '#tools/content/problem.ts';
import { closingOf } from '#tools/content/update-words.ts';

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

/** The replacement that the update of an announced closing names; pages name it only once the entry is closed. */
export function announcedReplacement(library: Library, kind: HistoryKind, id: string): string | undefined {
  const { condition, events } = library[kind][id]!.facts;
  if (condition.unknown === true || condition.until === undefined) return undefined;
  const { until } = condition;
  return Object.values(library[kind]).find((other) => {
    const { text } = closingOf(until, other.facts.name, { announced: true, suspended: false });
    return events.some((event) => event.kind === 'announced' && isDeepStrictEqual(event.text, text));
  })?.id;
}

/** The command for the day after an announced last day. */
export const closeLater = (kind: HistoryKind, id: string, replacement: string | undefined): string =>
  `npm run content -- close ${kind}/${id}${replacement === undefined ? '' : ` --replaced-by ${replacement}`} --source …`;

/** Warnings: an announced last day that has passed. */
export const lastDaysLieAhead = (library: Library, today: Day): Problem[] =>
  HISTORY_KINDS.flatMap((kind) =>
    Object.values(library[kind]).flatMap(({ id, file, facts: { condition } }) =>
      condition.unknown !== true &&
      ['active', 'limited'].includes(valueOf(condition) ?? '') &&
      condition.until !== undefined &&
      lastDay(condition.until) < today
        ? [
            {
              file,
              path: ['condition', 'until'],
              found: condition.until,
              message: `was its last day: is it closed? ${closeLater(kind, id, announcedReplacement(library, kind, id))}`,
            },
          ]
        : [],
    ),
  );
