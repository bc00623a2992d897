/** A copy of the content in which a test makes one fault. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { checkContent } from '../../src/check/report.ts';

/** Copies the files that `holds` lets through before the tests of a file, and removes the copy after them. */
export function contentCopy(holds: (path: string) => boolean) {
  const copy = {
    root: '',
    /** What the check says of the copy with one file changed; the file is put back. */
    linesAfter(file: string, change: (text: string) => string): string[] {
      const path = join(copy.root, 'content', file);
      const good = readFileSync(path, 'utf8');
      const bad = change(good);
      if (bad === good) throw new Error(`The change does not fit ${file} any more: the test would prove nothing.`);
      writeFileSync(path, bad);
      try {
        return checkContent(copy.root).lines;
      } finally {
        writeFileSync(path, good);
      }
    },
  };
  beforeAll(() => {
    copy.root = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync('content', join(copy.root, 'content'), { recursive: true, filter: holds });
  });
  afterAll(() => rmSync(copy.root, { recursive: true }));
  return copy;
}
