/** `npm run content -- confirm`: one line changes, and nothing else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#tools/content/read.ts';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent(
  'content/offices/jz-cusco',
  'content/pages/about',
  'content/waivers/it.yaml',
  'content/terms/cita.yaml',
  'content/procedures/apostille.yaml',
);
const OFFICE = 'content/offices/jz-cusco/facts.yaml';
const FILE = 'content/pages/about/facts.yaml';
const read = (file = FILE) => readFileSync(join(copy.root, file), 'utf8');
const differing = (before: string, after: string) =>
  after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
const confirm = (...args: string[]) => runIn(copy.root, ['confirm', ...args]);

/** Every fact with all its fields. */
const LONG = `core: false
name: { en: "About", es: "Acerca" }
statements:
  one:                          # a comment
    value: { en: "One", es: "Uno" }
    sources: [limaeasy-migraciones]
    asOf: "2024-04"
    checked: "2026-11-22"
    state: reported
    history:
      - { value: { en: "Zero", es: "Cero" }, asOf: "2023", sources: [s02] }
  two: { unknown: true, checked: "2026-11-22", note: { en: "Ask.", es: "Pregunte." } }
`;

/** Facts that share their evidence, written in every way there is. */
const SHARED = `evidence:                       # once
  default: { sources: [limaeasy-migraciones], asOf: "2024-04", checked: "2026-11-22", state: reported }
  press: { sources: [s02], asOf: "2025", checked: "2026-11-22", state: reported }
core: false
name: { en: "About", es: "Acerca" }
statements:
  bare: { en: "One", es: "Uno" }   # a comment
  lines:
    en: "Two"

    es: "Dos"                   # another
  noted:
    value:
      en: "Three"
      es: "Tres"
    note: { en: "Ask.", es: "Pregunte." }
  unsure: unknown
  paper: { value: { en: "Four", es: "Cuatro" }, evidence: press }
  papers: { value: { en: "Five", es: "Cinco" }, evidence: press, asOf: "2024" }
  own: { value: { en: "Six", es: "Seis" }, sources: [s03], asOf: "2025", checked: "2026-11-22", state: reported }
`;

/** Writes a page and returns its text. */
const having = (text: string): string => {
  writeFileSync(join(copy.root, FILE), text);
  return text;
};

test('a fact that still holds gets the day, in one line of the file', async () => {
  const before = having(LONG);
  const { code, out } = await confirm('pages/about/statements/one');
  expect(code).toBe(0);
  expect(differing(before, read())).toEqual(['    checked: "2026-12-01"']);
  expect(readContent(copy.root).library.pages['about']!.facts.statements['one']!.checked).toBe('2026-12-01');
  expect(out).toContain('Confirmed 1 fact of pages/about as of 2026-12-01.');
});

test('an entry gets the day at all its facts, and keeps its history, comments and layout', async () => {
  const before = read(OFFICE);
  await confirm(OFFICE, '--all', '--day', '2026-11-30');
  expect(read(OFFICE)).toBe(before.replaceAll('checked: "2026-11-22"', 'checked: "2026-11-30"'));
  having(LONG);
  await confirm('pages/about', '--day', '2026-11-30');
  expect(read()).toBe(LONG.replaceAll('checked: "2026-11-22"', 'checked: "2026-11-30"'));
});

test('a source is added once, at the end, and only to what is known', async () => {
  const before = having(LONG);
  expect((await confirm('pages/about/statements/one', '--source', 's01')).code).toBe(0);
  expect(differing(before, read())).toEqual(['    sources: [limaeasy-migraciones, s01]', '    checked: "2026-12-01"']);
  const once = read();
  expect((await confirm('pages/about/statements/one', '--source', 's01')).out).toContain('Nothing to do');
  await confirm('pages/about/statements/two', '--source', 's01');
  expect(differing(once, read())).toEqual([
    '  two: { unknown: true, checked: "2026-12-01", note: { en: "Ask.", es: "Pregunte." } }',
  ]);
});

describe('facts that share their evidence', () => {
  const changed = (...lines: [from: string, to: string][]) =>
    lines.reduce((text, [from, to]) => text.replace(from, () => to), SHARED);
  const on = (evidence: string, day = '2026-12-01') =>
    SHARED.replace(new RegExp(`(  ${evidence}: .*checked: )"2026-11-22"`), `$1"${day}"`);

  test('a whole entry changes one line, that of its default evidence, and says what rests on other evidence', async () => {
    having(SHARED);
    const { out } = await confirm('pages/about');
    expect(read()).toBe(on('default'));
    expect(out).toContain('Confirmed 4 facts of pages/about as of 2026-12-01.\n3 more rest on other evidence');
    expect(out).toContain(
      '  pages/about/statements/paper\n  pages/about/statements/papers\n  pages/about/statements/own',
    );
    const { statements } = readContent(copy.root).library.pages['about']!.facts;
    expect(Object.values(statements).map(({ checked }) => checked.slice(5))).toEqual([
      '12-01',
      '12-01',
      '12-01',
      '12-01',
      '11-22',
      '11-22',
      '11-22',
    ]);
  });

  test('other evidence is confirmed by its name, a source goes there, too', async () => {
    having(SHARED);
    await confirm('pages/about', '--evidence', 'press', '--source', 's01');
    expect(read()).toBe(
      changed([
        'press: { sources: [s02], asOf: "2025", checked: "2026-11-22"',
        'press: { sources: [s02, s01], asOf: "2025", checked: "2026-12-01"',
      ]),
    );
  });

  test('--all confirms every fact, each at its place', async () => {
    having(SHARED);
    await confirm('pages/about', '--all');
    expect(read()).toBe(SHARED.replaceAll('2026-11-22', '2026-12-01'));
  });

  test('all facts of an evidence may be named by their field', async () => {
    having(SHARED);
    await confirm('pages/about/statements');
    expect(read()).toBe(SHARED.replaceAll('2026-11-22', '2026-12-01'));
  });

  test.each<[string, [from: string, to: string]]>([
    [
      'bare',
      [
        'bare: { en: "One", es: "Uno" }   #',
        'bare: { value: { en: "One", es: "Uno" }, sources: [limaeasy-migraciones, s01], checked: "2026-12-01" }   #',
      ],
    ],
    [
      'lines',
      [
        `    en: "Two"

    es: "Dos"                   # another
`,
        `    value:
      en: "Two"

      es: "Dos"                   # another
    sources: [limaeasy-migraciones, s01]
    checked: "2026-12-01"
`,
      ],
    ],
    [
      'noted',
      ['      es: "Tres"\n', '      es: "Tres"\n    sources: [limaeasy-migraciones, s01]\n    checked: "2026-12-01"\n'],
    ],
    ['unsure', ['unsure: unknown', 'unsure: { unknown: true, checked: "2026-12-01" }']],
    ['paper', ['es: "Cuatro" }, evidence', 'es: "Cuatro" }, sources: [s02, s01], checked: "2026-12-01", evidence']],
  ])('one of them gets lines of its own: %s', async (fact, change) => {
    having(SHARED);
    const { code } = await confirm(`pages/about/statements/${fact}`, '--source', 's01');
    expect(code).toBe(0);
    expect(read()).toBe(changed(change));
    const { statements } = readContent(copy.root).library.pages['about']!.facts;
    expect(Object.entries(statements).filter(([, { checked }]) => checked === '2026-12-01')).toMatchObject([
      [fact, {}],
    ]);
  });

  test('evidence that the entry does not have is refused', async () => {
    having(SHARED);
    const { code, err } = await confirm('pages/about', '--evidence', 'pres');
    expect(code).toBe(2);
    expect(err).toContain(
      'No fact of pages/about rests on the evidence pres. Did you mean "press"? Write one of default, press, or --all.',
    );
  });
});

test('a row of the register and a fact below a list are found', async () => {
  const before = read('content/waivers/it.yaml');
  expect((await confirm('waivers/it/rows/eu-2016/visa')).code).toBe(0);
  expect(differing(before, read('content/waivers/it.yaml'))).toHaveLength(1);
});

test('many facts and entries are confirmed in one run; facts of one entry share what they rest on', async () => {
  const [about, term] = [having(SHARED), read('content/terms/cita.yaml')];
  const { code, out } = await confirm('pages/about/statements/paper', 'terms/cita', 'pages/about/statements/papers');
  expect(code).toBe(0);
  expect(differing(about, read())).toHaveLength(1);
  expect(read('content/terms/cita.yaml')).toBe(term.replaceAll('2026-11-22', '2026-12-01'));
  expect(out).toContain('Confirmed 2 facts of pages/about as of 2026-12-01.');
  expect(out).toContain('Confirmed 1 fact of terms/cita as of 2026-12-01.');
});

test('one name that is wrong among many changes nothing', async () => {
  const before = read('content/terms/cita.yaml');
  expect((await confirm('terms/cita', 'pages/about/statements/nine')).code).toBe(2);
  expect(read('content/terms/cita.yaml')).toBe(before);
});

test('a source that is given for what is unknown is not dropped without a word', async () => {
  having(LONG);
  const { out } = await confirm('pages/about/statements/two', '--source', 's01');
  expect(out).toContain('pages/about/statements/two: what is unknown has no source. s01 was not added there.');
});

test('--dry-run shows the line and changes nothing', async () => {
  const before = having(LONG);
  const { out } = await confirm('pages/about/statements/one', '--dry-run');
  expect(out).toMatch(
    /facts\.yaml:\d+ - {5}checked: "2026-11-22"\n.*facts\.yaml:\d+ \+ {5}checked: "2026-12-01"\nWould confirm/,
  );
  expect(read()).toBe(before);
});

test('--json tells programs what changed', async () => {
  const { out } = await confirm('terms/cita', '--json');
  expect(JSON.parse(out)).toMatchObject({
    command: 'confirm',
    day: '2026-12-01',
    written: true,
    entries: [{ file: 'content/terms/cita.yaml', facts: ['terms/cita/definition'] }],
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
  const before = read('content/terms/cita.yaml') + read(OFFICE);
  const { code, err } = await confirm(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(read('content/terms/cita.yaml') + read(OFFICE)).toBe(before);
});

test('a broken entry is not touched; the command says how to see what is broken', async () => {
  writeFileSync(join(copy.root, OFFICE), read(OFFICE).replace('kind: zonal-office', 'kind: shop'));
  const { code, out } = await confirm('offices/jz-cusco/address');
  expect(code).toBe(1);
  expect(out).toContain('npm run content -- check offices/jz-cusco');
});
