import { expect, test } from 'vitest';
import { insertItem, removeField, setField } from '#tools/content/rewrite.ts';

const TEXT = `# The office
kind: agency   # the kind
address:            # where it is
  value: "Av. A 1"
  sources: [s01]   # the list first
  note:
    en: "A" # one
    es: "B"
hours: { unknown: true, note: { en: "a", es: "b" } }
events: []
list:
  # on top
  - date: "2024"
    kind: seen
  - { date: "2023", kind: seen }
`;

test('a field is set in its quotes, and its comment stays', () => {
  expect(setField(TEXT, ['kind'], 'zonal-office')).toBe(TEXT.replace('kind: agency ', 'kind: zonal-office '));
  expect(setField(TEXT, ['address', 'value'], 'Av. B 2')).toBe(TEXT.replace('Av. A 1', 'Av. B 2'));
  expect(setField(TEXT, ['address', 'sources'], ['s02', 's03'])).toBe(TEXT.replace('[s01]', '[s02, s03]'));
});

test('a group with the same fields is set field by field, so that its lines and comments stay', () =>
  expect(setField(TEXT, ['address', 'note'], { en: 'C', es: 'D' })).toBe(
    TEXT.replace('en: "A" #', 'en: "C" #').replace('es: "B"', 'es: "D"'),
  ));

test('a new field stands where the fields of a fact have their place', () => {
  expect(setField(TEXT, ['address', 'asOf'], '2024')).toContain('[s01]   # the list first\n  asOf: "2024"\n  note:\n');
  expect(setField(TEXT, ['hours', 'checked'], '2026-12-01')).toContain('{ unknown: true, checked: "2026-12-01", note:');
  expect(setField(TEXT, ['address', 'history'], [{ value: 'Av. Z', asOf: '2020' }])).toContain(
    '    es: "B"\n  history:\n    - { value: "Av. Z", asOf: "2020" }\nhours:',
  );
});

test('a field goes with its lines, and only they do', () => {
  expect(removeField(TEXT, ['address', 'note'])).toBe(TEXT.replace(/ {2}note:\n.*\n.*\n/, ''));
  expect(removeField(TEXT, ['hours', 'note'])).toBe(TEXT.replace(', note: { en: "a", es: "b" }', ''));
  expect(removeField(TEXT, ['hours', 'unknown'])).toBe(TEXT.replace('unknown: true, ', ''));
  expect(removeField(TEXT, ['hours', 'none'])).toBe(TEXT);
});

test('an item is put into a list in the form of the others', () => {
  const item = { date: '2026', kind: 'moved' };
  expect(insertItem(TEXT, ['list'], 0, item)).toContain('list:\n  - date: "2026"\n    kind: moved\n  # on top\n');
  expect(insertItem(TEXT, ['list'], 1, item)).toContain(
    'kind: seen\n  - date: "2026"\n    kind: moved\n  - { date: "2023"',
  );
  expect(insertItem(TEXT, ['events'], 0, item)).toContain('events:\n  - date: "2026"\n    kind: moved\nlist:');
});

test('words that YAML 1.1 takes for true or false are quoted', () =>
  expect(setField('a: x\n', ['b'], { value: 'no', state: 'reported' })).toContain(
    'b: { value: "no", state: reported }',
  ));
