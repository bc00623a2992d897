/** Formats an answer of the register, for the country pages and the checker. The strings are an argument. */
import { dateInWords, type Day, sinceInWords, untilInWords } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import type { Lang } from '#i18n/languages.ts';
import type { Strings } from '#i18n/strings/type.ts';
import type { Per } from '#schemas/waiver.ts';
import type { Answer, DatedRow, Holding, Judged } from './waivers.ts';

/** Templates with {placeholders}, in the reader's language. */
export type AnswerWords = Strings['waivers']['answer'];

/** A row with the texts of one language. */
export type LocalizedRow = DatedRow & {
  days: number | null;
  per: Per | null;
  /** Name and kind of the instrument, or null if none was found. */
  instrument: string | null;
  conditions?: string;
  note?: string;
  /** State, publishers and day of the check, on one line. */
  sources: string;
};

/** Capitalizes the first letter. */
export const capital = (text: string): string => (text[0]?.toUpperCase() ?? '') + text.slice(1);

/** "up to 90 days in any 180". */
export function daysInWords({ days, per }: Pick<LocalizedRow, 'days' | 'per'>, words: AnswerWords): string {
  if (days === null) return words.noDays;
  const unit = typeof per === 'number' ? 'window' : (per ?? 'not-stated');
  return fill(words.days[unit], { days, per: String(per) });
}

/** "Tourism, business". */
export const purposesInWords = ({ purposes }: Pick<DatedRow, 'purposes'>, words: AnswerWords): string =>
  capital(purposes.map((each) => words.purposes[each]).join(', '));

/** "In force since 15 March 2016." The dates of a withdrawn row are those of the document, since it may never have been in force. */
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
export function saysInWords(
  row: LocalizedRow | (DatedRow & Pick<LocalizedRow, 'days' | 'per'>),
  words: AnswerWords,
): string {
  const visa = words.visa[row.visa ?? 'unknown'];
  const text = `${purposesInWords(row, words)}: ${row.visa === 'not-needed' || row.days !== null ? `${visa}, ${daysInWords(row, words)}` : visa}.`;
  return row.state === 'withdrawn' ? fill(words.withdrawn, { text }) : text;
}

/** The doubt about a row on a day; empty if it is in force. */
export const holdingInWords = (holding: Holding, words: AnswerWords): string =>
  holding === 'holds' ? '' : words.holding[holding];

/** The parts of a row on a day: what it says, details, sources. */
export function rowInWords(
  { row, holding, verdict }: Judged<LocalizedRow>,
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

/** What an answer means, with a warning if the day is after the newest check. */
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
