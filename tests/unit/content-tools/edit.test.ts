import { expect, test } from 'vitest';
import { applyEdits, changedLines, openYaml } from '#tools/content/edit.ts';

const TEXT = `# The office
address:            # where it is
  value: "Av. El Sol 610"
  sources: [s01, s02]   # the list first
  checked: '2026-11-22'
  history:
    - { value: "old", sources: [s03], checked: "2025-01-01" }
hours: { unknown: true, checked: "2026-11-22", note: { en: "a", es: "b" } }
needs:
  - sources:
      - s01
      - s02 # second
`;

const edited = (...edits: ReturnType<ReturnType<typeof openYaml>['setText']>[]) =>
  applyEdits(
    TEXT,
    edits.filter((edit) => edit !== undefined),
  );

test('a text is replaced in its quote style, and nothing else changes', () => {
  const yaml = openYaml(TEXT);
  const after = edited(
    yaml.setText(['address', 'checked'], '2026-12-01'),
    yaml.setText(['hours', 'checked'], '2026-12-01'),
  );
  expect(after).toBe(
    TEXT.replace(`'2026-11-22'`, `'2026-12-01'`).replace('true, checked: "2026-11-22"', 'true, checked: "2026-12-01"'),
  );
});

test('an id is added to flow and block sequences', () => {
  const yaml = openYaml(TEXT);
  expect(edited(yaml.append(['address', 'sources'], 's09'))).toContain(
    '  sources: [s01, s02, s09]   # the list first\n',
  );
  expect(edited(yaml.append(['needs', 0, 'sources'], 's09'))).toContain('      - s02 # second\n      - s09\n');
});

test.each<[string, string]>([
  ['a: Av. A 1   # here', 'a: { value: Av. A 1, x: 1, y: 2 }   # here'],
  ['a: Av. A 1, [B]', 'a: { value: "Av. A 1, [B]", x: 1, y: 2 }'],
  ["a: 'A, B'", "a: { value: 'A, B', x: 1, y: 2 }"],
  ['a: unknown', 'a: { unknown: true, x: 1, y: 2 }'],
  ['a: "unknown"', 'a: { value: "unknown", x: 1, y: 2 }'],
  ['a: [mo, tu]', 'a: { value: [mo, tu], x: 1, y: 2 }'],
  ['a: { en: A, es: B }', 'a: { value: { en: A, es: B }, x: 1, y: 2 }'],
  ['a: { value: A, note: { en: B, es: C } }', 'a: { value: A, x: 1, y: 2, note: { en: B, es: C } }'],
  ['a:\n  en: A\n\n  es: B # last\nb: 1', 'a:\n  value:\n    en: A\n\n    es: B # last\n  x: 1\n  y: 2\nb: 1'],
  ['a:\n  - mo\n  - tu\nb: 1', 'a:\n  value:\n    - mo\n    - tu\n  x: 1\n  y: 2\nb: 1'],
  ['a:\n  value: A # one\n  note: B', 'a:\n  value: A # one\n  x: 1\n  y: 2\n  note: B'],
  ['a:\n  value:\n    - mo\n  note: B', 'a:\n  value:\n    - mo\n  x: 1\n  y: 2\n  note: B'],
  ['a:\n  unknown: true\n  note: B', 'a:\n  unknown: true\n  x: 1\n  y: 2\n  note: B'],
])('a fact gets fields of its own, in its form: %j', (text, after) => {
  expect(applyEdits(text, [openYaml(text).addFields(['a'], ['x: 1', 'y: 2'])])).toBe(after);
});

test('a missing path is not edited', () => {
  const yaml = openYaml(TEXT);
  expect(yaml.setText(['address', 'asOf'], '2026')).toBeUndefined();
  expect(yaml.append(['address', 'value'], 's09')).toBeUndefined();
});

test('the changed lines are reported, including added ones', () => {
  const yaml = openYaml(TEXT);
  expect(changedLines(TEXT, edited(yaml.setText(['address', 'checked'], '2026-12-01')))).toEqual([
    `5 -   checked: '2026-11-22'`,
    `5 +   checked: '2026-12-01'`,
  ]);
  expect(changedLines(TEXT, edited(yaml.append(['needs', 0, 'sources'], 's09')))).toEqual(['13 +       - s09']);
});
