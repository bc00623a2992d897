/** Conditions match their dates, and events are in order. */
import { compareDates, isSurelyAfter } from '#i18n/dates.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Problem } from '#tools/content/problem.ts';

/** The entries that have a condition and events. */
export const living = (library: Library) => [
  ...Object.values(library.offices),
  ...Object.values(library.channels),
  ...Object.values(library.guides),
];

export function conditionsFitTheirDates(library: Library): Problem[] {
  return living(library).flatMap(({ file, facts: { condition } }) => {
    if (condition.unknown) return [];
    const { value, since, until, note } = condition;
    const problems: Problem[] = [];
    const report = (field: string, found: string | undefined, message: string) =>
      problems.push({ file, path: ['condition', field], found, message });
    if (['moved', 'planned'].includes(value) && until !== undefined)
      report(
        'until',
        until,
        `is a last day, yet the condition is ${value}: write closed or suspended, active for a closing that is announced, or remove until.`,
      );
    if (value === 'closed' && until === undefined && note === undefined)
      report('until', undefined, 'is missing: a closed entry says its last day, or a note says that nobody knows it.');
    if (since !== undefined && until !== undefined && compareDates(until, since) < 0)
      report('until', until, `lies before since (${since}): correct one of the two.`);
    return problems;
  });
}

export function eventsAreNewestFirst(library: Library): Problem[] {
  return living(library).flatMap(({ file, facts: { events } }) =>
    events.slice(1).flatMap(({ date }, index) => {
      const above = events[index]?.date ?? date;
      return isSurelyAfter(date, above)
        ? [
            {
              file,
              path: ['events', index + 1, 'date'],
              found: date,
              message: `is newer than ${above} above it: write events newest first.`,
            },
          ]
        : [];
    }),
  );
}
