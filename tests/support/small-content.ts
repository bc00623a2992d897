/** A small part of the real content, for commands that read or write files. It holds enough to be read, not to satisfy every rule. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** Sets every day of check, so that the tests hold when the real facts are confirmed again. */
function checkedOn(day: string, path: string): void {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) checkedOn(day, join(path, name));
  else if (path.endsWith('.yaml'))
    writeFileSync(path, readFileSync(path, 'utf8').replace(/checked: "[\d-]+"/g, `checked: "${day}"`));
}

/** The texts of a file, or of all files of a folder. */
const textsOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => textsOf(join(path, name)))
    : [readFileSync(path, 'utf8')];

/** Sources that tests cite by themselves. */
const CITED = ['s01', 's02', 's03', 'limaeasy-migraciones'];

/** The files of the sources that some content names. */
function sourcesOf(paths: readonly string[]): string[] {
  const words = new Set([...CITED, ...paths.flatMap(textsOf).flatMap((text) => text.match(/[a-z0-9-]+/g) ?? [])]);
  return readdirSync('content/sources')
    .filter((name) => words.has(name.replace('.yaml', '')))
    .map((name) => `content/sources/${name}`);
}

/**
 * A fresh copy of some folders and files of `content/`, and of the sources they cite, for each test, removed after it. Every fact in
 * it was checked on 2026-11-22.
 */
export function smallContent(...paths: string[]) {
  const copy = { root: '' };
  const sources = sourcesOf(paths);
  beforeEach(() => {
    copy.root = mkdtempSync(join(tmpdir(), 'content-'));
    for (const path of [...sources, ...paths]) cpSync(path, join(copy.root, path), { recursive: true });
    for (const path of paths) checkedOn('2026-11-22', join(copy.root, path));
  });
  afterEach(() => rmSync(copy.root, { recursive: true }));
  return copy;
}
