/** The days of a year on which offices close or may close. */
import { addDays, type Day } from '#i18n/dates.ts';
import type { Localized } from '#i18n/languages.ts';
import type { Shown } from '#lib/facts/evidence.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Calendar } from './openings.ts';

/** `kind` and `id` name the record that explains the day. `sure`: not a day on which offices only may close. */
export type ClosingDay = { day: Day; kind: 'holidays' | 'notices'; id: string; name: Localized; sure: boolean };

/**
 * Holidays and notices of a year, earliest first, without notices that announce an opening. Notices for some offices are told of the
 * office that is named only.
 */
export function closingDaysOf({ holidays, notices }: Calendar, year: number, office?: string): ClosingDay[] {
  const statutory = [...holidays].map(([day, { id, name }]) => ({
    day,
    kind: 'holidays' as const,
    id,
    name,
    sure: true,
  }));
  const byHand = notices
    .filter(({ effect, offices }) => effect !== 'open' && isFor(offices, office))
    .map(({ day, id, name, effect }) => ({ day, kind: 'notices' as const, id, name, sure: effect === 'closed' }));
  return [...statutory, ...byHand]
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

const isFor = (offices: readonly string[], office: string | undefined): boolean =>
  offices.length === 0 || (office !== undefined && offices.includes(office));

/** Setting: how far ahead a page tells the days off, and how many of them. */
const AHEAD = { days: 45, most: 3 };

/** The next days off, of all offices or of one, the soonest first, from a day on. */
export const nextClosingDays = (calendar: Calendar, day: Day, office?: string): ClosingDay[] =>
  [Number(day.slice(0, 4)), Number(day.slice(0, 4)) + 1]
    .flatMap((year) => closingDaysOf(calendar, year, office))
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
