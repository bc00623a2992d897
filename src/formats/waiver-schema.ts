/** The JSON Schema of `/data/waivers.json` (draft 2020-12). The closed lists are those the interface has words for. */
import { stringsFor } from '../locale/strings/index.ts';

const t = stringsFor('en');
const oneOf = (words: object) => ({ enum: Object.keys(words) });
const text = { type: 'string' };
const localized = { type: 'object', required: ['en', 'es'], properties: { en: text, es: text } };
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const partialDate = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const asOf = { type: 'string', pattern: '^(undated|\\d{4}(-\\d{2}(-\\d{2})?)?)$' };
const listOf = (items: object) => ({ type: 'array', items });
const visa = { enum: Object.keys(t.values.visa) };

const row = {
  type: 'object',
  required: ['id', 'classes', 'purposes', 'kind', 'visa', 'state', 'instrument', 'days', 'per', 'from', 'until', 'conditions', 'note', 'asOf', 'checked', 'sources', 'others', 'history'],
  properties: {
    id: text,
    classes: { ...listOf(oneOf(t.waivers.classes)), description: 'Kinds of passport.' },
    purposes: { ...listOf(oneOf(t.waivers.answer.purposes)), description: 'any: the source limits it to no purpose.' },
    kind: oneOf(t.waivers.kinds),
    visa: { ...orNull(visa), description: 'null: nobody could establish it.' },
    state: { enum: [...Object.keys(t.fact.state), 'unknown'] },
    instrument: orNull(localized),
    days: orNull({ type: 'integer', minimum: 1 }),
    per: { ...orNull({ anyOf: [{ type: 'integer', minimum: 1 }, { enum: ['entry', 'half-year', 'not-stated'] }] }), description: 'In what the days are counted; a number is the days of the window.' },
    from: { ...orNull(partialDate), description: 'First day, as exact as the source; null: not known.' },
    until: { ...orNull(partialDate), description: 'Last day; null: no end is known.' },
    conditions: orNull(localized),
    note: orNull(localized),
    asOf: { ...orNull(asOf), description: 'Newest date for which the sources vouch.' },
    checked: day,
    sources: { ...listOf(text), description: 'Ids of sources, the strongest first.' },
    others: listOf({ type: 'object', required: ['value', 'asOf', 'sources'], properties: { value: visa, asOf, sources: listOf(text), note: localized } }),
    history: listOf({ type: 'object', required: ['value', 'asOf', 'sources'], properties: { value: visa, until: partialDate, asOf, sources: listOf(text), note: localized } }),
  },
};

const country = {
  type: 'object',
  required: ['country', 'name', 'aliases', 'page', 'rows'],
  properties: { country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2; UN and XK beside it.' }, name: localized, aliases: listOf(text), page: localized, rows: listOf(row) },
};

/** The schema; `id` is the full address it is served at. */
export const waiverSchemaFile = (id: string): string =>
  `${JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Visa waivers for Peru, by country and kind of passport',
    type: 'object',
    required: ['$schema', 'title', 'licence', 'page', 'generatedFrom', 'newestCheck', 'countries', 'sources'],
    properties: {
      $schema: text,
      title: localized,
      licence: text,
      page: localized,
      generatedFrom: text,
      newestCheck: day,
      countries: listOf(country),
      sources: listOf({ type: 'object', required: ['id', 'publisher', 'title', 'url', 'published'], properties: { id: text, publisher: text, title: localized, url: orNull(text), published: orNull(text) } }),
    },
  })}\n`;
