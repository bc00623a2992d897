/** The version of an entry: a short content hash. The same content has the same version on every machine and day. */
import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { PagedKind } from '#lib/site/addresses.ts';
import type { Library } from './library.ts';

/** Crockford's base 32 in lower case, without letters that look alike (i, l, o, u). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Seven characters of five bits: a change keeps the version once in 34,000 million times. */
const LENGTH = 7;

/** Hashes the facts and prose of an entry in every language and, for a guide, those of its steps. */
export function versionOf(library: Library, kind: PagedKind, id: string): string {
  const entry = library[kind][id];
  const steps = kind === 'guides' ? (library.guides[id]?.facts.steps ?? []) : [];
  return versionOfRecord([contentOf(entry), ...steps.map(({ step }) => contentOf(library.steps[step]))]);
}

/** Hashes any record; the order of its keys does not matter. */
export function versionOfRecord(record: unknown): string {
  const hash = createHash('sha256')
    .update(stringify(record) ?? '')
    .digest();
  return Array.from(hash.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

type Content = { facts: unknown; prose: Readonly<Record<string, { front: unknown; body: string }>> };

/** An entry's content without its file paths. */
const contentOf = (entry: Content | undefined): unknown =>
  entry && {
    facts: entry.facts,
    prose: Object.fromEntries(Object.entries(entry.prose).map(([lang, { front, body }]) => [lang, { front, body }])),
  };
