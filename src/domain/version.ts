/**
 * The version of an entry: a short id that changes when anything it says changes, and only then. It is reckoned from the
 * content alone, so that the same content has the same id on every machine and on every day.
 */
import type { PagedKind } from './addresses.ts';
import type { Library } from './library.ts';

/** Digits and letters that nobody takes for each other when reading them aloud or copying them by hand. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Seven letters of five bits: two versions of one entry share an id once in 34,000 million times. */
const LENGTH = 7;

/** The id of what an entry says: its facts and prose in both languages and, for a guide, those of its steps. */
export function versionOf(library: Library, kind: PagedKind, id: string): string {
  const entry = library[kind][id];
  const steps = kind === 'guides' ? (library.guides[id]?.facts.steps ?? []) : [];
  return versionOfRecord([said(entry), ...steps.map(({ step }) => said(library.steps[step]))]);
}

/** The id of any record; the order of its keys does not matter. */
export function versionOfRecord(record: unknown): string {
  const hash = fnv1a(canonicalJson(record));
  return Array.from({ length: LENGTH }, (_, place) => ALPHABET[Number((hash >> BigInt(5 * place)) & 31n)]).join('');
}

type Said = { facts: unknown; prose: Readonly<Record<string, { front: unknown; body: string }>> };

/** What an entry says, without where its files lie. */
const said = (entry: Said | undefined): unknown =>
  entry && {
    facts: entry.facts,
    prose: Object.fromEntries(Object.entries(entry.prose).map(([lang, { front, body }]) => [lang, { front, body }])),
  };

/** JSON (RFC 8259) with the keys of every object in order and without undefined values: one text per record. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join()}}`;
}

/** FNV-1a with 64 bits over the UTF-8 bytes: no secret is kept here, only differences are found. Reckoned in two halves, since BigInt is slow. */
function fnv1a(text: string): bigint {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 0x1b3.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  const hash = (BigInt(high) << 32n) | BigInt(low);
  return hash ^ (hash >> 35n);
}
