/** Puts an answer of the register into words, with the same code on the country pages and in the checker. Knows no dictionary. */
import { dateInWords, type Day, sinceInWords, untilInWords } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import type { Strings } from '#i18n/strings/type.ts';
import type { Per } from '#schemas/waiver.ts';
import type { Answer, DatedRow, Holding, Judged } from './waivers.ts';

/** Templates with {gaps}, in the reader's language. */
export type AnswerWords = Strings['waivers']['answer'];

/** A row with the texts of one language. */
export type SpokenRow = DatedRow & {
  days: number | null;
  per: Per | null;
  /** Instrument and its kind, or null where none was found. */
  instrument: string | null;
  conditions?: string;
  note?: string;
  /** State, publishers and the day of the check, one line. */
  sources: string;
};

/** Fills the gaps of a template: `fill('{n} days', { n: 90 })`. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));

/** A text with its first letter large, where it begins a line. */
export const capital = (text: string): string => (text[0]?.toUpperCase() ?? '') + text.slice(1);

/** "up to 90 days in any 180". */
export function daysInWords({ days, per }: Pick<SpokenRow, 'days' | 'per'>, words: AnswerWords): string {
  if (days === null) return words.noDays;
  const unit = typeof per === 'number' ? 'window' : (per ?? 'not-stated');
  return fill(words.days[unit], { days, per: String(per) });
}

/** "Tourism, business". */
export const purposesInWords = ({ purposes }: Pick<DatedRow, 'purposes'>, words: AnswerWords): string =>
  capital(purposes.map((each) => words.purposes[each]).join(', '));

/** "In force since 15 March 2016." A withdrawn row may never have been in force: its dates are those of the paper. */
export function datesInWords(
  { from, until, asOf, state }: Pick<DatedRow, 'from' | 'until' | 'asOf' | 'state'>,
  words: AnswerWords,
  lang: Lang,
): string {
  const plain = (date: string | null) => (date === null ? '' : dateInWords(date, lang));
  const gaps = {
    from: plain(from),
    last: plain(until),
    since: from ? sinceInWords(from, lang) : '',
    until: until ? untilInWords(until, lang) : '',
  };
  if (from !== null)
    return fill(until === null ? words.since : state === 'withdrawn' ? words.withdrawnDates : words.sinceUntil, gaps);
  if (until !== null) return fill(words.until, gaps);
  return asOf === 'undated' ? words.noDatesUndated : fill(words.noDates, { day: dateInWords(asOf, lang) });
}

/** What a row says: "Any purpose: no visa, up to 90 days in any 180." */
export function saysInWords(row: SpokenRow | (DatedRow & Pick<SpokenRow, 'days' | 'per'>), words: AnswerWords): string {
  const visa = words.visa[row.visa ?? 'unknown'];
  const text = `${purposesInWords(row, words)}: ${row.visa === 'not-needed' || row.days !== null ? `${visa}, ${daysInWords(row, words)}` : visa}.`;
  return row.state === 'withdrawn' ? fill(words.withdrawn, { text }) : text;
}

/** The doubt a day raises about a row; empty where it holds. */
export const holdingInWords = (holding: Holding, words: AnswerWords): string =>
  holding === 'holds' ? '' : words.holding[holding];

/** The parts of a row for a day: what it says, the rest, what it rests on. */
export function rowInWords(
  { row, holding, verdict }: Judged<SpokenRow>,
  words: AnswerWords,
  lang: Lang,
): { lead: string; rest: string; sources: string } {
  const doubtful = verdict === 'disputed' || row.state === 'withdrawn' || row.kind === 'event' || row.visa === null;
  const rest = [
    row.instrument ?? words.noInstrument,
    datesInWords(row, words, lang),
    row.state === 'withdrawn' ? '' : holdingInWords(holding, words),
    row.conditions,
    doubtful ? row.note : undefined,
  ];
  return { lead: saysInWords(row, words), rest: rest.filter(Boolean).join(' '), sources: row.sources };
}

/** What an answer means in general, and a warning where the day lies after the newest check. */
export function meaningInWords({ verdict, after }: Answer, words: AnswerWords, lang: Lang): string {
  const day = after === undefined ? '' : dateInWords(after, lang);
  return [
    fill(words.means[verdict], { day }),
    after !== undefined && verdict !== 'too-far' ? fill(words.after, { day }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Italy, diplomatic passport, 15 October 2024". */
export const askedInWords = (country: string, passport: string, day: Day, words: AnswerWords, lang: Lang): string =>
  fill(words.asked, { country, class: passport, day: dateInWords(day, lang) });
