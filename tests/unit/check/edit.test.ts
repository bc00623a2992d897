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
