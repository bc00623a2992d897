/** Months as grids of weeks, for the picture of the closing days. */
import { addDays, type Day } from '#i18n/dates.ts';
import { weekdayOf } from './openings.ts';

/** A day with its place in the grid: the week from 0, the weekday from 0 for Monday. */
export type GridDay = { day: Day; week: number; weekday: number };
export type Month = { month: string; days: GridDay[] };

const MONDAY_FIRST = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Every month from that of a day to December of the next year, as `YYYY-MM`, with its days. */
export function monthsFrom(first: Day): Month[] {
  const months = new Map<string, GridDay[]>();
  const last = `${Number(first.slice(0, 4)) + 1}-12-31`;
  for (let day = `${first.slice(0, 7)}-01`; day <= last; day = addDays(day, 1)) {
    const month = day.slice(0, 7);
    const days = months.get(month) ?? [];
    const weekday = MONDAY_FIRST.indexOf(weekdayOf(day));
    const before = days.at(-1);
    days.push({ day, weekday, week: (before?.week ?? 0) + (before && weekday === 0 ? 1 : 0) });
    months.set(month, days);
  }
  return [...months].map(([month, days]) => ({ month, days }));
}
