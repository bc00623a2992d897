/** Words of the tool "Deadline in working days". */
import { dateInWords, daysBetween } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import type { Strings } from '#i18n/strings/type.ts';
import { type Line, reader, refused, type Tool } from '#lib/tools/outcome.ts';
import { deadlineOf, type PackedCalendar, unpackCalendar } from '#lib/tools/working-days.ts';

type Words = Strings['tools']['working-days']['say'];

/** No term of this law is longer. */
const MOST = 365;

const keyOf = <T extends object>(words: T, typed: string, first: keyof T): keyof T =>
  Object.keys(words).includes(typed) ? (typed as keyof T) : first;

/** The answer for `notice`, `how` (a key of `say.how`), `days` and `unit` (`working`, `calendar`). */
export const workingDays: Tool<PackedCalendar, Words> = (asked, given, { say, common, lang, today }) => {
  const read = reader(asked, common);
  const notice = read.day('notice');
  const days = read.count('days', 1, MOST);
  if (notice === undefined || days === undefined) return refused(read.problems);
  const how = keyOf(say.how, read.typed('how'), 'mailbox');
  const unit = keyOf(say.unit, read.typed('unit'), 'working');
  const calendar = unpackCalendar(given);
  const deadline = deadlineOf({ notice, days, unit }, calendar);
  if (!deadline) {
    read.wrong('notice', fill(say.outside, { first: calendar.first, last: calendar.last }));
    return refused(read.problems);
  }

  const { begins, ends, skipped, weekend, ifDecreedCount } = deadline;
  const words = (day: string) => dateInWords(day, lang);
  const act = ifDecreedCount ?? ends;
  const left = today === undefined ? 0 : daysBetween(today, act);
  const lead = left < 0 ? say.over : ifDecreedCount ? say.safe : today === undefined ? say.lead : say.left;
  const lines: Line[] = [
    { text: fill(lead, { ends: words(act), n: left }), lead: true },
    { text: fill(say.how[how], { day: words(notice) }) },
    { text: `${fill(say.begins, { begins: words(begins) })} ${fill(say.unit[unit], { n: days })}` },
    ...(ifDecreedCount ? [{ text: fill(say.decreed, { early: words(ifDecreedCount), ends: words(ends) }) }] : []),
    ...skipped.map(({ day, name }) => ({ text: fill(say.skipped, { day: words(day), name }) })),
    ...(weekend > 0 ? [{ text: fill(say.weekend, { n: weekend }) }] : []),
  ];
  return { problems: [], lines, keep: [{ kind: 'deadline', day: act, name: say.event }] };
};
