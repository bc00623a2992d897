/**
 * "Does this kind of passport need a visa on that day?", answered from the rows of the register and honest about its gaps.
 * Small enough for the checker in the browser: it knows neither the library nor any words.
 */
import { addDays, type AsOf, type Day, firstDay, lastDay, type PartialDate } from '#i18n/dates.ts';
import type { FactState } from '#schemas/fact.ts';
import type { PassportClass, Purpose, VisaAnswer, WaiverKind } from '#schemas/waiver.ts';

export type { PassportClass };

/** What has to be known of a row to judge it for a day. `visa` is null where the row says that nobody knows. */
export type DatedRow = {
  classes: readonly PassportClass[];
  purposes: readonly Purpose[];
  kind: WaiverKind;
  visa: VisaAnswer | null;
  state: FactState | null;
  /** From when sources disagree: the earliest day of another version. Before it nobody contradicts the row. Null without dispute. */
  disputedFrom: Day | null;
  asOf: AsOf;
  checked: Day;
  from: PartialDate | null;
  until: PartialDate | null;
};

/**
 * How a row stands to a day: it `holds`; it began (`began-about`) or ended (`ended-about`) within a date as vague as the
 * source; its first day is unknown and the day lies before the newest one its sources vouch for (`start-unknown`);
 * it was `not-yet` there, or had `ended`.
 */
export type Holding = 'holds' | 'began-about' | 'ended-about' | 'start-unknown' | 'not-yet' | 'ended';

/** The day from which a row without first day is taken to hold: the one for which its sources vouch, at the latest its last day. */
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
 * The answer for a day: `conditional` with an exception or only for some travellers, `disputed` between sources, `unsure` where the dates of the
 * rows are too vague for the day, `not-covered` where all rows begin later or ended before, `unknown` where the register says
 * that nobody knows, `not-found` without any row, `too-far` in a future for which nobody can vouch. None of the last five
 * ever means that a visa is needed.
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

/** A row with how it stands to the day, and what it says for it by itself. */
export type Judged<R extends DatedRow> = { row: R; holding: Holding; verdict: Verdict };

export type Answer<R extends DatedRow = DatedRow> = {
  verdict: Verdict;
  /** What the answer rests on; empty where nothing was found. */
  judged: Judged<R>[];
  /** The newest check of these rows, where the day lies after it. */
  after?: Day;
};

/** How far after the newest check an answer is still given: a year. Visas are decreed from one month to the next. */
const FAR = 366;

/** A row that was published once and never held, or holds no more, answers only where its dates leave a doubt. */
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

/** What a kind of passport needs on a day, from all rows of its country. */
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
  const judged = telling(all);
  return { verdict: overall(judged), judged, ...(day > checked ? { after: checked } : {}) };
}

/** The rows that hold, those that may hold for another purpose, or else everything there is. */
function telling<R extends DatedRow>(all: Judged<R>[]): Judged<R>[] {
  const holds = all.filter(({ holding, row }) => holding === 'holds' && !isWithdrawn(row));
  const lasting = holds.filter(({ row }) => row.kind !== 'event');
  const doubtful = all.filter(
    ({ verdict, row }) => verdict === 'unsure' && !lasting.some((other) => sharePurpose(row, other.row)),
  );
  const found = [...holds, ...doubtful];
  return found.length > 0 ? found : all;
}

/** One word over several rows: a dispute wins, then what all of them say; otherwise it depends. */
function overall(judged: readonly Judged<DatedRow>[]): Verdict {
  const verdicts = new Set(judged.map(({ verdict }) => verdict));
  if (verdicts.has('disputed')) return 'disputed';
  return verdicts.size === 1 ? judged[0]!.verdict : 'conditional';
}
