/** `npm run content -- new`: a skeleton whose every blank the check names. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '#tools/content/read.ts';
import { KIND_NAMES, KINDS } from '#schemas/kinds.ts';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent('content/terms/cita.yaml', 'content/offices/jz-cusco');
const create = (...args: string[]) => runIn(copy.root, ['new', ...args]);
const MADE = KIND_NAMES.filter((kind) => kind !== 'tree');

test.each(MADE)('the template of %s has every field an entry must have, and none the schema does not know', (kind) => {
  const { schema } = KINDS[kind];
  const template: unknown = parse(readFileSync(`content/templates/${kind}.yaml`, 'utf8'));
  const result = schema.safeParse(template);
  const messages = (result.error?.issues ?? []).map(
    ({ path, code, message }) => `${path.join('.')}: ${code} ${message}`,
  );
  expect(result.success, 'a template must not pass before it is filled in').toBe(false);
  expect(messages.filter((message) => /unrecognized_keys|received undefined/.test(message))).toEqual([]);
});

test.each(MADE)('a new entry of %s is refused at its blanks only, each by name', async (kind) => {
  const id = kind === 'waivers' ? 'zz' : kind === 'notices' ? '2026-12-11-a-new-one' : 'a-new-one';
  const { code, out } = await create(kind, id, '--yes');
  expect(code).toBe(0);
  const { problems } = readContent(copy.root);
  const files = problems.filter(({ file }) => file.includes(id));
  expect(files.length).toBeGreaterThan(0);
  expect(
    files.filter(({ message }) => /not a field|cannot be read|not an id:|is missing: every/.test(message)),
  ).toEqual([]);
  for (const { file, path, message } of files)
    expect(
      out.includes(`${file}:`) && out.includes(path.length > 0 ? path.join('.') : message),
      `${file} ${path.join('.')}`,
    ).toBe(true);
});

test('an entry that is a folder comes in both languages, with the answers in their places', async () => {
  const { out } = await create(
    'office',
    'jz-new',
    '--yes',
    '--name-en',
    'New "office"',
    '--name-es',
    'Oficina nueva',
    '--slug-es',
    'nueva',
    '--source',
    's01',
    '--as-of',
    '2025-10',
  );
  const read = (name: string) => readFileSync(join(copy.root, 'content/offices/jz-new', name), 'utf8');
  expect(parse(read('facts.yaml'))).toMatchObject({
    name: { en: 'New "office"', es: 'Oficina nueva' },
    evidence: { default: { sources: ['s01'], asOf: '2025-10', checked: '2026-12-01' } },
  });
  expect(read('en.mdx')).toContain('title: "New \\"office\\""\n');
  expect(read('es.mdx')).toContain('slug: "nueva"\ntitle: "Oficina nueva"\n');
  expect(out).toMatch(/offices\/jz-new\/en\.mdx:2:7 slug: "" use lower-case letters/);
  expect(out).toMatch(/offices\/jz-new\/en\.mdx:7:1 text: is empty: write the prose of this entry\./);
  expect(out).not.toMatch(/\.sources:|\.asOf:|\.checked:|\.state:/);
});

test('the date of its source is the newest date, unless another is given', async () => {
  const FILE = join(copy.root, 'content/sources/s99.yaml');
  writeFileSync(
    FILE,
    readFileSync(join(copy.root, 'content/sources/s01.yaml'), 'utf8')
      .replace(/^published: .*$/m, 'published: "2026-11-12"')
      .replace(/^retrieved: .*$/m, 'retrieved: "2026-11-30"')
      .replace(/^sameAs: .*\n/m, ''),
  );
  const asOf = async (id: string, ...more: string[]) => {
    await create('term', id, '--yes', '--source', 's99', ...more);
    const made = parse(readFileSync(join(copy.root, `content/terms/${id}.yaml`), 'utf8')) as {
      evidence: { default: { asOf: string } };
    };
    return made.evidence.default.asOf;
  };
  expect(await asOf('palabra')).toBe('2026-11-12');
  expect(await asOf('otra', '--as-of', '2025')).toBe('2025');
});

test('a guide without steps is told to name one', async () => {
  const { out } = await create('guide', 'my-guide', '--yes');
  expect(out).toMatch(/steps: "\[\]" name a step: \{ step: my-step \}/);
  expect(out).not.toContain('Too small');
});

test('it asks for what was not given, and for nothing the kind has no place for', async () => {
  const asked: string[] = [];
  const ask = (question: string) =>
    Promise.resolve((asked.push(question), question.startsWith('Source') ? '' : 'Palabra'));
  await runIn(copy.root, ['new', 'term', 'palabra', '--name-en', 'Word'], { ask });
  expect(asked.map((question) => question.slice(0, 12))).toEqual(['Name or titl', 'Source of it']);
  expect(parse(readFileSync(join(copy.root, 'content/terms/palabra.yaml'), 'utf8'))).toMatchObject({
    term: { en: 'Word', es: 'Palabra' },
  });
});

test('a waiver gets its country from its id', async () => {
  await create('waiver', 'zz', '--yes');
  expect(readFileSync(join(copy.root, 'content/waivers/zz.yaml'), 'utf8')).toContain('country: "ZZ"');
});

test.each<[string, string[], string]>([
  ['an unknown kind', ['ofices', 'x'], 'ofices is not a kind of entry'],
  ['an id that exists', ['offices', 'jz-cusco'], 'offices/jz-cusco exists already'],
  [
    'a bad id',
    ['offices', 'Jefatura Zonal Ñaña'],
    'use lower-case letters a to z, digits and single hyphens, such as jefatura-zonal-nana.',
  ],
  ['a way out of the folder', ['offices', '../../x'], '../../x is not an id'],
  ['a waiver that is no country', ['waiver', 'italy'], 'italy is not a country'],
  ['a notice named after no day', ['notice', '2026-13-40-decree'], '2026-13-40 is not a day'],
  ['a notice without a day', ['notice', 'decree'], 'decree is not a day'],
  ['a second tree', ['tree', 'flow2'], 'The tree has its three files already'],
  ['an unknown source', ['terms', 'x', '--source', 'limaesy-migraciones'], 'Did you mean "limaeasy-migraciones"?'],
  ['a date that is none', ['terms', 'x', '--as-of', '2024-13'], '2024-13 is not a date'],
  ['an option without a place', ['terms', 'x', '--slug-en', 'x'], '--slug-en has no place in an entry of terms'],
])('refuses %s, with 2, and writes nothing', async (_, args, message) => {
  const { code, err } = await create(...args, '--yes');
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(existsSync(join(copy.root, 'content/terms/x.yaml'))).toBe(false);
});

test('a folder of content/ that is no kind is refused by name', () => {
  mkdirSync(join(copy.root, 'content/ofices'));
  expect(
    readContent(copy.root)
      .problems.map(({ file, message }) => `${file} ${message}`)
      .join(),
  ).toMatch(/content\/ofices is never published: .* Did you mean "offices"\?/);
});
