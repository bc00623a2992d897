/** Words of the tool "Overstay fine". */
import { addDays, dateInWords } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import type { Strings } from '#i18n/strings/type.ts';
import { daysIn, type Line, reader, refused, type Tool } from '#lib/tools/outcome.ts';
import { fineFor, soles, type Uit } from '#lib/tools/overstay.ts';

type Words = Strings['tools']['overstay']['say'];

/** `percent`: of the UIT of the year, for each day. */
export type FineRule = { uit: Uit; percent: number };

/** The answer for `last` and `out`, and `minor` (ticked). */
export const overstay: Tool<FineRule, Words> = (asked, { uit, percent }, { say, common, lang }) => {
  const read = reader(asked, common);
  const last = read.day('last');
  const out = read.day('out');
  if (last === undefined || out === undefined) return refused(read.problems);

  const { days, years, sum, byLeaving } = fineFor(last, out, uit, percent);
  const amount = (centimos: number) => soles(centimos, lang);
  const isMinor = read.isTicked('minor');
  const lead = days === 0 ? say.none : isMinor ? say.minor : say.lead;
  const lines: Line[] = [
    { text: fill(lead, { n: days, sum: amount(sum) }), lead: true },
    ...(days === 0
      ? []
      : [{ text: fill(say.range, { from: dateInWords(addDays(last, 1), lang), to: dateInWords(out, lang) }) }]),
    ...(isMinor
      ? []
      : years.flatMap(({ year, days: count, perDay, sum: own, assumed }) => [
          { text: fill(say.year, { year, days: daysIn(count, common), perDay: amount(perDay), sum: amount(own) }) },
          ...(assumed === undefined ? [] : [{ text: fill(say.assumed, { year, other: assumed }) }]),
        ])),
    ...(isMinor || byLeaving === sum
      ? []
      : [{ text: fill(say.other, { year: out.slice(0, 4), sum: amount(byLeaving) }) }]),
    ...(isMinor || days === 0 ? [] : [{ text: say.pay }]),
  ];
  return { problems: [], lines, keep: [{ kind: 'leave', day: out, name: say.event }] };
};
