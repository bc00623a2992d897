/** Peru's calendar of closing days: the days come from a library, law and doubt from the content. */
import Holidays from 'date-holidays';
import type { Library } from '#lib/facts/library.ts';
import type { Calendar, NamedDay } from '#lib/offices/openings.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Day } from '#i18n/dates.ts';

const peru = new Holidays('PE');

type RuledDay = { day: Day; rule: string };

/** The holidays of each year, once reckoned: every office asks for the same two years. */
const reckoned = new Map<number, readonly RuledDay[]>();

/** Statutory holidays of a year by day. The library also lists Easter Sunday, which is none in Peru's law. */
export function holidayRules(year: number): readonly RuledDay[] {
  const known = reckoned.get(year) ?? reckon(year);
  reckoned.set(year, known);
  return known;
}

const reckon = (year: number): RuledDay[] =>
  peru
    .getHolidays(year)
    .filter(({ rule, type }) => type === 'public' && rule !== 'easter')
    .map(({ date, rule }) => ({ day: date.slice(0, 10), rule }));

/**
 * The calendar of some years.
 * @throws {Error} if the library knows a holiday that the content does not explain.
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

/** The years a page looks at: that of a day and the next one. */
export const yearsFrom = (day: Day): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(0, 4)) + 1];
