/** An entry names its evidence once: short facts become the complete ones that everything behind the schema sees. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { entry, pathInFile, writtenFacts } from '#schemas/evidence.ts';
import { fact, FACT_FIELDS, textFact } from '#schemas/fact.ts';
import { KINDS } from '#schemas/kinds.ts';
import { identifier, line } from '#schemas/text.ts';

const schema = entry({
  name: line,
  address: fact(line).optional(),
  days: fact(z.array(line).min(1)).optional(),
  notes: z.record(identifier, textFact).optional(),
  rows: z
    .array(z.strictObject({ id: identifier, visa: fact(z.enum(['yes', 'no']), { since: line.optional() }) }))
    .optional(),
});

const BASE = { sources: ['s01'], asOf: '2024-04', checked: '2026-11-22', state: 'reported' };
const PRESS = { sources: ['s02', 's03'], asOf: 'undated', checked: '2026-11-30', state: 'confirmed' };
const evidence = { default: BASE, press: PRESS };
const text = { en: 'A', es: 'B' };

/** The complete entry, or the problems as `path: code message`. */
function read(written: object): unknown {
  const { success, data, error } = schema.safeParse({ name: 'x', ...written });
  return success ? data : error.issues.map(({ path, code, message }) => `${path.join('.')}: ${code} ${message}`);
}
const complete = (fields: object) => ({ name: 'x', ...fields });

describe('a fact', () => {
  test.each<[string, unknown, object]>([
    ['is a bare value', 'Av. A 1', { value: 'Av. A 1', ...BASE }],
    ['names other evidence', { value: 'Av. A 1', evidence: 'press' }, { value: 'Av. A 1', ...PRESS }],
    ['has a field of its own', { value: 'Av. A 1', asOf: '2020' }, { value: 'Av. A 1', ...BASE, asOf: '2020' }],
    [
      'has a field of its own beside other evidence',
      { value: 'Av. A 1', evidence: 'press', state: 'reported' },
      { value: 'Av. A 1', ...PRESS, state: 'reported' },
    ],
    ['has a note only', { value: 'Av. A 1', note: text }, { value: 'Av. A 1', ...BASE, note: text }],
    ['is complete', { value: 'Av. A 1', ...PRESS, printed: 'A' }, { value: 'Av. A 1', ...PRESS, printed: 'A' }],
    ['is the word unknown', 'unknown', { unknown: true, checked: '2026-11-22' }],
    ['is unknown, with a note', { unknown: true, note: text }, { unknown: true, checked: '2026-11-22', note: text }],
    ['is unknown by other evidence', { unknown: true, evidence: 'press' }, { unknown: true, checked: '2026-11-30' }],
    ['is unknown, with its day', { unknown: true, checked: '2020-01-01' }, { unknown: true, checked: '2020-01-01' }],
  ])('that %s', (_, address, expected) => {
    const other = { notes: { a: text, b: { value: text, evidence: 'press' } } };
    expect(read({ evidence, address, ...other })).toEqual(
      complete({ address: expected, notes: { a: { value: text, ...BASE }, b: { value: text, ...PRESS } } }),
    );
  });

  test('stands in a record, in a list, with a list as its value', () => {
    expect(
      read({
        evidence: { default: BASE },
        days: ['mo', 'tu'],
        notes: { a: text },
        rows: [
          { id: 'r', visa: 'yes' },
          { id: 's', visa: { value: 'no', since: '2020' } },
        ],
      }),
    ).toEqual(
      complete({
        days: { value: ['mo', 'tu'], ...BASE },
        notes: { a: { value: text, ...BASE } },
        rows: [
          { id: 'r', visa: { value: 'yes', ...BASE } },
          { id: 's', visa: { value: 'no', since: '2020', ...BASE } },
        ],
      }),
    );
  });

  test('needs no evidence at the top where it has all fields itself', () =>
    expect(read({ address: { value: 'A', ...BASE } })).toEqual(complete({ address: { value: 'A', ...BASE } })));
});

test.each<[string, object, RegExp[]]>([
  ['a bare value without evidence', { address: 'A' }, [/^address: custom has no evidence: name it once at the top/]],
  [
    'a bare value where only other evidence is named',
    { evidence: { press: PRESS }, address: 'A', notes: { a: { value: text, evidence: 'press' } } },
    [/^address: custom has no evidence/],
  ],
  [
    'one field left out, without evidence',
    { address: { value: 'A', sources: ['s01'], checked: '2026-11-22', state: 'reported' } },
    [/^address\.asOf: invalid_type write a date in quotes/],
  ],
  ['an unknown without a day', { address: 'unknown' }, [/^address\.checked: invalid_type write a day in quotes/]],
  [
    'a name that is not there',
    {
      evidence,
      address: { value: 'A', evidence: 'pres' },
      days: ['mo'],
      notes: { a: { value: text, evidence: 'press' } },
    },
    [/^address\.evidence: invalid_value/],
  ],
  [
    'a name that every object has',
    { evidence: { default: BASE }, address: { value: 'A', evidence: 'constructor' }, days: ['mo'] },
    [/^address\.evidence: invalid_value/],
  ],
  ['evidence that no fact uses', { evidence, address: 'A' }, [/^evidence\.press: custom is used by no fact/]],
  [
    'a fault of the evidence, once',
    { evidence: { default: { ...BASE, asOf: '2024-13' } }, address: 'A', days: ['mo'], notes: { a: text } },
    [/^evidence\.default\.asOf: custom is neither a date/],
  ],
  [
    'a field left out of the evidence, once',
    { evidence: { default: { ...BASE, state: undefined } }, address: 'A', days: ['mo'] },
    [/^evidence\.default\.state: invalid_value write one of confirmed/],
  ],
  ['evidence that is no group of fields', { evidence: 's01', address: 'A', days: ['mo'] }, [/^evidence: invalid_type/]],
  [
    'a fault of a bare value, at the value',
    { evidence: { default: BASE }, address: ' A', notes: { a: { en: 'A' } }, rows: [{ id: 'r', visa: 'maybe' }] },
    [/^address: custom begins or ends/, /^notes\.a\.es: invalid_type write a text/, /^rows\.0\.visa: invalid_value/],
  ],
  [
    'a fault of the value of a longer fact, at its field',
    { evidence: { default: BASE }, address: { value: ' A', note: text } },
    [/^address\.value: custom begins or ends/],
  ],
  [
    'disputed evidence without the other version',
    { evidence: { default: { ...BASE, state: 'disputed' } }, address: 'A' },
    [/^address\.others: custom a disputed fact shows the other version too/],
  ],
  ['an entry that is none', { evidence: { default: BASE }, address: 'A', zz: 1 }, [/^: unrecognized_keys/]],
])('refuses %s', (_, written, expected) => {
  const problems = read(written) as string[];
  expect(problems).toHaveLength(expected.length);
  expected.forEach((each, index) => expect(problems[index]).toMatch(each));
});

test.each([null, 'text', [], 5])('an entry that is %j is refused', (written) =>
  expect(schema.safeParse(written).success).toBe(false),
);

test('a field of a complete fact is found where it is written', () => {
  const written = { evidence, address: 'A', notes: { a: { value: text, evidence: 'press', asOf: '2020' } } };
  const at = (...path: (string | number)[]) => pathInFile(schema, written, path).join('.');
  expect(at('address', 'value')).toBe('address');
  expect(at('address', 'sources', 0)).toBe('evidence.default.sources.0');
  expect(at('notes', 'a', 'value', 'en')).toBe('notes.a.value.en');
  expect(at('notes', 'a', 'state')).toBe('evidence.press.state');
  expect(at('notes', 'a', 'asOf')).toBe('notes.a.asOf');
  expect(at('notes', 'a')).toBe('notes.a');
  expect(at('name')).toBe('name');
});

test('the facts of an entry are listed as they are written; other kinds have none', () => {
  const written = { evidence, address: 'A', notes: { a: { value: text, ...PRESS } } };
  expect(
    writtenFacts(schema, written).map(({ path, evidence: name, taken }) => [path.join('.'), name, taken.length]),
  ).toEqual([
    ['address', 'default', 4],
    ['notes.a', undefined, 0],
  ]);
  expect(writtenFacts(KINDS.sources.schema, { kind: 'law' })).toEqual([]);
});

test.each(FACT_FIELDS)('a value with a field %s could be taken for a fact and cannot be defined', (field) =>
  expect(() => fact(z.strictObject({ [field]: line }))).toThrow(`has the field ${field}: give it another name`),
);
