/** Peru's days off for the tools: holidays by law, and the days that decrees give the whole public sector. */
import type { Day } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import type { Library } from '#lib/facts/library.ts';
import { type DayOff, packCalendar, type PackedCalendar } from '#lib/tools/working-days.ts';
import { calendarOf } from './calendar.ts';

/** Years before that of the site day, and after it. */
const YEARS = { before: 5, after: 2 };

/** The packed calendar around a day, with names in one language. */
export function workingCalendar(library: Library, day: Day, lang: Lang): PackedCalendar {
  const year = Number(day.slice(0, 4));
  const first = year - YEARS.before;
  const last = year + YEARS.after;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const { holidays, notices } = calendarOf(library, years);
  const decreed = notices.filter(
    ({ kind, effect, offices }) => kind === 'public-sector' && effect !== 'open' && offices.length === 0,
  );
  const off: [Day, DayOff][] = [
    ...decreed.map(({ day: at, name }): [Day, DayOff] => [at, { name: name[lang], decreed: true }]),
    ...[...holidays].map(([at, { name }]): [Day, DayOff] => [at, { name: name[lang], decreed: false }]),
  ];
  return packCalendar({ first, last, off: new Map(off.sort(([a], [b]) => (a < b ? -1 : 1))) });
}
