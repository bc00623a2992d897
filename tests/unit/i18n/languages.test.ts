/** All code that lists languages lists all of them, and docs/add-a-language.md names every such place. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isLocalized, LANGS, type PerLang } from '#i18n/languages.ts';
import { fieldMeaning } from '#i18n/strings/fields.ts';
import { contentSchema } from '#lib/json-schema/content-schema.ts';
import { KIND_NAMES } from '#schemas/kinds.ts';
import { fieldsOf, schemaOf } from '#lib/json-schema/data-schema.ts';
import { DATA_NAMES } from '#lib/export/data/files.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every object in a value, recursively. */
const objectsIn = (value: unknown): Record<string, unknown>[] =>
  isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

const schemas: [string, object][] = [
  ...KIND_NAMES.map((kind): [string, object] => [`content/${kind}`, contentSchema(kind)]),
  ...DATA_NAMES.map((name): [string, object] => [`/data/schema/${name}.json`, schemaOf(name, (path) => path)]),
];

test.each(schemas)('%s asks for every language where it asks for one', (_, schema) => {
  const localized = objectsIn(schema).filter(
    ({ properties }) => isObject(properties) && LANGS.some((lang) => lang in properties),
  );
  for (const { properties, required } of localized)
    expect([Object.keys(properties as object), required]).toEqual([LANGS, LANGS]);
});

test('every field of the data files has a meaning in every language', () => {
  const fields = DATA_NAMES.flatMap((name) => fieldsOf(name).map((field) => ({ name, field })));
  expect(LANGS.flatMap((lang) => fields.filter(({ name, field }) => !fieldMeaning(name, field, lang)))).toEqual([]);
});

test('entry templates have a blank for every language', () => {
  const blanks = readdirSync('content/templates')
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => objectsIn(parse(readFileSync(`content/templates/${name}`, 'utf8'))))
    .filter((each) => LANGS.some((lang) => lang in each));
  expect(blanks.length).toBeGreaterThan(10);
  expect(blanks.filter((each) => LANGS.some((lang) => !(lang in each)))).toEqual([]);
});

/** Whether browsers may hyphenate: set per language. */
const HYPHENS: PerLang<boolean> = { en: false, es: true };

test.each(LANGS)('words in %s are divided, or not, as the styles say', (lang) => {
  const styles = readdirSync('src/styles').map((file) => readFileSync(`src/styles/${file}`, 'utf8'));
  const divides = new RegExp(`html\\[lang='${lang}'\\] \\{[^}]*hyphens: auto;`);
  expect(styles.some((text) => divides.test(text))).toBe(HYPHENS[lang]);
});

test('a text has every language, or is not localized', () => {
  expect(isLocalized(Object.fromEntries(LANGS.map((lang) => [lang, 'text'])))).toBe(true);
  for (const lang of LANGS)
    expect(isLocalized({ ...Object.fromEntries(LANGS.map((each) => [each, 'text'])), [lang]: undefined })).toBe(false);
});

/** A hard-coded list of languages, or a comparison with one. */
const SPELLED = [
  /(?<![\w-])en: [^]*?(?<![\w-])es: /,
  /\ben\|es\b|'en' \| 'es'|'en', 'es'|\{ ?en, ?es ?\}/,
  /[!=]== 'en'/,
  /\w_(?:en|es)\b/,
];

test('languages are hard-coded only where docs/add-a-language.md says so', () => {
  const named = [...readFileSync('docs/add-a-language.md', 'utf8').matchAll(/`(src\/[^`]*\.ts)`/g)].map(
    ([, file]) => file,
  );
  const spelled = readdirSync('src', { recursive: true })
    .map((name) => `src/${String(name)}`)
    .filter((name) => /\.(ts|astro)$/.test(name))
    .filter((name) => {
      const program = readFileSync(name, 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
      return SPELLED.some((pattern) => pattern.test(program));
    });
  expect(spelled.toSorted()).toEqual(named.toSorted());
});
