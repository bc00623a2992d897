/** Words of the tool "Days away from Peru". */
import { dateInWords, daysBetween } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import type { Strings } from '#i18n/strings/type.ts';
import { reckonAway } from '#lib/tools/away.ts';
import { daysIn, type Line, periodIn, reader, refused, type Tool } from '#lib/tools/outcome.ts';
import { lengthOf, problemsOf } from '#lib/tools/windows.ts';
import { fileBy, type PackedCalendar, unpackCalendar } from '#lib/tools/working-days.ts';

type Words = Strings['tools']['away']['say'];

/** Working days that the answer to a request for permission may take (DS 007-2017-IN, arts. 67.2.2 and 67.2.3). */
const ANSWER = 30;
/** Stands for the end of a journey that lasts, where its order is checked. */
const NEVER = '9999-12-31';

/** The answer for `permanent` (ticked) and rows of `from` and `to`; the last `to` may be empty. */
export const away: Tool<PackedCalendar, Words> = (asked, given, { say, common, lang, today }) => {
  const read = reader(asked, common);
  const rows = read.rows(true);
  if (rows.length === 0 && read.problems.length === 0) read.wrong('from', common.problems.missing);
  const open = rows.filter(({ to }) => to === undefined);
  const last = rows.reduce<(typeof rows)[number] | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined);
  for (const row of open) if (row !== last) read.wrong('to', say.open, row.place);
  for (const problem of problemsOf(rows.map(({ from, to = NEVER }) => ({ from, to }))))
    read.wrong(problem.problem === 'reversed' ? 'to' : 'from', say[problem.problem], rows[problem.place]!.place);
  if (read.problems.length > 0) return refused(read.problems);

  const lasting = open[0];
  const until = today ?? lasting?.from ?? last!.from;
  const { limit, longest, lasts, added, passed, addedPassed } = reckonAway(rows, until, read.isTicked('permanent'));
  const words = (day: string) => dateInWords(day, lang);
  const count = (n: number) => daysIn(n, common);
  const most = Math.max(longest?.days ?? 0, lasts?.days ?? 0);
  const left = lasts && today !== undefined ? daysBetween(today, lasts.back) : undefined;
  const lead = passed
    ? fill(say.passed, { days: count(most), limit: limit.days })
    : lasts
      ? fill(left === undefined ? say.back : say.left, { back: words(lasts.back), days: count(left ?? 0) })
      : fill(say.fine, { days: count(most), limit: limit.days });
  const early = lasts && fileBy(lasts.back, ANSWER, unpackCalendar(given));
  const lines: Line[] = [
    { text: lead, lead: true },
    ...(passed ? [{ text: say.lost }] : []),
    ...(lasts && !passed
      ? [
          ...(today === undefined
            ? []
            : [{ text: fill(say.since, { from: words(lasts.from), days: count(lasts.days) }) }]),
          { text: fill(say.later, { later: words(lasts.backLater) }) },
          { text: fill(say.ask, { ask: words(lasts.ask) }) },
          ...(early ? [{ text: fill(say.answer, { early: words(early) }) }] : []),
          ...(lasts.backIfAdded < lasts.back
            ? [{ text: fill(say.addedBack, { back: words(lasts.backIfAdded) }) }]
            : []),
        ]
      : []),
    ...(rows.length > 1 ? [{ text: fill(say.added, { per: limit.per, days: count(added) }) }] : []),
    ...(addedPassed && !passed ? [{ text: fill(say.addedPassed, { limit: limit.days }) }] : []),
    ...rows.flatMap(({ from, to }) =>
      to === undefined
        ? []
        : [
            {
              text: fill(say.trip, {
                period: periodIn({ from, to }, common, lang),
                days: count(lengthOf({ from, to })),
              }),
            },
          ],
    ),
  ];
  return { problems: [], lines, keep: lasts && !passed ? [{ kind: 'back', day: lasts.back, name: say.event }] : [] };
};
