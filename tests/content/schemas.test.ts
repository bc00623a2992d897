/** The schemas of the content, on the real entries: no field that is not theirs, no value beyond its bounds, wherever it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isObject } from '#lib/facts/facts.ts';
import { FILE_KINDS, FOLDER_KINDS, type Kind, KINDS } from '#schemas/kinds.ts';
import { asOf, clock, factReference, formerSlugs, identifier, line, localized, webAddress } from '#schemas/text.ts';

type Path = readonly (string | number)[];
type Raw = { what: string; schema: { safeParse(value: unknown): { success: boolean } }; data: unknown };

/** All records as they stand in the files, by kind, and the front matter of those with prose. */
function records(): Map<string, Raw[]> {
  const found = new Map<string, Raw[]>();
  const add = (kind: string, raw: Raw) => found.set(kind, [...(found.get(kind) ?? []), raw]);
  for (const [kind, { schema, ...more }] of Object.entries(KINDS) as [Kind, (typeof FOLDER_KINDS)['offices']][]) {
    const folder = join('content', kind);
    for (const name of readdirSync(folder).filter((each) => !each.startsWith('.'))) {
      const file = kind in FOLDER_KINDS ? join(folder, name, 'facts.yaml') : join(folder, name);
      add(kind, { what: file, schema, data: parse(readFileSync(file, 'utf8')) });
      if ('prose' in more && kind !== 'statuses')
        add(`${kind} front`, {
          what: name,
          schema: more.prose,
          data: parse(readFileSync(join(folder, name, 'en.mdx'), 'utf8').split('---\n')[1] ?? ''),
        });
    }
  }
  const words = { en: 'a', es: 'a' };
  add('corrections', {
    what: 'a correction',
    schema: FILE_KINDS.corrections.schema,
    data: { day: '2026-11-22', fact: 'offices/jz-cusco/address', was: words, now: words },
  });
  return found;
}

const raw = records();

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, key) => (isObject(found) ? found[key as string] : undefined), value);

/** A copy with another value in one place. */
function having(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  (copy as Record<string | number, unknown>)[key] = having((value as Record<string | number, unknown>)[key], rest, put);
  return copy;
}

/** Fields whose own fields are ids: notes, procedures, questions. */
const MAPS = /(^|\/)(notes|needs|tips|documents|warnings|procedures|stations|questions|answers|outcomes)\/[^/]+/g;

/** Every object of a record with the shape of its place: lists and fields that are ids count as one. */
function objectsIn(value: unknown, path: Path = []): { path: Path; shape: string }[] {
  if (!isObject(value)) return [];
  const shape = path
    .map((key) => (typeof key === 'number' ? '*' : key))
    .join('/')
    .replace(MAPS, '$1$2/*');
  const inner = Object.entries(value).flatMap(([key, each]) =>
    objectsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value)
    ? inner
    : [
        {
          path,
          shape: `${shape} ${String(value['by'] ?? value['part'] ?? value['unknown'] ?? value['country'] ?? '')}`,
        },
        ...inner,
      ];
}

describe.each([...raw.keys()])('%s', (kind) => {
  const list = raw.get(kind)!;
  test('all records hold', () =>
    expect(list.filter(({ schema, data }) => !schema.safeParse(data).success).map(({ what }) => what)).toEqual([]));

  test('a field that is not theirs is refused, however deep it stands', () => {
    const seen = new Set<string>();
    for (const { what, schema, data } of list)
      for (const { path, shape: place } of objectsIn(data)) {
        const shape = `${String((data as { part?: string }).part ?? '')} ${place}`;
        if (seen.has(shape)) continue;
        seen.add(shape);
        expect([what, shape, schema.safeParse(having(data, [...path, 'zz'], 1)).success]).toEqual([what, shape, false]);
      }
    if (list.length > 0) expect(seen.size).toBeGreaterThan(0);
  });
});

/** Where a value is put (`*`: the first there is, in the first record that has it), and values that are refused there. */
const BEYOND: readonly [kind: string, path: string, ...refused: unknown[]][] = [
  ['offices', 'place/ubigeo', '12345', '1234567', 'a12345'],
  ['offices', 'position/value/lat', -90.1, 90.1],
  ['offices', 'position/value/lon', -180.1, 180.1],
  ['offices', 'phone/value', '01 2345678', '+51', '5112001000'],
  ['offices', 'events/*/sources', []],
  ['offices', 'address/sources', []],
  ['offices', 'address/others', []],
  ['offices', 'address/history', []],
  ['offices', 'appointment', { unknown: true, checked: '2026-11-22', history: [] }],
  ['channels', 'hours/value/slots', []],
  ['channels', 'hours/value/slots/*/days', []],
  ['channels', 'hours/value/slots/*/closes', '00:00'],
  ['channels', 'letter/items', []],
  [
    'channels',
    'languages',
    ...[[], ['Spanish'], ['e']].map((value) => ({
      value,
      sources: ['limaeasy'],
      asOf: '2024',
      checked: '2026-11-22',
      state: 'reported',
    })),
  ],
  ['statuses', 'aliases/en', [], ['a', 'a']],
  ['statuses', 'stay/value/days', 0, -1, 1.5],
  ['statuses', 'stay/value/per', 0, -1],
  ['statuses', 'legal', []],
  [
    'statuses',
    'fee',
    {
      value: { amount: -1, currency: 'PEN' },
      sources: ['s01'],
      asOf: '2024',
      checked: '2026-11-22',
      state: 'reported',
    },
  ],
  ['guides', 'steps', []],
  ['guides', 'fee/value/amount', -1],
  ['needs', 'rank', 0, 1.5],
  ['needs', 'answer/value/en', 'word '.repeat(41).trim()],
  ['needs', 'aliases/en', []],
  ['fees', 'code/value', '7561', '075611', 'O7561'],
  ['fees', 'amount/value', { amount: -1, currency: 'PEN' }, { percent: 0, per: 'day' }],
  ['uit', 'amount/value/amount', -1],
  ['phrases', 'rank', 0, 1.5],
  ['phrases', 'text/en', 'x'.repeat(91)],
  ['routes', 'summary/en', 'x'.repeat(39), 'x'.repeat(171)],
  ['routes', 'statuses', []],
  ['routes', 'legs', []],
  ['tree', 'questions/*/answers', [], [{ id: 'a', outcome: 'b' }]],
  ['waivers', 'rows', []],
  ['waivers', 'rows/*/classes', []],
  ['waivers', 'rows/*/purposes', [], ['any', 'tourism']],
  ['waivers', 'rows/*/days', 0, -1, 1.5],
  ['waivers', 'rows/*/per', 0, -1],
  ['offices front', 'title', 'x'.repeat(91)],
  ['offices front', 'summary', 'x'.repeat(39), 'x'.repeat(171)],
  ['offices front', 'formerSlugs', []],
  ['offices front', 'revision', 0, 1.5],
  ['steps front', 'revision', 0],
];

/** The first place of a record that a path means; a last field that is left out there counts too. */
function placeIn(data: unknown, path: string): Path | undefined {
  const parts = path.split('/');
  const found: (string | number)[] = [];
  for (const [index, part] of parts.entries()) {
    const here = at(data, found);
    if (!isObject(here)) return undefined;
    const key = part === '*' ? (Array.isArray(here) ? 0 : Object.keys(here)[0]) : part;
    if (key === undefined || (index < parts.length - 1 && here[key as string] === undefined)) return undefined;
    found.push(key);
  }
  return found;
}

test.each(BEYOND)('%s: %s has its bounds', (kind, path, ...refused) => {
  const places = raw
    .get(kind)!
    .map((each) => ({ ...each, path: placeIn(each.data, path) }))
    .filter(
      (each) =>
        each.path !== undefined &&
        (at(each.data, each.path.slice(0, -1)) as Record<string, unknown>)['unknown'] !== true,
    );
  const record = places.find((each) => at(each.data, each.path!) !== undefined) ?? places[0]!;
  for (const value of refused)
    expect([value, record.schema.safeParse(having(record.data, record.path!, value)).success]).toEqual([value, false]);
});

describe('texts', () => {
  const refused = (schema: Raw['schema'], ...values: unknown[]) =>
    expect(values.filter((value) => schema.safeParse(value).success)).toEqual([]);
  const accepted = (schema: Raw['schema'], ...values: unknown[]) =>
    expect(values.filter((value) => !schema.safeParse(value).success)).toEqual([]);

  test('a line', () => {
    refused(line, '', ' a', 'a ', 'a\nb', 'a\tb', 'a\rb', '<b>a', '=1+1', '+x', '-x', 'x'.repeat(601), 5, null);
    accepted(line, 'a', 'x'.repeat(600), '+51 1', '-12.05', '- a dash', '< 18 years', 'a = b');
  });
  test('a label', () => refused(localized, { en: 'a' }, { es: 'a' }, { en: 'a', es: 'b', de: 'c' }, 'a'));
  test('an identifier', () => {
    refused(identifier, '', 'A', 'a_b', 'a--b', '-a', 'a-', 'á', 'a b', '../a');
    accepted(identifier, 'a', 'jz-cusco', '2026-01-02');
  });
  test('former slugs', () => refused(formerSlugs, { en: [] }, { en: [], es: [], de: [] }, { en: ['A'], es: [] }));
  test('the id of a fact', () => {
    refused(factReference, 'offices', 'offices/jz-cusco', 'Offices/a/b', 'offices/a/b c', '/a/b/c');
    accepted(factReference, 'offices/jz-cusco/address', 'offices/jz-cusco/procedures/passport/foreigners');
  });
  test('as of', () => {
    refused(asOf, '', '2024-13', '2024-02-30', 'undate', 20240101);
    accepted(asOf, 'undated', '2024', '2024-02', '2024-02-29');
  });
  test('a time', () => {
    refused(clock, '8:30', '24:01', '25:00', '12:60', '12.30', '12:30:00');
    accepted(clock, '00:00', '08:30', '23:59', '24:00');
  });
  test('an address', () => {
    refused(
      webAddress,
      'gob.pe',
      'ftp://gob.pe/',
      'javascript:alert(1)',
      'https://www.gob.pe@example.org/',
      'https://xn--gb-gmc.pe/',
      'https://a.xn--gb-gmc.pe/',
      'https://gob.pe/a b',
    );
    accepted(webAddress, 'https://www.gob.pe/migraciones', 'http://www.gob.pe/?a=b@c', 'https://www.gob.pe/xn--a');
  });
});
