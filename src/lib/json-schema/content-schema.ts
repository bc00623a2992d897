/** JSON Schema of the content files, so that editors with YAML support validate while typing. */
import { z } from 'zod';
import { evidence, inFiles } from '#schemas/evidence.ts';
import * as fact from '#schemas/fact.ts';
import * as hours from '#schemas/hours.ts';
import { isFolderKind, type Kind, KIND_NAMES, KINDS } from '#schemas/kinds.ts';
import * as life from '#schemas/life.ts';
import * as text from '#schemas/text.ts';
import type { JsonSchema } from './as-published.ts';
import { FIELDS_PAGE, fieldsPage } from './fields-page.ts';

/** The draft that YAML language servers support. */
const DIALECT = 'draft-7';

/** Shared schemas become named `$defs`, so that a new field changes no other line. */
const SHARED = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ ...text, evidence, ...fact, ...hours, ...life }))
  if (schema instanceof z.ZodType) SHARED.add(schema, { id });

/** The schema file of a kind, and the content files it validates. */
export const schemaPath = (kind: Kind): string => `schemas/${kind}.schema.json`;
export const filesOf = (kind: Kind): string => `content/${kind}/${isFolderKind(kind) ? '*/facts.yaml' : '*.yaml'}`;

/** The schema of the facts of a kind. Rules across fields or files are left to `check:content`. */
export function contentSchema(kind: Kind): JsonSchema {
  const schema = z.toJSONSchema(inFiles(KINDS[kind].schema), {
    target: DIALECT,
    unrepresentable: 'any',
    io: 'input',
    metadata: SHARED,
    override: ({ zodSchema, jsonSchema }) => {
      // A known fact must not have the field "unknown".
      if (zodSchema._zod.def.type === 'undefined') Object.assign(jsonSchema, { not: {} });
      if (zodSchema instanceof z.ZodDiscriminatedUnion && fact.isFactSchema(zodSchema)) asWritten(jsonSchema);
    },
  }) as JsonSchema;
  return {
    ...schema,
    title: `Facts of content/${kind}`,
    description: 'Made from src/schemas; npm run schemas writes it anew. How to write the fields: content/README.md',
  };
}

/** Adds to the schema of a complete fact what the files may leave out: evidence.ts. */
function asWritten(schema: JsonSchema): void {
  const [known, unknown] = schema['oneOf'] as { properties: JsonSchema; required: string[] }[];
  const { value } = known!.properties;
  const name = { type: 'string', description: 'Name of the evidence of this entry; default where it is left out.' };
  delete schema['oneOf'];
  schema['anyOf'] = [
    { ...known, properties: { ...known!.properties, evidence: name }, required: ['value'] },
    { ...unknown, properties: { ...unknown!.properties, evidence: name }, required: ['unknown'] },
    { const: 'unknown' },
    value,
  ];
}

/** The serialized schema of a kind. */
export const contentSchemaText = (kind: Kind): string => `${JSON.stringify(contentSchema(kind), null, 1)}\n`;

/** `.vscode/settings.json`: which schema validates which files. */
export const editorSettings = (): string =>
  `${JSON.stringify(
    {
      'yaml.schemas': Object.fromEntries(KIND_NAMES.map((kind) => [`./${schemaPath(kind)}`, filesOf(kind)])),
      'yaml.yamlVersion': '1.2',
      'files.eol': '\n',
      'files.encoding': 'utf8',
      'editor.unicodeHighlight.ambiguousCharacters': true,
      'editor.unicodeHighlight.invisibleCharacters': true,
    },
    null,
    2,
  )}\n`;

/** All generated files for editors, by path. */
export const schemaFiles = (): Record<string, string> => ({
  ...Object.fromEntries(KIND_NAMES.map((kind) => [schemaPath(kind), contentSchemaText(kind)])),
  '.vscode/settings.json': editorSettings(),
  [FIELDS_PAGE]: fieldsPage(),
});
