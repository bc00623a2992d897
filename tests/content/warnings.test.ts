/** `npm run content -- check`: warnings are listed and counted, and do not fail the check. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent('content/terms', 'content/STYLE.md');
const FILE = 'content/terms/uit.yaml';
const EXTRA = [...Array(21).keys()].map((index) => `w${index}`);

/** Runs the check with a text in the definition of the UIT. */
async function checked(text: string, ...args: string[]) {
  const path = join(copy.root, FILE);
  writeFileSync(path, readFileSync(path, 'utf8').replace('A reference amount', `${text} A reference amount`));
  return runIn(copy.root, ['check', ...args]);
}

test('a word to avoid is a line with its place, and the content is valid', async () => {
  const { code, out } = await checked('It stands.');
  expect(out).toMatch(
    /^warning: content\/terms\/uit\.yaml:\d+:\d+ definition\.en: "stands" is a word to avoid \(content\/STYLE\.md\): write is, are\.$/m,
  );
  expect(out).toMatch(/^1 warning in \d+ entries\.\nContent is valid: \d+ entries, no problems\.$/m);
  expect(code).toBe(0);
});

test('a problem fails the check, with warnings or without', async () => {
  const { code, out } = await checked('It stands. S/20.20.');
  expect(out).toMatch(/^1 warning in \d+ entries\.\n1 problem in \d+ entries\.$/m);
  expect(code).toBe(1);
});

test('of many warnings the first 20 are listed, of one entry all, and with --json all', async () => {
  const sheet = join(copy.root, 'content/STYLE.md');
  const row = `| x | ${EXTRA.map((word) => `\`${word}\``).join(', ')} |`;
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/^\| is, are .*$/m, row));
  const listed = (out: string) => out.match(/^warning: /gm)?.length;
  const { out } = await checked(`${EXTRA.join(' ')}.`);
  expect(listed(out)).toBe(20);
  expect(out).toContain('21 warnings in');
  expect(out).toContain('the first 20 above: name an entry to see all of its own.');
  const { out: own } = await runIn(copy.root, ['check', 'terms/uit']);
  expect(listed(own)).toBe(21);
  expect(own).toContain('21 warnings in terms/uit.\n');
  const { out: json } = await runIn(copy.root, ['check', '--json']);
  expect(JSON.parse(json)).toMatchObject({ problems: [], warnings: Array(21).fill({ file: FILE }) });
});
