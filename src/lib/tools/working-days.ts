/**
 * Terms in days by Ley 27444 (TUO, DS 004-2019-JUS): days are working days (art. 145.1), counted from the first working day after the
 * notice (art. 144.1); a term that would end on a day off ends on the next working day (art. 145.2).
 */
import { addDays, type Day } from '#i18n/dates.ts';

/** A day off: a holiday by law, or one that a decree gives the public sector, on which an office may open all the same. */
export type DayOff = { name: string; decreed: boolean };

/** The days off of some whole years. */
export type WorkingCalendar = { first: number; last: number; off: ReadonlyMap<Day, DayOff> };

/** The calendar for the browser: names, those of decreed days last, and per year `MMDD` and the place of the name, in base 36. */
export type PackedCalendar = { names: readonly string[]; decreed: number; years: Readonly<Record<string, string>> };

const DAY_LENGTH = 5;

/** Packs days off, which are in order. */
export function packCalendar({ first, last, off }: WorkingCalendar): PackedCalendar {
  const all = [...off.values()];
  const names = [
    ...new Set([...all.filter((day) => !day.decreed), ...all.filter((day) => day.decreed)].map(({ name }) => name)),
  ];
  const years = Array.from({ length: last - first + 1 }, (_, index): [string, string] => {
    const year = String(first + index);
    const days = [...off].filter(([day]) => day.startsWith(year));
    return [
      year,
      days.map(([day, { name }]) => day.slice(5).replace('-', '') + names.indexOf(name).toString(36)).join(''),
    ];
  });
  return {
    names,
    decreed: names.filter((name) => all.some((day) => day.name === name && !day.decreed)).length,
    years: Object.fromEntries(years),
  };
}

/** The calendar from its packed form. */
export function unpackCalendar({ names, decreed, years }: PackedCalendar): WorkingCalendar {
  const all = Object.keys(years).map(Number);
  const off = Object.entries(years).flatMap(([year, days]) =>
    Array.from({ length: days.length / DAY_LENGTH }, (_, index): [Day, DayOff] => {
      const at = days.slice(index * DAY_LENGTH);
      const place = parseInt(at[4]!, 36);
      return [`${year}-${at.slice(0, 2)}-${at.slice(2, 4)}`, { name: names[place]!, decreed: place >= decreed }];
    }),
  );
  return { first: Math.min(...all), last: Math.max(...all), off: new Map(off) };
}

/** `unit`: `calendar` only where a law says so and the notice warns of it (art. 150.2). */
export type Term = { notice: Day; days: number; unit: 'working' | 'calendar' };

export type Deadline = {
  /** First day that counts, and last day of the term. */
  begins: Day;
  ends: Day;
  /** Holidays and decreed days that did not count, in order. */
  skipped: readonly ({ day: Day } & DayOff)[];
  /** Saturdays and Sundays that did not count. */
  weekend: number;
  /** The last day if decreed days count as working days; only where it differs. */
  ifDecreedCount?: Day;
};

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whether offices work on a day; with `decreed`, also on a day a decree gives the public sector. */
export function isWorkingDay(day: Day, { off }: WorkingCalendar, decreed = false): boolean {
  const own = off.get(day);
  return !isWeekend(day) && (own === undefined || (decreed && own.decreed));
}

/** The first working day on a day or after it. */
function workingDayFrom(day: Day, calendar: WorkingCalendar, decreed: boolean): Day {
  let at = day;
  while (!isWorkingDay(at, calendar, decreed)) at = addDays(at, 1);
  return at;
}

/** The last day of a term, and the first that counts. */
function endOf({ notice, days, unit }: Term, calendar: WorkingCalendar, decreed: boolean): { begins: Day; ends: Day } {
  const begins = workingDayFrom(addDays(notice, 1), calendar, decreed);
  if (unit === 'calendar') return { begins, ends: workingDayFrom(addDays(begins, days - 1), calendar, decreed) };
  let ends = begins;
  for (let count = 1; count < days; count += 1) ends = workingDayFrom(addDays(ends, 1), calendar, decreed);
  return { begins, ends };
}

/** The deadline of a term; undefined where it leaves the years of the calendar. */
export function deadlineOf(term: Term, calendar: WorkingCalendar): Deadline | undefined {
  const { begins, ends } = endOf(term, calendar, false);
  if (Number(term.notice.slice(0, 4)) < calendar.first || Number(ends.slice(0, 4)) > calendar.last) return undefined;
  const skipped: ({ day: Day } & DayOff)[] = [];
  let weekend = 0;
  for (let day = addDays(term.notice, 1); day < ends; day = addDays(day, 1)) {
    // In a term of calendar days only the first and the last day have to be working days.
    if (term.unit === 'calendar' && day >= begins && day < addDays(begins, term.days - 1)) continue;
    const off = calendar.off.get(day);
    if (isWeekend(day)) weekend += 1;
    else if (off) skipped.push({ day, ...off });
  }
  const other = endOf(term, calendar, true).ends;
  return { begins, ends, skipped, weekend, ...(other === ends ? {} : { ifDecreedCount: other }) };
}

/** The last working day on which to file so that a term of working days is over on `by` at the latest; undefined outside the calendar. */
export function fileBy(by: Day, days: number, calendar: WorkingCalendar): Day | undefined {
  for (let day = addDays(by, -days); Number(day.slice(0, 4)) >= calendar.first; day = addDays(day, -1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const deadline = deadlineOf({ notice: day, days, unit: 'working' }, calendar);
    if (!deadline) return undefined;
    if (deadline.ends <= by) return day;
  }
  return undefined;
}
