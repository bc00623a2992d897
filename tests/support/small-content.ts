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

/** A fresh copy of some folders and files of `content/` for each test, removed after it. Every fact in it was checked on 2026-11-22. */
export function smallContent(...paths: string[]) {
  const copy = { root: '' };
  beforeEach(() => {
    copy.root = mkdtempSync(join(tmpdir(), 'content-'));
    for (const path of ['content/sources', ...paths]) cpSync(path, join(copy.root, path), { recursive: true });
    for (const path of paths) checkedOn('2026-11-22', join(copy.root, path));
  });
  afterEach(() => rmSync(copy.root, { recursive: true }));
  return copy;
}
