/**
 * Whether a passport class needs a visa on a day, answered from the rows of the register. Runs in the browser: uses neither the
 * library nor any strings.
 */
import { addDays, type AsOf, type Day, firstDay, lastDay, type PartialDate } from '#i18n/dates.ts';
import type { FactState } from '#schemas/fact.ts';
import type { PassportClass, Purpose, VisaAnswer, WaiverKind } from '#schemas/waiver.ts';

export type { PassportClass };

/** What `answerOn` needs of a row. `visa` is null if unknown. */
export type DatedRow = {
  classes: readonly PassportClass[];
  purposes: readonly Purpose[];
  kind: WaiverKind;
  visa: VisaAnswer | null;
  state: FactState | null;
  /** First day of the dispute: the earliest day of another version; null without dispute. */
  disputedFrom: Day | null;
  asOf: AsOf;
  checked: Day;
  from: PartialDate | null;
  until: PartialDate | null;
};

/**
 * A row on a day: in force (`holds`); began (`began-about`) or ended (`ended-about`) within a date too vague to tell; without a known
 * first day, and the day is before the newest one its sources vouch for (`start-unknown`); `not-yet` in force, or `ended`.
 */
export type Holding = 'holds' | 'began-about' | 'ended-about' | 'start-unknown' | 'not-yet' | 'ended';

/** First day a row without first day counts as in force: the one its sources vouch for, at the latest its last day. */
const vouchedFrom = ({ asOf, checked, until }: DatedRow): Day =>
  [asOf === 'undated' ? checked : lastDay(asOf), ...(until === null ? [] : [firstDay(until)])].sort()[0]!;

export function holdingOn(row: DatedRow, day: Day): Holding {
  if (row.until !== null && day > lastDay(row.until)) return 'ended';
  if (row.from !== null && day < firstDay(row.from)) return 'not-yet';
  if (row.visa === null) return 'holds';
  if (row.from === null && day < vouchedFrom(row)) return 'start-unknown';
  if (row.from !== null && day < lastDay(row.from)) return 'began-about';
  if (row.until !== null && day > firstDay(row.until)) return 'ended-about';
  return 'holds';
}

/**
 * The answer for a day: `conditional` with an exception or only for some travellers, `disputed` between sources, `unsure` if the
 * dates are too vague, `not-covered` if all rows begin later or have ended, `unknown` if the register says so, `not-found` without
 * rows, `too-far` in the future. None of the last five means that a visa is needed.
 */
export const VERDICTS = [
  'not-needed',
  'needed',
  'conditional',
  'disputed',
  'unsure',
  'not-covered',
  'unknown',
  'not-found',
  'too-far',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A row with its validity on the day, and its own verdict. */
export type Judged<R extends DatedRow> = { row: R; holding: Holding; verdict: Verdict };

export type Answer<R extends DatedRow = DatedRow> = {
  verdict: Verdict;
  /** The rows the answer rests on; empty if there are none. */
  judged: Judged<R>[];
  /** The newest check of these rows, if the day is after it. */
  after?: Day;
};

/** Days after the newest check for which an answer is still given: a year. Visa decrees come at a month's notice. */
const FAR = 366;

/** A withdrawn row is used only if its dates leave a doubt. */
const isWithdrawn = ({ state }: DatedRow): boolean => state === 'withdrawn';

const verdictOf = (row: DatedRow, holding: Holding, day: Day): Verdict => {
  if (holding === 'not-yet' || holding === 'ended') return 'not-covered';
  if (row.visa === null) return 'unknown';
  if (holding !== 'holds') return 'unsure';
  if (row.disputedFrom !== null && day >= row.disputedFrom) return 'disputed';
  return row.kind === 'event' ? 'conditional' : row.visa;
};

const sharePurpose = (a: DatedRow, b: DatedRow): boolean =>
  a.purposes.includes('any') ||
  b.purposes.includes('any') ||
  a.purposes.some((purpose) => b.purposes.includes(purpose));

/** The answer for a passport class on a day, from all rows of its country. */
export function answerOn<R extends DatedRow>(rows: readonly R[], passport: PassportClass, day: Day): Answer<R> {
  const mine = rows.filter(({ classes }) => classes.includes(passport));
  if (mine.length === 0) return { verdict: 'not-found', judged: [] };
  const checked = mine
    .map((row) => row.checked)
    .sort()
    .pop()!;
  const all = mine.map((row) => {
    const holding = holdingOn(row, day);
    return { row, holding, verdict: verdictOf(row, holding, day) };
  });
  if (day > addDays(checked, FAR))
    return {
      verdict: 'too-far',
      judged: all.filter(({ holding, row }) => holding === 'holds' && !isWithdrawn(row)),
      after: checked,
    };
  const judged = relevant(all);
  return { verdict: overall(judged), judged, ...(day > checked ? { after: checked } : {}) };
}

/** The rows in force, those that may apply to another purpose, or otherwise all. */
function relevant<R extends DatedRow>(all: Judged<R>[]): Judged<R>[] {
  const holds = all.filter(({ holding, row }) => holding === 'holds' && !isWithdrawn(row));
  const lasting = holds.filter(({ row }) => row.kind !== 'event');
  const doubtful = all.filter(
    ({ verdict, row }) => verdict === 'unsure' && !lasting.some((other) => sharePurpose(row, other.row)),
  );
  const found = [...holds, ...doubtful];
  return found.length > 0 ? found : all;
}

/** One verdict for several rows: `disputed` wins, then what all agree on; otherwise `conditional`. */
function overall(judged: readonly Judged<DatedRow>[]): Verdict {
  const verdicts = new Set(judged.map(({ verdict }) => verdict));
  if (verdicts.has('disputed')) return 'disputed';
  return verdicts.size === 1 ? judged[0]!.verdict : 'conditional';
}
