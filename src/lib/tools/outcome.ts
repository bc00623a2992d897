/** What a tool makes of a form: the problems of its fields, or the answer in sentences. Runs in the browser and, for examples, at build. */
import { type Day, dateInWords } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import type { Lang } from '#i18n/languages.ts';
import type { Strings } from '#i18n/strings/type.ts';
import type { ReminderKind } from '#lib/guides/reminders.ts';
import { readCount, readDay } from './typed.ts';
import type { Period } from './windows.ts';

/** What was typed, by the name of the field; a name that stands in several rows has several values. */
export type Asked = Readonly<Record<string, readonly string[]>>;

/** `place`: the row of the field, from 0. */
export type FieldProblem = { name: string; place: number; text: string };

/** A sentence of the answer; the one with `lead` is the answer itself. */
export type Line = { text: string; lead?: true };

/** A day worth an entry in a calendar. */
export type DayToKeep = { kind: ReminderKind; day: Day; name: string };

/** `lines` is empty while there are problems. */
export type Outcome = { problems: readonly FieldProblem[]; lines: readonly Line[]; keep: readonly DayToKeep[] };

export type CommonWords = Strings['tools']['common'];

/** The texts of a tool, and how to write days. `today` is left out where an answer must not depend on it, as in an example. */
export type Speech<Words> = { say: Words; common: CommonWords; lang: Lang; today?: Day };

/** A tool: what was typed, what the page gives it, and the words. */
export type Tool<Given, Words> = (asked: Asked, given: Given, speech: Speech<Words>) => Outcome;

/** Reads fields and collects their problems. */
export function reader(asked: Asked, { problems: words }: CommonWords) {
  const problems: FieldProblem[] = [];
  const typed = (name: string, place = 0): string => asked[name]?.[place]?.trim() ?? '';
  const wrong = (name: string, text: string, place = 0): void => void problems.push({ name, place, text });
  const day = (name: string, place = 0): Day | undefined => {
    const read = readDay(typed(name, place));
    if ('day' in read) return read.day;
    wrong(name, words[read.problem], place);
    return undefined;
  };
  return {
    problems,
    wrong,
    day,
    typed,
    isTicked: (name: string): boolean => typed(name) !== '',
    optionalDay: (name: string): Day | undefined => (typed(name) === '' ? undefined : day(name)),
    count: (name: string, least: number, most: number): number | undefined => {
      const read = readCount(typed(name), least, most);
      if (read === undefined) wrong(name, fill(words.count, { least, most }));
      return read;
    },
    /** The rows of `from` and `to` that are not empty; with `open`, `to` may be. */
    rows: (open = false): { from: Day; to?: Day; place: number }[] => {
      const count = Math.max(asked['from']?.length ?? 0, asked['to']?.length ?? 0);
      return Array.from({ length: count }, (_, place) => place).flatMap((place) => {
        if (typed('from', place) === '' && typed('to', place) === '') return [];
        const from = day('from', place);
        const isOpen = open && typed('to', place) === '';
        const to = isOpen ? undefined : day('to', place);
        return from === undefined || (to === undefined && !isOpen)
          ? []
          : [{ from, place, ...(to === undefined ? {} : { to }) }];
      });
    },
  };
}

/** "1 day", "90 days". */
export const daysIn = (n: number, { days }: CommonWords): string => fill(n === 1 ? days.one : days.other, { n });

/** "1 March 2026 to 5 May 2026". */
export const periodIn = ({ from, to }: Period, common: CommonWords, lang: Lang): string =>
  fill(common.period, { from: dateInWords(from, lang), to: dateInWords(to, lang) });

/** An outcome that asks the reader to mend something. */
export const refused = (problems: readonly FieldProblem[]): Outcome => ({ problems, lines: [], keep: [] });
