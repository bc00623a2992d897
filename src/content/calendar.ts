/** Peru's calendar of closing days: dates from `date-holidays`, law and certainty from the content. */
import Holidays from 'date-holidays';
import type { Library } from '#lib/facts/library.ts';
import type { Calendar, NamedDay } from '#lib/offices/openings.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Day } from '#i18n/dates.ts';

const peru = new Holidays('PE');

type RuledDay = { day: Day; rule: string };

/** Holidays per year, cached: every office needs the same two years. */
const holidaysByYear = new Map<number, readonly RuledDay[]>();

/** Statutory holidays of a year by date. `date-holidays` also lists Easter Sunday, which Peruvian law does not. */
export function holidayRules(year: number): readonly RuledDay[] {
  const known = holidaysByYear.get(year) ?? computeHolidays(year);
  holidaysByYear.set(year, known);
  return known;
}

const computeHolidays = (year: number): RuledDay[] =>
  peru
    .getHolidays(year)
    .filter(({ rule, type }) => type === 'public' && rule !== 'easter')
    .map(({ date, rule }) => ({ day: date.slice(0, 10), rule }));

/**
 * The calendar of the given years.
 * @throws {Error} if `date-holidays` has a holiday without a file in content/holidays.
 */
export function calendarOf(library: Library, years: readonly number[]): Calendar {
  const byRule = new Map(
    Object.values(library.holidays).map(({ id, facts }) => [facts.rule, { id, name: facts.name }]),
  );
  const named = (rule: string): NamedDay => {
    const holiday = byRule.get(rule);
    if (!holiday)
      throw new Error(
        `The holiday "${rule}" has no file in content/holidays: add one with this rule, its name and its law.`,
      );
    return holiday;
  };
  return {
    holidays: new Map(years.flatMap((year) => holidayRules(year).map(({ day, rule }) => [day, named(rule)] as const))),
    notices: Object.values(library.notices).map(({ id, facts }) => ({
      id,
      day: facts.day,
      kind: facts.kind,
      name: facts.name,
      effect: valueOf(facts.effect),
      offices: facts.offices,
    })),
  };
}

/** The years a page covers: that of `day` and the next. */
export const yearsFrom = (day: Day): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(0, 4)) + 1];
