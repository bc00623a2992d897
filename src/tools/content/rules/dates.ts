/** Days are near: a slip of the finger in a year would stand on top of the updates for ever. Measured from the newest check, not from the clock. */
import { addDays, firstDay, isSurelyAfter, type PartialDate } from '#i18n/dates.ts';
import { factsIn, type Path } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { newestCheck } from '#lib/facts/review.ts';
import type { Problem } from '#tools/content/problem.ts';
import { living } from './life.ts';

/** Days after the newest check: what has happened or was announced by then; and what may be announced. */
const SOON = 31;
const PLANNED = 3 * 366;

export function daysAreNear(library: Library): Problem[] {
  const entries = entriesOf(library).map(({ facts }) => facts);
  if (!entries.some((facts) => factsIn(facts).length > 0)) return [];
  const newest = newestCheck(entries);
  const late = (file: string, path: Path, date: PartialDate | undefined, days: number): Problem[] =>
    date === undefined || firstDay(date) <= addDays(newest, days)
      ? []
      : [
          {
            file,
            path,
            found: date,
            message: `lies too far ahead: the newest check of the guide is of ${newest}. Is the year right?`,
          },
        ];
  return [
    ...living(library).flatMap(({ file, facts: { condition, events } }) => [
      ...events.flatMap(({ date }, index) => late(file, ['events', index, 'date'], date, SOON)),
      ...(condition.unknown ? [] : late(file, ['condition', 'since'], condition.since, PLANNED)),
      ...(condition.unknown ? [] : late(file, ['condition', 'until'], condition.until, PLANNED)),
    ]),
    ...entriesOf(library).flatMap(({ file, facts }) =>
      factsIn(facts).flatMap(({ path, fact }) =>
        (fact.history ?? []).flatMap(({ until }, index) =>
          late(file, [...path, 'history', index, 'until'], until, PLANNED),
        ),
      ),
    ),
    ...Object.values(library.notices).flatMap(({ file, facts }) => late(file, ['day'], facts.day, PLANNED)),
  ];
}

/** A page cannot have been read before it was published. */
export const sourcesAreReadAfterTheyAppeared = (library: Library): Problem[] =>
  Object.values(library.sources).flatMap(({ file, facts: { published, retrieved } }) =>
    published !== null && isSurelyAfter(published, retrieved)
      ? [
          {
            file,
            path: ['published'],
            found: published,
            message: `lies after the day on which it was read, ${retrieved}: correct one of the two.`,
          },
        ]
      : [],
  );

/** A notice that is named after a day is of that day. */
export const noticesAreNamedAfterTheirDay = (library: Library): Problem[] =>
  Object.values(library.notices).flatMap(({ id, file, facts: { day } }) => {
    const [named] = /^\d{4}-\d\d-\d\d/.exec(id) ?? [];
    return named !== undefined && named !== day
      ? [
          {
            file,
            path: ['day'],
            found: day,
            message: `is not the day of the name of the file, ${named}: correct one of the two.`,
          },
        ]
      : [];
  });

/** The holidays of Peru as `date-holidays` computes them; a test compares the list with the package. */
export const HOLIDAY_RULES: readonly string[] = [
  '01-01',
  'easter -3',
  'easter -2',
  '05-01',
  '06-07 since 2024',
  '06-29',
  '07-23 since 2023',
  '07-28',
  '07-29',
  '08-06 since 2022',
  '08-30',
  '10-08',
  '11-01',
  '12-08',
  '12-09 since 2022',
  '12-25',
];

/** Every computed holiday has its file, and every file its holiday. */
export function holidaysAreComputed(library: Library): Problem[] {
  const files = Object.values(library.holidays);
  const missing = HOLIDAY_RULES.filter((rule) => !files.some(({ facts }) => facts.rule === rule));
  return files
    .filter(
      ({ facts }, index) =>
        !HOLIDAY_RULES.includes(facts.rule) || files.findIndex((each) => each.facts.rule === facts.rule) < index,
    )
    .map(({ file, facts }) => ({
      file,
      path: ['rule'],
      found: facts.rule,
      message: `is the rule of no holiday of Peru that has no file yet: write ${missing.length > 0 ? `one of ${missing.join(', ')}` : 'it once'}.`,
    }));
}
