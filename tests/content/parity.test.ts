/** `npm run content -- parity`, over a few real files. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent('content/steps/call-ask', 'content/guides/call-alomac');
const change = (file: string, how: (text: string) => string) =>
  writeFileSync(join(copy.root, file), how(readFileSync(join(copy.root, file), 'utf8')));

test('alike pairs end with 0 and are counted', async () => {
  expect(await runIn(copy.root, ['parity'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^2 entries compared\.\n {2}en: .*\n {2}es: .*\nAll languages match/),
  });
});

test('a translation that lags behind is named with file and line', async () => {
  change('content/guides/call-alomac/en.mdx', (text) => text.replace('revision: 2', 'revision: 3'));
  const { code, out } = await runIn(copy.root, ['parity']);
  expect(code).toBe(1);
  expect(out).toMatch(/^content\/guides\/call-alomac\/es\.mdx:5:11 revision: "2" is older than en\.mdx, which is at 3/);
});

test('a missing language is named, and for programs too', async () => {
  rmSync(join(copy.root, 'content/steps/call-ask/es.mdx'));
  const { code, out } = await runIn(copy.root, ['parity', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    problems: [
      { file: 'content/steps/call-ask/es.mdx', message: 'is missing: every entry has a text in every language.' },
    ],
  });
});
