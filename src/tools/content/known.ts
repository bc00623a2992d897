/**
 * Entries that were read without a problem, by what their files hold: a check reads only what is new. In memory for the preview
 * and the tests, in `.cache/content.json` for the next command.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Facts and texts of an entry, as the schemas gave them. */
export type Known = { facts: unknown; prose?: unknown };

const SRC = fileURLToPath(new URL('../../', import.meta.url));
const FILE = '.cache/content.json';

const entries = new Map<string, Known>();
/** Keys asked for or kept since `recall`: the others are of files that are no more. */
const used = new Set<string>();
let before: Record<string, Known> = {};

/** What an entry is known by: the names and bytes of its files. */
export function keyOf(files: readonly (readonly [name: string, bytes: Uint8Array])[]): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('base64url');
}

export function known(key: string): Known | undefined {
  const entry = entries.get(key);
  if (entry) used.add(key);
  return entry;
}

/** Keeps an entry. It is shared from now on, so nobody may change it. */
export function keep(key: string, entry: Known): void {
  entries.set(key, frozen(entry));
  used.add(key);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

let code: string | undefined;

/** The code that reads entries: another schema may refuse what this one let pass. */
const codeOf = (): string => (code ??= hashOfCode());

function hashOfCode(): string {
  const folders = ['schemas', 'i18n', 'i18n/strings', 'tools/content', 'lib/facts'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(SRC, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(SRC, folder, name)),
  );
  const lock = join(SRC, '../package-lock.json');
  return keyOf([...files, ...(existsSync(lock) ? [lock] : [])].map((file) => [file, readFileSync(file)]));
}

/** Takes up what the last command below `root` read. */
export function recall(root: string): void {
  used.clear();
  before = readKept(join(root, FILE), codeOf());
  for (const [key, entry] of Object.entries(before)) if (!entries.has(key)) keep(key, entry);
  used.clear();
}

/** Writes down what was read since `recall`, for the next command. */
export function writeDown(root: string): void {
  if ([...used].every((key) => key in before)) return;
  const kept = Object.fromEntries([...used].map((key) => [key, entries.get(key)]));
  writeKept(join(root, FILE), { code: codeOf(), entries: kept });
}

function readKept(file: string, code: string): Record<string, Known> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { code: string; entries: Record<string, Known> };
    return kept.code === code ? kept.entries : {};
  } catch {
    return {};
  }
}

function writeKept(file: string, kept: object): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // In one step: another command may be reading it.
    const half = `${file}.${process.pid}`;
    writeFileSync(half, JSON.stringify(kept));
    renameSync(half, file);
  } catch {
    // A folder that cannot be written makes the next check slower, not wrong.
  }
}
