/** What changed is told: feeds, the list of updates and the home page are made from `events`. */
import { isSurelyAfter } from '#i18n/dates.ts';
import { factsIn, isKnown } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Event } from '#schemas/life.ts';
import type { Problem } from '#tools/content/problem.ts';
import { living } from './life.ts';

/** Fields of which a reader wants to hear. Remarks, tips and the like change without an update. */
export const TOLD: readonly string[] = [
  'address',
  'value',
  'condition',
  'hours',
  'phone',
  'appointment',
  'serves',
  'procedures',
  'fee',
];

const told = (events: readonly Event[]) => events.filter(({ kind }) => kind !== 'seen');

/** A former value has an event of its end or a later day. */
export function formerValuesHaveAnEvent(library: Library): Problem[] {
  return living(library).flatMap(({ file, facts }) =>
    factsIn(facts).flatMap(({ path, fact }) => {
      const [past] = fact.history ?? [];
      if (past === undefined || !isKnown(fact) || !TOLD.includes(String(path[0]))) return [];
      const end = past.until ?? past.asOf;
      const hasOne = told(facts.events).some(({ date }) => end === 'undated' || !isSurelyAfter(end, date));
      return hasOne
        ? []
        : [
            {
              file,
              path: ['events'],
              found: path.join('.'),
              message: `has changed since ${end}, but no event says so, so no feed and no list of updates does: add one of kind changed, moved, closed or announced, with its date (npm run content -- change writes it).`,
            },
          ];
    }),
  );
}

/** The event that tells a condition; an open entry with a last day has `announced`. */
const TELLS: Readonly<Record<string, readonly Event['kind'][]>> = {
  closed: ['closed'],
  suspended: ['closed', 'changed', 'announced'],
  moved: ['moved'],
  planned: ['announced'],
};

/** A closed, suspended, moved or planned entry has an event that says so; so has an open one with a last day. */
export function conditionsHaveAnEvent(library: Library): Problem[] {
  return living(library).flatMap(({ file, facts: { condition, events } }) => {
    if (!isKnown(condition)) return [];
    const kinds =
      TELLS[condition.value === 'closed' && condition.until === undefined ? 'suspended' : condition.value] ??
      (condition.until === undefined ? [] : TELLS['planned']!);
    return kinds.length === 0 || events.some(({ kind }) => kinds.includes(kind))
      ? []
      : [
          {
            file,
            path: ['events'],
            found: condition.value,
            message: `has no event of kind ${kinds[0]}, so no feed and no list of updates tells it: add one with its date.`,
          },
        ];
  });
}
