/** `npm run content -- confirm`: one line changes, and nothing else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#tools/content/read.ts';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent(
  'content/offices/jz-cusco',
  'content/waivers/it.yaml',
  'content/terms/cita.yaml',
  'content/procedures/apostille.yaml',
);
const FILE = 'content/offices/jz-cusco/facts.yaml';
const read = (file = FILE) => readFileSync(join(copy.root, file), 'utf8');
const differing = (before: string, after: string) =>
  after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
const confirm = (...args: string[]) => runIn(copy.root, ['confirm', ...args]);

test('a fact that still holds gets the day, in one line of the file', async () => {
  const before = read();
  const { code, out } = await confirm('offices/jz-cusco/address');
  expect(code).toBe(0);
  expect(differing(before, read())).toEqual(['  checked: "2026-12-01"']);
  expect(readContent(copy.root).library.offices['jz-cusco']!.facts.address.checked).toBe('2026-12-01');
  expect(out).toContain('Confirmed 1 fact of offices/jz-cusco as of 2026-12-01.');
});

test('an entry gets the day at all its facts, and keeps its history, comments and layout', async () => {
  const before = read();
  await confirm('content/offices/jz-cusco/facts.yaml', '--day', '2026-11-30');
  expect(read()).toBe(before.replaceAll('checked: "2026-11-22"', 'checked: "2026-11-30"'));
});

test('a source is added once, at the end, and only to what is known', async () => {
  const before = read();
  expect((await confirm('offices/jz-cusco/address', '--source', 's01')).code).toBe(0);
  expect(differing(before, read())).toEqual(['  sources: [limaeasy-migraciones, s01]', '  checked: "2026-12-01"']);
  const once = read();
  expect((await confirm('offices/jz-cusco/address', '--source', 's01')).out).toContain('Nothing to do');
  await confirm('offices/jz-cusco/hours', '--source', 's01');
  expect(differing(once, read())).toEqual(['  checked: "2026-12-01"']);
});

test('a row of the register and a fact below a list are found', async () => {
  const before = read('content/waivers/it.yaml');
  expect((await confirm('waivers/it/rows/0/visa')).code).toBe(0);
  expect(differing(before, read('content/waivers/it.yaml'))).toHaveLength(1);
});

test('--dry-run shows the line and changes nothing', async () => {
  const before = read();
  const { out } = await confirm('offices/jz-cusco/address', '--dry-run');
  expect(out).toMatch(
    /facts\.yaml:\d+ - {3}checked: "2026-11-22"\n.*facts\.yaml:\d+ \+ {3}checked: "2026-12-01"\nWould confirm/,
  );
  expect(read()).toBe(before);
});

test('--json tells programs what changed', async () => {
  const { out } = await confirm('terms/cita', '--json');
  expect(JSON.parse(out)).toMatchObject({
    command: 'confirm',
    file: 'content/terms/cita.yaml',
    day: '2026-12-01',
    facts: ['terms/cita/definition'],
    written: true,
  });
});

test.each<[string, string[], string]>([
  [
    'an unknown fact',
    ['offices/jz-cusco/adress'],
    'offices/jz-cusco/adress is neither an entry nor a fact. Did you mean "offices/jz-cusco/address"?',
  ],
  ['an unknown entry', ['offices/jz-cuzco'], 'Did you mean "offices/jz-cusco"?'],
  [
    'an entry without facts',
    ['procedures/apostille'],
    'procedures/apostille holds no facts: there is nothing to confirm.',
  ],
  ['an unknown source', ['terms/cita', '--source', 'limaeasy'], 'limaeasy is not in content/sources.'],
  ['a day in the future', ['terms/cita', '--day', '2026-12-02'], '--day 2026-12-02 lies in the future'],
  ['a day that does not exist', ['terms/cita', '--day', '2026-02-30'], '--day 2026-02-30 is not a day'],
  [
    'a day before asOf',
    ['terms/cita', '--day', '2025-08-01'],
    '2025-08-01 lies before asOf of terms/cita/definition, 2025-08-23',
  ],
  [
    'a day before the last check',
    ['terms/cita', '--day', '2026-11-21'],
    '2026-11-21 lies before the last check of terms/cita/definition, 2026-11-22',
  ],
])('refuses %s, with 2, and changes nothing', async (_, args, message) => {
  const before = read('content/terms/cita.yaml') + read();
  const { code, err } = await confirm(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(read('content/terms/cita.yaml') + read()).toBe(before);
});

test('a broken entry is not touched; the command says how to see what is broken', async () => {
  writeFileSync(join(copy.root, FILE), read().replace('kind: zonal-office', 'kind: shop'));
  const { code, out } = await confirm('offices/jz-cusco/address');
  expect(code).toBe(1);
  expect(out).toContain('npm run content -- check offices/jz-cusco');
});
