/**
 * Converts the JSON Schema of the content to that of the published files, where an unknown fact is `value: null` with the state
 * `unknown`, and every fact has its value as text.
 */

import { LANGS, perLang } from '#i18n/languages.ts';

export type JsonSchema = { [keyword: string]: unknown };

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const WORDS = {
  type: 'object',
  properties: perLang(() => ({ type: 'string' })),
  required: LANGS,
  additionalProperties: false,
  description: 'The value as the pages print it.',
};
const NONE = { type: 'null' };

/** Replaces every fact in a schema by its published form. */
export function asPublished(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asPublished);
  if (!isSchema(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, asPublished(value)]));
  const properties = inner['properties'];
  return isSchema(properties) && 'unknown' in properties && 'checked' in properties
    ? factSchema(inner, properties)
    : inner;
}

/** One branch of a fact: known or unknown. */
function factSchema(schema: JsonSchema, { unknown, ...properties }: JsonSchema): JsonSchema {
  const required = (schema['required'] as string[]).filter((name) => name !== 'unknown');
  if (isSchema(unknown) && unknown['const'] === true)
    return {
      ...schema,
      properties: { value: NONE, text: NONE, state: { const: 'unknown' }, ...properties },
      required: ['value', 'text', 'state', ...required],
    };
  const disputed = {
    if: { properties: { state: { const: 'disputed' } } },
    then: { properties: { others: true }, required: ['others'] },
  };
  return {
    ...schema,
    properties: { value: properties['value'], text: WORDS, ...properties },
    required: [...required, 'text'],
    ...disputed,
  };
}
