/** `npm run content -- links`, over a few real files. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent('content/steps/carne-menu', 'content/terms');
const links = (...args: string[]) => runIn(copy.root, ['links', ...args]);

test('a link that leads nowhere is named with file and line, and ends with 1', async () => {
  appendFileSync(join(copy.root, 'content/steps/carne-menu/en.mdx'), '\n[a word](term:migracione)\n');
  const { code, out } = await links();
  expect(code).toBe(1);
  expect(out).toMatch(
    /carne-menu\/en\.mdx:\d+:1 text: "term:migracione" leads nowhere: migracione is not in content\/terms\. Did you mean "migraciones"\?/,
  );
  expect(out).toMatch(/Other sites: \d+ addresses, not asked \(--external asks them\)\.$/);
});

test('other sites are asked on demand only, and never change the exit code', async () => {
  const before = (await links()).code;
  const asked: string[] = [];
  const fetch = (url: unknown) => (asked.push(String(url)), Promise.resolve(new Response(null, { status: 404 })));
  const { code, out } = await runIn(copy.root, ['links', '--external'], { fetch: fetch as typeof globalThis.fetch });
  expect(asked.length).toBeGreaterThan(100);
  expect(out).toMatch(
    /Other sites: 0 of \d+ answer\.\n {2}\d+ gone:\n {4}https?:\/\/\S+ {2}404 {2}\(content\/sources\/[\w-]+\.yaml\)/,
  );
  expect(code).toBe(before);
});

test('without a network it says that it was not run', async () => {
  expect((await links('--external')).out).toMatch(/Other sites: not run, no site answered/);
});
