/** Values as an editor writes them on the command line: "mon-sat 8:00-18:00", "S/ 20.50", "-13.52 -71.97 street". */
import { parse } from 'yaml';
import { z } from 'zod';
import { isObject } from '#lib/facts/facts.ts';
import { type Lang, LANGS, type PerLang } from '#i18n/languages.ts';
import { WEEKDAYS, weekdayNamed, type Weekday } from '#i18n/weekdays.ts';

/** What is given for a value: one text, or one a language. `before`: the value that the fact has. */
export type Given = { value?: string | undefined; before?: unknown } & Partial<PerLang<string>>;

/** A value that cannot be read. The message says what to write. */
export class ValueError extends Error {}

const shapeOf = (schema: z.ZodType): Readonly<Record<string, unknown>> =>
  schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, unknown>>) : {};

/** The fields of every form that a value may have: an amount of money, or a share of the UIT. */
const shapesOf = (schema: z.ZodType): Readonly<Record<string, unknown>> =>
  schema instanceof z.ZodUnion
    ? Object.assign({}, ...schema.options.map((each) => shapeOf(each as z.ZodType)))
    : shapeOf(schema);

/** Whether a value is one text a language. */
export const isPerLang = (schema: z.ZodType): boolean => LANGS.every((lang) => lang in shapeOf(schema));

/** How a value of this schema is written on the command line, for messages. */
export function formOf(schema: z.ZodType): string {
  const shape = shapesOf(schema);
  if (isPerLang(schema)) return LANGS.map((lang) => `--value-${lang} "…"`).join(' ');
  if ('slots' in shape) return '--value "mon-fri 08:30-16:30, sat 09:00-13:00"';
  if ('percent' in shape) return '--value "S/ 20.50", --value "US$ 30" or --value "0.1 % a day" (a day, a month, once)';
  if ('amount' in shape) return '--value "S/ 20.50" or --value "US$ 30"';
  if ('lat' in shape) return '--value "-13.5192 -71.9767 street" (door, street or district)';
  if (schema instanceof z.ZodEnum) return `--value with one of ${schema.options.join(', ')}`;
  if (schema instanceof z.ZodString) return '--value "…"';
  const fields = Object.keys(shape).join(', ');
  return `--value '…', as it stands in the file, on one line${fields === '' ? '' : `, with its fields ${fields}`}`;
}

/** Reads a value for a schema. @throws {ValueError} saying how it is written. */
export function valueFrom(schema: z.ZodType, given: Given): unknown {
  const shape = shapesOf(schema);
  if (isPerLang(schema)) {
    if (given.value !== undefined || LANGS.some((lang) => given[lang] === undefined))
      throw new ValueError(`The value is a text in every language: write ${formOf(schema)}.`);
    return Object.fromEntries(LANGS.map((lang): [Lang, string] => [lang, given[lang]!]));
  }
  const text = given.value;
  if (text === undefined) throw new ValueError(`The value is missing: write ${formOf(schema)}.`);
  if (/^["'“”‘’«].*["'“”‘’»]$/u.test(text.trim()))
    throw new ValueError(`${text} has quotation marks inside the quotes: leave the inner ones out.`);
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return text;
  if ('slots' in shape && !text.trim().startsWith('{')) return hoursFrom(text);
  if ('percent' in shape && text.includes('%')) return shareFrom(text, given.before);
  if ('amount' in shape && !text.trim().startsWith('{')) return moneyFrom(text, formOf(schema));
  if ('lat' in shape && !text.trim().startsWith('{')) return pinFrom(text);
  const value = yamlFrom(text, schema);
  // What does not fit cannot be put into words either, for the update and the report.
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (issue) {
    const field = issue.path.length > 0 ? `, because of ${issue.path.join('.')}` : '';
    const why = issue.message.startsWith('Invalid') ? '' : ` (${issue.message})`;
    throw new ValueError(`${text} does not fit here${field}${why}: write ${formOf(schema)}.`);
  }
  return value;
}

function yamlFrom(text: string, schema: z.ZodType): unknown {
  try {
    return parse(text, { schema: 'core', version: '1.2', merge: false }) as unknown;
  } catch {
    throw new ValueError(`${text} cannot be read: write ${formOf(schema)}.`);
  }
}

/** "mon-fri 8:00-13:00 14:00-17:00, sat 9-13", or each with its days behind, as slots. Days in every language; without days none are named. */
export function hoursFrom(text: string): { slots: { days?: Weekday[]; opens: string; closes: string }[] } {
  // Commas stand between days, too: what has no hours belongs to what follows, or behind the last hours.
  const parts: string[] = [];
  let days = '';
  for (const part of text.split(/[,;]\s*(?=\p{L})/u)) {
    if (/\d/.test(part)) parts.push(days + part);
    days = /\d/.test(part) ? '' : `${days}${part}, `;
  }
  if (parts.length === 0) throw new ValueError(`${text} names no hours: write mon-fri 08:30-16:30, sat 09:00-13:00.`);
  if (days !== '') parts.push(`${parts.pop()}, ${days}`);
  return { slots: parts.flatMap(slotsFrom) };
}

const HOURS = /(\d{1,2})(?:[:.h](\d{2}))?\s*(?:-|–|to|a)\s*(\d{1,2})(?:[:.h](\d{2}))?/g;

/** The slots of some days; the days stand before the hours or behind them. */
function slotsFrom(part: string): { days?: Weekday[]; opens: string; closes: string }[] {
  const times = [...part.matchAll(HOURS)];
  const wrong = (why: string) => new ValueError(`${part.trim()} ${why}: write mon-fri 08:30-16:30, sat 09:00-13:00.`);
  if (times.length === 0) throw wrong('names no hours');
  // Between two hours only what joins them.
  const [before = '', ...rest] = part.split(new RegExp(HOURS.source)).filter((_, index) => index % 5 === 0);
  const after = rest.pop() ?? '';
  const left = rest.find((words) => !/^[\s,;/&+]*(?:and|y)?\s*$/u.test(words));
  if (left !== undefined) throw wrong(`has ${left.trim()} between its hours`);
  const [first, last] = [before, after].map((words) =>
    words.replace(/^[\s,;]*(?:on\s|los\s|de\s)?|(?:\s(?:de|from))?[\s,;]*$/gu, ''),
  );
  if (first && last) throw wrong(`names days twice, ${first} and ${last}`);
  const named = first || last ? daysFrom(first || last || '') : undefined;
  return times.map(([, opens = '', half = '00', closes = '', end = '00']) => ({
    ...(named ? { days: named } : {}),
    opens: `${opens.padStart(2, '0')}:${half}`,
    closes: `${closes.padStart(2, '0')}:${end}`,
  }));
}

function daysFrom(words: string): Weekday[] {
  const named = (word: string): Weekday => {
    const day = weekdayNamed(word.trim());
    if (day === undefined)
      throw new ValueError(`${word.trim()} is not a day: write ${WEEKDAYS.join(', ')}, or their names.`);
    return day;
  };
  return words
    .split(/\s*(?:[,/&+]|\band\b|\by\b)\s*/u)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [from, to] = part.split(/\s*(?:[-–]|\bto\b|\ba\b)\s*/u);
      if (to === undefined) return part.split(/\s+/).map(named);
      const [first, last] = [WEEKDAYS.indexOf(named(from ?? '')), WEEKDAYS.indexOf(named(to))];
      if (last < first) throw new ValueError(`${part} runs backwards: the week begins on Monday.`);
      return WEEKDAYS.slice(first, last + 1);
    });
}

const CURRENCIES: Readonly<Record<string, string>> = { 's/': 'PEN', pen: 'PEN', us$: 'USD', usd: 'USD', $: 'USD' };

function moneyFrom(text: string, form: string): { amount: number; currency: string } {
  const [, sign = '', number = ''] = /^\s*(S\/|PEN|US\$|USD|\$)\.?\s*(\d+(?:[.,]\d{1,2})?)\s*$/i.exec(text) ?? [];
  const currency = CURRENCIES[sign.toLowerCase()];
  if (currency === undefined) throw new ValueError(`${text} is not an amount: write ${form}.`);
  return { amount: Number(number.replace(',', '.')), currency };
}

/** What a share of the UIT is paid for, as people write it. */
const PER: Readonly<Record<string, string>> = {
  day: 'day',
  día: 'day',
  dia: 'day',
  month: 'month',
  mes: 'month',
  once: 'once',
};

/** "0.1 % a day" as a share of the UIT; "0.1 %" is for the time that it was for before. */
function shareFrom(text: string, before: unknown): { percent: number; per: string } {
  const [, number = '', word = '?'] =
    /^\s*(\d+(?:[.,]\d+)?)\s*%\s*(?:(?:of (?:a |the )?uit|de (?:la |una )?uit)\s*)?(?:an? |per |por )?(\p{L}*)\s*$/iu.exec(
      text,
    ) ?? [];
  const per = word === '' && isObject(before) ? before['per'] : PER[word.toLowerCase()];
  if (typeof per !== 'string')
    throw new ValueError(`${text} is not a share of the UIT: write --value "0.1 % a day" (a day, a month, once).`);
  return { percent: Number(number.replace(',', '.')), per };
}

function pinFrom(text: string): { lat: number; lon: number; precision: string } {
  const [, lat = '', lon = '', precision = ''] =
    /^\s*(-?\d+(?:\.\d+)?)[\s,]+(-?\d+(?:\.\d+)?)[\s,]+(door|street|district)\s*$/.exec(text) ?? [];
  if (precision === '')
    throw new ValueError(`${text} is not a pin: write "-13.5192 -71.9767 street" (door, street or district).`);
  return { lat: Number(lat), lon: Number(lon), precision };
}
