/** Formats the value of a fact. Shared, so that pages and data files agree. */
import { isLocalized, type Lang, REGION } from '#i18n/languages.ts';
import { grouped } from '#i18n/numbers.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Share } from '#schemas/fee.ts';
import type { Position } from '#schemas/office.ts';
import type { WeekHours, Weekday } from '#schemas/hours.ts';
import { isObject, type Path } from './facts.ts';

const MONDAY = Date.UTC(2024, 0, 1);
const WEEK: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Cache of weekday names: creating an `Intl.DateTimeFormat` is a hundred times slower than using it. */
const weekdayNames = new Map<string, readonly string[]>();

/** The short or long name of a weekday. */
export function weekdayName(name: Weekday, lang: Lang, length: 'short' | 'long' = 'short'): string {
  const key = `${lang} ${length}`;
  const names =
    weekdayNames.get(key) ?? namesOfWeek(new Intl.DateTimeFormat(REGION[lang], { weekday: length, timeZone: 'UTC' }));
  weekdayNames.set(key, names);
  return names[WEEK.indexOf(name)] ?? '';
}

const namesOfWeek = (writer: Intl.DateTimeFormat): string[] =>
  WEEK.map((_, index) => writer.format(MONDAY + index * 86_400_000));

/** Weekdays in words, consecutive ones joined: "Mon to Fri and Sun". */
export function weekdaysInWords(days: readonly Weekday[] | undefined, lang: Lang): string {
  const { hours } = stringsFor(lang);
  if (days === undefined) return hours.noDays;
  if (days.length === 7) return hours.every;
  const runs: Weekday[][] = [];
  for (const name of WEEK.filter((candidate) => days.includes(candidate))) {
    const run = runs.at(-1);
    if (run && WEEK.indexOf(run.at(-1) ?? name) === WEEK.indexOf(name) - 1) run.push(name);
    else runs.push([name]);
  }
  const words = runs.map((run) =>
    run.length > 2
      ? hours.range(weekdayName(run[0] ?? 'mo', lang), weekdayName(run.at(-1) ?? 'mo', lang))
      : run.map((name) => weekdayName(name, lang)).join(hours.and),
  );
  return words.join(', ');
}

/** The slots of a week in words, separated by semicolons. */
export function hoursInWords({ slots }: WeekHours, lang: Lang): string {
  const { hours } = stringsFor(lang);
  return slots
    .map(({ days, opens, closes, for: purpose }) => {
      const time = opens === '00:00' && closes === '24:00' ? hours.allDay : `${opens}–${closes}`;
      return `${weekdaysInWords(days, lang)} ${time}${purpose ? ` (${purpose[lang]})` : ''}`;
    })
    .join('; ');
}

const SIGNS: Readonly<Record<string, string>> = { PEN: 'S/', USD: 'US$' };

/** Formats an amount of money as Peru writes it: "S/ 20.20", "S/ 5,500", "US$ 30". */
export const moneyInWords = ({ amount, currency }: { amount: number; currency: string }, lang: Lang): string => {
  if (amount === 0) return stringsFor(lang).fees.free;
  const [whole, cents] = amount.toFixed(Number.isInteger(amount) ? 0 : 2).split('.');
  return `${SIGNS[currency] ?? currency}\u00a0${[grouped(whole ?? '', lang), cents].filter(Boolean).join('.')}`;
};

/** The name of a BCP 47 tag in the reader's language. */
export const languageName = (tag: string, lang: Lang): string =>
  new Intl.DisplayNames(REGION[lang], { type: 'language' }).of(tag) ?? tag;

/** The label of an enum value, by its field. */
function wordFor(kind: string, path: Path, value: string, lang: Lang): string | undefined {
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = stringsFor(lang).values;
  const field = path[0] === 'procedures' ? 'answer' : String(path.at(-1));
  const list = field === 'condition' && kind === 'offices' ? 'officeCondition' : field;
  return values[list]?.[value];
}

/**
 * Formats the value of a fact. `kind` and `path` identify the field, to look up the labels of enum values.
 * @throws {TypeError} for a value without a formatter.
 */
export function inWords(kind: string, path: Path, value: unknown, lang: Lang): string {
  if (typeof value === 'string') return wordFor(kind, path, value, lang) ?? value;
  if (Array.isArray(value))
    return new Intl.ListFormat(REGION[lang]).format(value.map((tag) => languageName(String(tag), lang)));
  if (isLocalized(value)) return value[lang];
  if (isObject(value)) {
    if (isLocalized(value['rule'])) return filled(value['rule'][lang], value);
    if (Array.isArray(value['slots'])) return hoursInWords(value as WeekHours, lang);
    if (typeof value['amount'] === 'number') return moneyInWords(value as { amount: number; currency: string }, lang);
    if (typeof value['percent'] === 'number') return shareInWords(value as Share, lang);
    if (typeof value['text'] === 'string' && isLocalized(value['meaning']))
      return `${value['text']} (${value['meaning'][lang]})`;
    if (typeof value['lat'] === 'number') return positionInWords(value as Position, lang);
  }
  throw new TypeError(`${[kind, ...path].join('/')} has no formatter for its value.`);
}

/** A share in per cent: "0.1 %". */
export const percentInWords = (percent: number, lang: Lang): string =>
  `${new Intl.NumberFormat(REGION[lang]).format(percent)}\u00a0%`;

/** A share of the tax unit in words: "0.1 % of a UIT a day". */
const shareInWords = ({ percent, per }: Share, lang: Lang): string =>
  stringsFor(lang).fees.share(percentInWords(percent, lang), per);

/** Fills the placeholders of a rule with its figures, which are stored once for all languages: "Up to {days} days". */
const filled = (text: string, figures: Record<string, unknown>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name]));

const positionInWords = ({ lat, lon, precision }: Position, lang: Lang): string =>
  `${lat.toFixed(4)}, ${lon.toFixed(4)}: ${stringsFor(lang).values.precision[precision]}`;

/** A text in pieces between which a line may break: an e-mail address or URL breaks only after `@`, `/` and `.`. */
export const breakable = (text: string): string[] =>
  /^\S*[@/]\S*$/.test(text) ? text.split(/(?<=[@/.])(?=\S)/) : [text];
