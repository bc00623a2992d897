/** Words of the tool "When to renew". */
import { dateInWords } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import type { Strings } from '#i18n/strings/type.ts';
import { type DayToKeep, type Line, reader, refused, type Tool } from '#lib/tools/outcome.ts';
import { reckonRenewal, type Renewal } from '#lib/tools/renew.ts';

type Words = Strings['tools']['renew']['say'];

/** The answer for `card` and `residence`, of which one may be empty. Without `today` as on the day before both windows open. */
export const renew: Tool<null, Words> = (asked, _, { say, common, lang, today = '0001-01-01' }) => {
  const read = reader(asked, common);
  const card = read.optionalDay('card');
  const residence = read.optionalDay('residence');
  if (card === undefined && residence === undefined && read.problems.length === 0) read.wrong('card', say.none);
  if (read.problems.length > 0) return refused(read.problems);

  const answer = reckonRenewal(
    { ...(card === undefined ? {} : { card }), ...(residence === undefined ? {} : { residence }) },
    today,
  );
  const words = (day: string) => dateInWords(day, lang);
  const gaps = ({ end, left, opens, perhaps = end }: Renewal) => ({
    end: words(end),
    n: left,
    opens: words(opens),
    perhaps: words(perhaps),
  });
  const both = answer.card && answer.residence;
  const firstDay = (answer.first === 'card' ? answer.card : answer.residence)!.end;
  const lead = both ? say.first[answer.first] : say.only[answer.card ? 'card' : 'residence'];
  const lines: Line[] = [
    { text: fill(lead, { day: words(firstDay) }), lead: true },
    ...(answer.residence
      ? [{ text: fill(say.residence[answer.residence.state], gaps(answer.residence)) }, { text: say.inPeru }]
      : []),
    ...(answer.card
      ? [{ text: fill(say.card[answer.card.state === 'perhaps' ? 'early' : answer.card.state], gaps(answer.card)) }]
      : []),
    ...(both && answer.first === 'residence' ? [{ text: say.protects }] : []),
  ];
  const keep: DayToKeep[] = [
    ...(residence === undefined ? [] : [{ kind: 'residence' as const, day: residence, name: say.eventResidence }]),
    ...(card === undefined ? [] : [{ kind: 'card' as const, day: card, name: say.eventCard }]),
  ];
  return { problems: [], lines, keep };
};
