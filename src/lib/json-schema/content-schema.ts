/** JSON Schema of the content files as editors write them, so that an editor with YAML support marks mistakes while one types. */
import { z } from 'zod';
import * as fact from '#schemas/fact.ts';
import * as hours from '#schemas/hours.ts';
import { isFolderKind, type Kind, KIND_NAMES, KINDS } from '#schemas/kinds.ts';
import * as life from '#schemas/life.ts';
import * as text from '#schemas/text.ts';
import type { JsonSchema } from './as-published.ts';

/** The draft that editors' YAML servers read. */
const DIALECT = 'draft-7';

/** Shared schemas, which stand once in a file under their own name: so a new field changes no other line. */
const SHARED = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ ...text, ...fact, ...hours, ...life }))
  if (schema instanceof z.ZodType) SHARED.add(schema, { id });

/** Where the schema of a kind stands, and which files it is for. */
export const schemaPath = (kind: Kind): string => `schemas/${kind}.schema.json`;
export const filesOf = (kind: Kind): string => `content/${kind}/${isFolderKind(kind) ? '*/facts.yaml' : '*.yaml'}`;

/** The schema of the facts of a kind. Rules that look at several fields, or at other files, are the check's. */
export function contentSchema(kind: Kind): JsonSchema {
  const schema = z.toJSONSchema(KINDS[kind].schema, {
    target: DIALECT,
    unrepresentable: 'any',
    io: 'input',
    metadata: SHARED,
    // A known fact has no field "unknown".
    override: ({ zodSchema, jsonSchema }) =>
      void (zodSchema._zod.def.type === 'undefined' && Object.assign(jsonSchema, { not: {} })),
  }) as JsonSchema;
  return {
    ...schema,
    title: `Facts of content/${kind}`,
    description: 'Made from src/schemas; npm run schemas writes it anew. How to write the fields: content/README.md',
  };
}

/** The text of the file of a schema. */
export const contentSchemaText = (kind: Kind): string => `${JSON.stringify(contentSchema(kind), null, 1)}\n`;

/** `.vscode/settings.json`: which schema an editor uses for which files. */
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

/** Every file that is written for editors, by its path. */
export const schemaFiles = (): Record<string, string> => ({
  ...Object.fromEntries(KIND_NAMES.map((kind) => [schemaPath(kind), contentSchemaText(kind)])),
  '.vscode/settings.json': editorSettings(),
});
