/** Words of the tool "Days left as a visitor". */
import { addDays, dateInWords, daysBetween } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import type { Strings } from '#i18n/strings/type.ts';
import { REMIND_BEFORE } from '#lib/guides/reminders.ts';
import { LAW, reckonVisit } from '#lib/tools/days-left.ts';
import { daysIn, type Line, periodIn, reader, refused, type Tool } from '#lib/tools/outcome.ts';
import { lengthOf, problemsOf } from '#lib/tools/windows.ts';

type Words = Strings['tools']['days-left']['say'];

/** No status of a visitor is granted for longer. */
const MOST = 365;

/** The answer for `in`, `days`, `passport` (a country held to 90 days in 180, or empty) and rows of `from` and `to`. */
export const daysLeft: Tool<null, Words> = (asked, _, { say, common, lang, today }) => {
  const read = reader(asked, common);
  const entry = read.day('in');
  const granted = read.count('days', 1, MOST);
  const rows = read.rows().map(({ from, to, place }) => ({ from, to: to!, place }));
  for (const problem of problemsOf(rows))
    read.wrong(problem.problem === 'reversed' ? 'to' : 'from', say[problem.problem], rows[problem.place]!.place);
  for (const { to, place } of rows) if (entry !== undefined && to > entry) read.wrong('to', say.late, place);
  if (entry === undefined || granted === undefined || read.problems.length > 0) return refused(read.problems);

  const answer = reckonVisit({ entry, granted, others: rows, treaty: read.typed('passport') !== '' });
  const { last } = answer;
  const words = (day: string) => dateInWords(day, lang);
  const left = today === undefined ? 0 : daysBetween(today, last);
  const act = addDays(last, -REMIND_BEFORE.stay[0]);
  const isPlan = today === undefined || today < entry;
  const lead = last < entry ? say.none : isPlan ? say.plan : left < 0 ? say.over : left === 0 ? say.today : say.lead;
  const days = daysIn(isPlan ? daysBetween(entry, last) + 1 : left, common);
  const lines: Line[] = [
    { text: fill(lead, { from: words(entry), last: words(last), days, n: -left }), lead: true },
    ...(last < entry || (left <= 0 && !isPlan)
      ? []
      : [{ text: today !== undefined && act < today ? say.actNow : fill(say.act, { day: words(act) }) }]),
    {
      text: fill(say.granted, {
        from: words(entry),
        days: granted,
        last: words(answer.granted),
        later: words(answer.grantedLater),
      }),
    },
    ...(granted > LAW.days ? [{ text: say.many }] : []),
    ...answer.limits.flatMap(({ limit, used, last: end, other }) => [
      { text: fill(limit === LAW ? say.law : say.treaty, { used, last: words(end) }) },
      ...(other === undefined || other === end ? [] : [{ text: fill(say.lawOther, { last: words(other) }) }]),
    ]),
    ...rows.map((stay) => ({
      text: fill(say.stay, { period: periodIn(stay, common, lang), days: daysIn(lengthOf(stay), common) }),
    })),
  ];
  return { problems: [], lines, keep: last < entry ? [] : [{ kind: 'stay', day: last, name: say.event }] };
};
