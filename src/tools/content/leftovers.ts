/** Where a former value still stands in the texts of the guide, and what still leads to a closed entry. */
import { isLocalized, LANGS, type PerLang } from '#i18n/languages.ts';
import { type AsOf, lastDay } from '#i18n/dates.ts';
import { factsIn, isKnown, isObject, type Path, valueOf } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { LINK_KINDS } from '#lib/site/prose-links.ts';
import { HISTORY_KINDS } from '#lib/site/updates.ts';
import { dialled } from './targets.ts';
import { type Text, textsOf } from './texts.ts';

/** A place that still says or leads to what no longer holds. `says`: the words found. */
export type Leftover = {
  file: string;
  path: Path;
  line?: number;
  column?: number;
  says: string;
  of: string;
  text?: string;
};

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bavenida\b/g, 'av')
    .replace(/\b(?:jiron|jr)\b/g, 'jr')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();

/** Fewer letters of an address than these are found everywhere. */
const MIN_LETTERS = 6;

/** Hours and days of the week, which name no place. */
const TIMES =
  /\d:\d\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)\b/iu;

/** Parts of a sentence that name a place: they have a name with a number, or two names. */
const placesIn = (text: string): string[] =>
  text
    .split(/[,;()]+\s*|[:.](?:\s+|$)/)
    .filter((part) => /\p{Lu}.*\d|\p{Lu}\S*\s.*\p{Lu}/u.test(part) && !TIMES.test(part));

/** Fewer words of a sentence than these are said of many things: "your passport". */
const MIN_WORDS = 3;

/**
 * The words by which texts name a value: of an address also its parts, in parentheses or between commas, and the street without
 * its number; of a landmark the places in it; of a mail its first part.
 */
export function namesOf(value: unknown): string[] {
  if (isLocalized(value))
    return [
      ...new Set(
        LANGS.flatMap((lang) => [
          ...[folded(value[lang])].filter((name) => name.split(' ').length >= MIN_WORDS),
          ...placesIn(value[lang]).map(folded),
        ]),
      ),
    ].filter((name) => name.length >= 2 * MIN_LETTERS);
  if (typeof value !== 'string' || /^[a-z-]+$/.test(value)) return [];
  if (/^[^\s@]+@\S+$/.test(value)) return [folded(value), folded(`${value.split('@')[0]}@`)];
  if (/^[\d+()\s-]+$/.test(value))
    return [folded(value), ...(/^\d{3,6}$/.test(value) ? [] : [value.replace(/\D/g, '')])];
  const parts = value
    .split(/,\s*|\s*[()]\s*/)
    .flatMap((part) => [part, part.replace(/^(?:pasaje|psje\.?)\s+/i, '')])
    .flatMap((part) => [part, part.replace(/\s+(?:n\.?º\s*)?\d+\S*$/i, '')]);
  return [...new Set(parts.map(folded))].filter(
    (name) =>
      name.replace(/^(?:av|jr|calle|urb|c c) /, '').length >= MIN_LETTERS ||
      (/\d/.test(name) && name.length >= MIN_LETTERS),
  );
}

/** An amount of money as texts print it: "S/ 16", "S/ 16.00". */
function amountPattern(value: unknown): RegExp | undefined {
  if (!isObject(value) || typeof value['amount'] !== 'number' || value['amount'] === 0) return undefined;
  const [whole = '', cents = ''] = value['amount'].toFixed(2).split('.');
  const sign = value['currency'] === 'PEN' ? '(?:S/|PEN)' : '(?:US\\$|USD)';
  return new RegExp(`${sign}\\.?\\s*${whole}${cents === '00' ? '(?:\\.00)?' : `\\.${cents}`}(?!\\.?\\d)`, 'u');
}

/** Fields that keep what was, what people type, and what others print: an old value belongs there. */
const KEPT = new Set(['aliases', 'history', 'others', 'printed', 'slug', 'formerSlugs', 'events', 'was', 'now']);

/** The places that name a value in words, in the whole guide. `skips`: sentences that may. */
export function placesNaming(
  library: Library,
  value: unknown,
  of: string,
  skips: (sentence: string) => boolean = () => false,
): Leftover[] {
  const names = namesOf(value).map((name) => ` ${name} `);
  const amount = amountPattern(value);
  const number = typeof value === 'string' && /^[\d+()\s-]+$/.test(value) ? dialled(value) : undefined;
  if (names.length === 0 && amount === undefined) return [];
  return textsOf(library).flatMap((each) => {
    const { text, file, path, line } = each;
    if (path.some((key) => KEPT.has(String(key)))) return [];
    const words = wordsOf(each);
    const found = names.find((name) => words.includes(name.trim().endsWith('@') ? name.trimEnd() : name));
    const asNumber =
      number !== undefined && number.length > 6 && text.replace(/\D/g, '').includes(number.replace(/^\+51/, ''));
    const says = (sentence: string) =>
      found === undefined
        ? asNumber || amount?.test(sentence) === true
        : ` ${folded(sentence)} `.includes(found.trim());
    return (found !== undefined || asNumber || amount?.test(text)) &&
      !sentencesOf(text).some((sentence) => says(sentence) && skips(sentence))
      ? [{ file, path, ...(line ? { line } : {}), says: excerpt(text, found ?? ''), of, text }]
      : [];
  });
}

export const sentencesOf = (text: string): string[] => text.split(/(?<=[.;:?!])\s/);

/** The places that say a former amount of a fee: where the fee is cited, or beside its code. Other fees may have the same amount. */
export function placesSayingFee(library: Library, value: unknown, id: string): Leftover[] {
  const citing = new Set(
    entriesOf(library).flatMap(({ facts, file }) => {
      const fees = isObject(facts) ? (facts as Record<string, unknown>)['fees'] : undefined;
      return Array.isArray(fees) && fees.includes(id) ? [folderOf(file)] : [];
    }),
  );
  const code = library.fees[id]?.facts.code;
  const digits = code && isKnown(code) ? code.value : undefined;
  return placesNaming(library, value, `fees/${id}/amount`).filter(
    ({ file, text }) => citing.has(folderOf(file)) || (digits !== undefined && text?.includes(digits) === true),
  );
}

/** The folded words of a text. */
const folds = new WeakMap<Text, string>();
function wordsOf(text: Text): string {
  const known = folds.get(text) ?? ` ${folded(text.text)} `;
  folds.set(text, known);
  return known;
}

const excerpt = (text: string, name: string): string => {
  const start = Math.max(0, folded(text).indexOf(name.trim()) - 20);
  return `${start > 0 ? '…' : ''}${text.slice(start, start + 70).trim()}${text.length > start + 70 ? '…' : ''}`;
};

/** Lists of ids that lead a reader to the entry; `dead` and `replacedBy` may name what is closed. */
const LEADING: Readonly<Record<string, keyof Library>> = {
  offices: 'offices',
  channels: 'channels',
  guides: 'guides',
  ask: 'channels',
  guide: 'guides',
};

/** The links and lists that lead to an entry. */
export function placesLeadingTo(library: Library, kind: keyof Library, id: string): Leftover[] {
  const of = `${kind}/${id}`;
  const scheme = Object.entries(LINK_KINDS).find(([, each]) => each === kind)?.[0];
  const links = textsOf(library).flatMap(({ file, path, line, source }) =>
    scheme !== undefined && source?.includes(`](${scheme}:${id})`) && !file.startsWith(`content/${of}/`)
      ? [{ file, path, ...(line ? { line } : {}), says: `${scheme}:${id}`, of }]
      : [],
  );
  const lists = entriesOf(library).flatMap(({ file, facts, ...entry }) =>
    entry.kind === kind && entry.id === id ? [] : listed(facts, kind, id).map((path) => ({ file, path, says: id, of })),
  );
  return [...links, ...lists];
}

function listed(record: unknown, kind: keyof Library, id: string, path: Path = []): Path[] {
  if (!isObject(record)) return [];
  return Object.entries(record).flatMap(([key, value]): Path[] => {
    const here = [...path, Array.isArray(record) ? Number(key) : key];
    const field = String(here.findLast((each) => typeof each === 'string'));
    if (value === id) return LEADING[field] === kind ? [here] : [];
    return field === 'dead' ? [] : listed(value, kind, id, here);
  });
}

/** How a language says that something is not known, and names the fields that are looked for. */
const SAYS: PerLang<{ unknown: RegExp; fields: Readonly<Record<string, RegExp>> }> = {
  en: {
    unknown: /\b(?:not known|unknown|did not find|do not know|no source|nobody knows|not state[ds]?|not found)\b/i,
    fields: {
      hours: /\bhours?\b/i,
      phone: /\b(?:tele)?phone/i,
      address: /\b(?:address|street)/i,
      fee: /\b(?:fee|cost|price)/i,
      cost: /\b(?:fee|cost|price)/i,
    },
  },
  es: {
    unknown: /no (?:hallamos|se hall[oó]|se sabe|se conoce|consta|se indica)|ninguna fuente|desconocid/iu,
    fields: {
      hours: /\bhorarios?\b/iu,
      phone: /tel[eé]fono/iu,
      address: /direcci[oó]n|\bcalle/iu,
      fee: /\b(?:tasa|costo|precio)/iu,
      cost: /\b(?:tasa|costo|precio)/iu,
    },
  },
};

const saysUnknown = (sentence: string, field: string): boolean =>
  LANGS.some((lang) => SAYS[lang].unknown.test(sentence) && SAYS[lang].fields[field]?.test(sentence) === true);

/** The places that still say that a field of an entry is unknown: in the entry, in what lists or links to it, or names it. */
export function placesSayingUnknown(library: Library, kind: keyof Library, id: string, field: string): Leftover[] {
  const of = `${kind}/${id}/${field}`;
  const near = new Set([
    `content/${kind}/${id}`,
    ...placesLeadingTo(library, kind, id).map(({ file }) => folderOf(file)),
  ]);
  const value: unknown = kind === 'channels' ? valueOf(library.channels[id]?.facts.value) : undefined;
  const name =
    typeof value === 'string' ? new RegExp(`(?<!\\d)${value.replace(/[^\p{L}\p{N}]/gu, '.')}(?!\\d)`, 'iu') : /(?!)/;
  return textsOf(library).flatMap(({ file, path, line, text }) => {
    // The same field of another entry speaks of that entry.
    if (path[0] === field || path.some((key) => KEPT.has(String(key)))) return [];
    const says = sentencesOf(text).find((sentence) => saysUnknown(sentence, field));
    return says !== undefined && (near.has(folderOf(file)) || name.test(text))
      ? [{ file, path, ...(line ? { line } : {}), says: excerpt(says, ''), of }]
      : [];
  });
}

const folderOf = (file: string): string =>
  file
    .split('/')
    .slice(0, 3)
    .join('/')
    .replace(/\.yaml$/, '');

/** Words by which a text says that it speaks of the past. */
const PAST: PerLang<RegExp> = {
  en: /\b(?:no longer|once|not any more|abolished|former|formerly|old|previous|previously|until|used to|was|were|moved|still)\b/i,
  es: /\b(?:ya no|elimin|anterior|antes|antigu|hasta|era\b|eran\b|se mudó|derog)|\b(?:aún|todavía)/iu,
};

export const speaksOfPast = (sentence: string): boolean => LANGS.some((lang) => PAST[lang].test(sentence));

/** Everything left over: of every history on top, and of every closed entry. What says that it speaks of the past is not. */
export function allLeftovers(library: Library): Leftover[] {
  const ended = (date: AsOf | undefined) => date !== undefined && date !== 'undated' && lastDay(date);
  const values = entriesOf(library).flatMap(({ kind, id, facts }) =>
    factsIn(facts).flatMap(({ path, fact }) => {
      const now = isKnown(fact) ? namesOf(fact.value) : [];
      return (fact.history ?? []).flatMap(({ value, asOf }) =>
        namesOf(value).some((name) => now.includes(name)) || !ended(asOf)
          ? []
          : placesNaming(library, value, [kind, id, ...path].join('/'), speaksOfPast),
      );
    }),
  );
  const closed = HISTORY_KINDS.flatMap((kind) =>
    Object.values(library[kind])
      .filter(({ facts }) => ['closed', 'suspended'].includes(valueOf(facts.condition) ?? ''))
      .map(({ id }) => ({ kind, id })),
  );
  const folders = new Set(closed.map(({ kind, id }) => `content/${kind}/${id}`));
  // What is closed itself may lead to what closed with it.
  const links = closed
    .flatMap(({ kind, id }) => placesLeadingTo(library, kind, id))
    .filter(({ file }) => !folders.has(folderOf(file)));
  return once([...values, ...links]);
}

/** Each place once. */
export const once = (places: readonly Leftover[]): Leftover[] => [
  ...new Map(
    places.map((each) => [`${each.file} ${each.path.join('.')} ${each.line ?? ''} ${each.of}`, each]),
  ).values(),
];
