/** `content/FIELDS.md`: every field of every kind of entry, made from the schemas. */
import { z } from 'zod';
import { LANGS } from '#i18n/languages.ts';
import { fieldMeaning } from '#i18n/strings/fields.ts';
import { inFiles } from '#schemas/evidence.ts';
import { FACT_FIELDS, isFactSchema, valueSchemaOf } from '#schemas/fact.ts';
import { isFolderKind, type Kind, KIND_NAMES, KINDS, FOLDER_KINDS } from '#schemas/kinds.ts';
import * as text from '#schemas/text.ts';
import { MEANINGS } from './meanings.ts';

export const FIELDS_PAGE = 'content/FIELDS.md';

/** Shared schemas, in words. */
const FORMS: readonly (readonly [z.ZodType, string])[] = [
  [text.line, 'text, one line'],
  [text.identifier, 'id'],
  [text.day, 'day, `"2026-11-22"`'],
  [text.partialDate, 'date, `"2024"`, `"2024-04"` or `"2024-04-22"`'],
  [text.asOf, 'date, or undated'],
  [text.clock, 'time, `"08:30"`'],
  [text.webAddress, 'address, `https://…`'],
  [text.factReference, 'id of a fact, `statuses/oficial/stay`'],
];

type Row = { path: string; form: string; optional: boolean };

/** The schema without what wraps it, and whether it may be left out. */
function bare(schema: z.ZodType): { schema: z.ZodType; optional: boolean; nullable: boolean } {
  if (schema instanceof z.ZodOptional) return { ...bare(schema.unwrap() as z.ZodType), optional: true };
  if (schema instanceof z.ZodDefault) return { ...bare(schema.unwrap() as z.ZodType), optional: true };
  if (schema instanceof z.ZodNullable) return { ...bare(schema.unwrap() as z.ZodType), nullable: true };
  return { schema, optional: false, nullable: false };
}

const isText = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && LANGS.every((lang) => schema.shape[lang] instanceof z.ZodString);

const IN_EACH = `text in every language, \`{ ${LANGS.map((lang) => `${lang}: "…"`).join(', ')} }\``;

/** A schema in words; undefined for a group of fields, whose fields are rows of their own. */
function formOf(schema: z.ZodType): string | undefined {
  const shared = FORMS.find(([each]) => each === schema)?.[1];
  if (shared !== undefined) return shared;
  if (isText(schema)) return IN_EACH;
  if (schema instanceof z.ZodEnum)
    return (schema.options as readonly string[]).map((each) => `\`${each}\``).join(' · ');
  if (schema instanceof z.ZodLiteral) return `\`${String(schema.value)}\``;
  if (schema instanceof z.ZodBoolean) return '`true` · `false`';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodEmail) return 'mail address';
  if (schema instanceof z.ZodString) return 'text';
  if (schema instanceof z.ZodArray) {
    const each = bare(schema.element as z.ZodType).schema;
    const form = isFactSchema(each) ? 'facts' : formOf(each);
    return form === undefined ? undefined : `list: ${form}`;
  }
  if (schema instanceof z.ZodUnion && !(schema instanceof z.ZodDiscriminatedUnion))
    return (schema.options as readonly z.ZodType[]).map((each) => formOf(each) ?? 'group').join(', or ');
  return undefined;
}

/** The fields below a schema, in the order of the schema. */
function rowsOf(schema: z.ZodType, path: string): Row[] {
  if (schema instanceof z.ZodDiscriminatedUnion)
    return (schema.options as readonly z.ZodType[]).flatMap((each) => rowsOf(each, path));
  if (schema instanceof z.ZodArray) return rowsOf(bare(schema.element as z.ZodType).schema, `${path}[]`);
  if (schema instanceof z.ZodRecord) return rowOf(schema.valueType as z.ZodType, `${path}.<id>`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([field, each]) =>
    rowOf(each, path === '' ? field : `${path}.${field}`),
  );
}

function rowOf(wrapped: z.ZodType, path: string): Row[] {
  const { schema, optional, nullable } = bare(wrapped);
  const value = valueSchemaOf(schema);
  const inner = value ?? schema;
  const form = formOf(inner);
  const below = [...(form === undefined ? rowsOf(inner, path) : []), ...(value ? extrasOf(schema, path) : [])];
  const says = form ?? (inner instanceof z.ZodArray ? 'list of groups' : 'group of fields');
  return [{ path, form: `${value ? 'fact: ' : ''}${says}${nullable ? ', or `null`' : ''}`, optional }, ...below];
}

/** The fields of a fact that only it has, such as the last day of a condition. */
function extrasOf(schema: z.ZodType, path: string): Row[] {
  const [known] = schema instanceof z.ZodDiscriminatedUnion ? (schema.options as readonly z.ZodType[]) : [];
  if (!(known instanceof z.ZodObject)) return [];
  return Object.entries(known.shape as Record<string, z.ZodType>)
    .filter(([field]) => !FACT_FIELDS.includes(field))
    .flatMap(([field, each]) => rowOf(each, `${path}.${field}`));
}

const meaningOf = (kind: string, path: string): string =>
  MEANINGS[`${kind}:${path}`] ??
  MEANINGS[path] ??
  (/[.[]/.test(path) ? '' : (fieldMeaning(kind, path, 'en')?.replace(/^facts?: /, '') ?? ''));

const table = (kind: string, rows: readonly Row[]): string[] => {
  // A union of two groups names shared fields once.
  const once = [...new Map(rows.map((row) => [`${row.path} ${row.form}`, row])).values()];
  return [
    '| field | what it holds | meaning |',
    '| --- | --- | --- |',
    ...once.map(
      ({ path, form, optional }) =>
        `| \`${path}\`${optional ? '' : ' *'} | ${form.replaceAll('|', '\\|')} | ${meaningOf(kind, path)} |`,
    ),
    '',
  ];
};

const sectionOf = (kind: Kind): string[] => [
  `## ${kind}`,
  '',
  ...table(
    kind,
    rowsOf(inFiles(KINDS[kind].schema), '').filter(({ path }) => !path.startsWith('evidence.')),
  ),
  ...(isFolderKind(kind)
    ? ['In the front matter of its texts:', '', ...table(kind, rowsOf(FOLDER_KINDS[kind].prose, ''))]
    : []),
];

/** The page. `*` marks what may not be left out. */
export const fieldsPage = (): string =>
  [
    '# The fields of the content',
    '',
    'Made from `src/schemas` by `npm run schemas`; do not edit. A star marks what may not be left out. How to write a fact, its evidence',
    'and what is unknown: [README.md](README.md#a-fact).',
    '',
    ...KIND_NAMES.flatMap(sectionOf),
  ].join('\n');
