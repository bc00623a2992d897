/** A small part of the real content, for commands that read or write files. It holds enough to be read, not to satisfy every rule. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A fresh copy of some folders and files of `content/` for each test, removed after it. */
export function smallContent(...paths: string[]) {
  const copy = { root: '' };
  beforeEach(() => {
    copy.root = mkdtempSync(join(tmpdir(), 'content-'));
    for (const path of ['content/sources', ...paths]) cpSync(path, join(copy.root, path), { recursive: true });
  });
  afterEach(() => rmSync(copy.root, { recursive: true }));
  return copy;
}
