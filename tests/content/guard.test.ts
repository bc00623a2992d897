/** No build starts from content that does not hold; the preview only says so. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { contentGuard } from '#integrations/content-guard.ts';

const folder = mkdtempSync(join(tmpdir(), 'guard-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllGlobals();
});

/** What the guard does before a command of Astro, and what it prints. */
function guarded(command: string, bad: boolean, outDir = 'dist/'): { said: string[]; run: () => void } {
  cpSync('content/sources', join(folder, 'content/sources'), { recursive: true });
  if (bad) writeFileSync(join(folder, 'content/sources/s01.yaml'), 'kind: nothing\n');
  vi.stubGlobal('process', { ...process, argv: ['node', 'astro', command] });
  const said: string[] = [];
  const logger = { info: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  const hook = contentGuard().hooks['astro:config:done'] as unknown as (given: object) => void;
  return {
    said,
    run: () =>
      hook({ config: { root: pathToFileURL(`${folder}/`), outDir: pathToFileURL(join(folder, outDir)) }, logger }),
  };
}

test('valid content is counted', () => {
  const { said, run } = guarded('build', false);
  run();
  expect(said).toEqual([expect.stringMatching(/^\d+ entries are valid\.$/)]);
});

test('a build stops, with every problem listed', () => {
  const { said, run } = guarded('build', true);
  expect(run).toThrow(/The content has \d+ problems, listed above\. Nothing was built\./);
  expect(said.join('\n')).toContain('content/sources/s01.yaml:');
});

test('a build stops where it cannot write', () => {
  const { run } = guarded('build', false, 'content/sources/s01.yaml');
  expect(run).toThrow(/s01\.yaml cannot be written \(EEXIST\)/);
});

test('a preview goes on, with every problem listed', () => {
  const { said, run } = guarded('dev', true);
  run();
  expect(said.join('\n')).toContain('content/sources/s01.yaml:');
});
