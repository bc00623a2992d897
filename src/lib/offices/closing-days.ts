/** The days of a year on which offices close or may close. */
import { addDays, type Day } from '#i18n/dates.ts';
import type { Localized } from '#i18n/languages.ts';
import type { Shown } from '#lib/facts/evidence.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Calendar } from './openings.ts';

/** `kind` and `id` name the record that explains the day. */
export type ClosingDay = { day: Day; kind: 'holidays' | 'notices'; id: string; name: Localized };

/** Holidays and notices of a year, earliest first, without notices that announce an opening. */
export function closingDaysOf({ holidays, notices }: Calendar, year: number): ClosingDay[] {
  const statutory = [...holidays].map(([day, { id, name }]) => ({ day, kind: 'holidays' as const, id, name }));
  const byHand = notices
    .filter(({ effect }) => effect !== 'open')
    .map(({ day, id, name }) => ({ day, kind: 'notices' as const, id, name }));
  return [...statutory, ...byHand]
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Setting: how far ahead a page tells the days off, and how many of them. */
const AHEAD = { days: 45, most: 3 };

/** The next days off, the soonest first, from a day on. */
export const nextClosingDays = (calendar: Calendar, day: Day): ClosingDay[] =>
  [Number(day.slice(0, 4)), Number(day.slice(0, 4)) + 1]
    .flatMap((year) => closingDaysOf(calendar, year))
    .filter((closing) => closing.day >= day && closing.day <= addDays(day, AHEAD.days))
    .slice(0, AHEAD.most);

/** The days at which a list tells the law: the first of each holiday. */
export function lawsTold(days: readonly ClosingDay[]): ReadonlySet<ClosingDay> {
  const holidays = days.filter(({ kind }) => kind === 'holidays');
  return new Set(holidays.filter(({ id }, index) => holidays.findIndex((other) => other.id === id) === index));
}

/** The facts that a list of days shows: law and pending change of those told, then the effects of notices. */
export const factsOfDays = (
  library: Library,
  days: readonly ClosingDay[],
  told: ReadonlySet<ClosingDay>,
  notices: readonly Library['notices'][string][],
): Shown[] => [
  ...days
    .filter((each) => told.has(each))
    .flatMap(({ id: entry }) => {
      const { law, pending } = library.holidays[entry]!.facts;
      const kind = 'holidays' as const;
      return [
        { kind, entry, path: ['law'], fact: law },
        ...(pending ? [{ kind, entry, path: ['pending'], fact: pending }] : []),
      ];
    }),
  ...notices.map(({ id: entry, facts: { effect } }) => ({
    kind: 'notices' as const,
    entry,
    path: ['effect'],
    fact: effect,
  })),
];
