/**
 * The version of an entry: a short id that changes when anything it says changes, and only then. It is reckoned from the
 * content alone, so that the same content has the same id on every machine and on every day.
 */
import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { PagedKind } from '#lib/site/addresses.ts';
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
  const hash = createHash('sha256')
    .update(stringify(record) ?? '')
    .digest();
  return Array.from(hash.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

type Said = { facts: unknown; prose: Readonly<Record<string, { front: unknown; body: string }>> };

/** What an entry says, without where its files lie. */
const said = (entry: Said | undefined): unknown =>
  entry && {
    facts: entry.facts,
    prose: Object.fromEntries(Object.entries(entry.prose).map(([lang, { front, body }]) => [lang, { front, body }])),
  };
