/** The JSON Schemas for editors are up to date with the model, and detect common mistakes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FOLDER_KINDS, type Kind, KIND_NAMES } from '#schemas/kinds.ts';
import { contentSchema, filesOf, schemaFiles } from '#lib/json-schema/content-schema.ts';
import { fieldsPage } from '#lib/json-schema/fields-page.ts';
import { MEANINGS } from '#lib/json-schema/meanings.ts';

test.each(Object.entries(schemaFiles()))('%s is current: else run npm run schemas', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('no schema file is left over from a removed kind', () => {
  expect(
    readdirSync('schemas')
      .map((name) => `schemas/${name}`)
      .sort(),
  ).toEqual(
    Object.keys(schemaFiles())
      .filter((file) => file.startsWith('schemas/'))
      .sort(),
  );
});

test('every field has a meaning on the page of the fields, and every meaning has a field', () => {
  const rows = fieldsPage()
    .split('\n## ')
    .flatMap((section) => {
      const kind = section.split('\n', 1)[0]!;
      return [...section.matchAll(/^\| `(.+?)`.* \| (.*) \|$/gm)].map(([, path, meaning]) => ({
        path: path!,
        ofKind: `${kind}:${path}`,
        meaning,
      }));
    });
  expect(rows.filter(({ meaning }) => meaning === '').map(({ ofKind }) => ofKind)).toEqual([]);
  const used = new Set(rows.map(({ path, ofKind }) => (ofKind in MEANINGS ? ofKind : path)));
  expect(Object.keys(MEANINGS).filter((key) => !used.has(key))).toEqual([]);
});

test('the editor settings map the files of every kind', () => {
  const { 'yaml.schemas': schemas } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
    'yaml.schemas': Record<string, string>;
  };
  expect(schemas).toEqual(
    Object.fromEntries(KIND_NAMES.map((kind) => [`./schemas/${kind}.schema.json`, filesOf(kind)])),
  );
  expect(schemas['./schemas/offices.schema.json']).toBe('content/offices/*/facts.yaml');
});

const judge = (kind: Kind) => new Ajv({ strict: false, validateFormats: false }).compile(contentSchema(kind));

const records = (kind: Kind): unknown[] => {
  const folder = join('content', kind);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .map((name) => join(folder, name, kind in FOLDER_KINDS ? 'facts.yaml' : ''))
    : [];
  return files.map((file) => parse(readFileSync(file.replace(/\/$/, ''), 'utf8')) as unknown);
};

test.each(KIND_NAMES)('every real entry of %s passes its schema', (kind) => {
  const passes = judge(kind);
  for (const record of records(kind)) expect(passes(record), JSON.stringify(passes.errors)).toBe(true);
});

test.each<[string, (term: Record<string, Record<string, unknown>>) => void]>([
  ['a misspelt field', (term) => void (term['defintion'] = term['definition']!)],
  ['a label in one language only', (term) => void delete term['term']!['es']],
  ['a state that does not exist', (term) => void (term['definition']!['state'] = 'sure')],
  ['a fact without a source', (term) => void (term['definition']!['sources'] = [])],
  ['a value that is unknown and known', (term) => void (term['definition']!['unknown'] = true)],
])('marks %s', (_, spoil) => {
  const term = parse(readFileSync('content/terms/cita.yaml', 'utf8')) as Record<string, Record<string, unknown>>;
  spoil(term);
  expect(judge('terms')(term)).toBe(false);
});

describe('what the files may leave out', () => {
  const term = { term: { en: 'Slot', es: 'Cita' }, aliases: [], seeAlso: [] };
  const evidence = { default: { sources: ['s01'], asOf: '2024', checked: '2026-11-22', state: 'reported' } };
  const text = { en: 'A', es: 'B' };

  test.each<[string, object]>([
    ['a bare value', { evidence, definition: text }],
    ['the word unknown', { evidence, definition: 'unknown' }],
    ['a name of evidence', { evidence, definition: { value: text, evidence: 'default', note: text } }],
    ['an unknown without its day', { evidence, definition: { unknown: true, note: text } }],
  ])('%s passes', (_, fields) => expect(judge('terms')({ ...term, ...fields })).toBe(true));

  test.each<[string, object]>([
    [
      'evidence without a state',
      { evidence: { default: { ...evidence.default, state: undefined } }, definition: text },
    ],
    ['evidence with a field that is not its own', { evidence: { default: { ...evidence.default, note: text } } }],
    ['a bare value in one language', { evidence, definition: { en: 'A' } }],
    ['another word', { evidence, definition: 'unknwon' }],
  ])('%s is marked', (_, fields) => expect(judge('terms')({ ...term, definition: text, ...fields })).toBe(false));
});
