/**
 * How facts are written. An entry names its evidence once, under `evidence`, and a fact names only what differs:
 *
 * - a bare value, `address: "Av. El Sol 610"` or `hours: unknown`, takes sources, dates and state from `evidence.default`;
 * - `{ value: …, evidence: press }` takes them from `evidence.press`. Fields of the fact itself, such as `asOf`, take precedence.
 *
 * The schema of an entry fills in what its facts leave out; everything behind it sees complete facts only.
 */
import { z } from 'zod';
import { FACT_FIELDS, isFactSchema, provenance, valueSchemaOf } from './fact.ts';
import { identifier } from './text.ts';

type Path = readonly (string | number)[];
type Fields = Record<string, unknown>;

/** The evidence of an entry, by name. */
export const evidence = z.record(identifier, z.strictObject(provenance));

/** Name of the evidence of facts that name none. */
export const DEFAULT = 'default';

const PROVENANCE = Object.keys(provenance);

/** Completes a fact whose evidence has been reported as missing or faulty, so that each of its fields is not reported as well. */
const REPORTED: Fields = { sources: ['reported'], asOf: 'undated', checked: '2026-01-01', state: 'reported' };

/** A fact as it stands in the file. */
export type WrittenFact = {
  path: Path;
  /** Whether it is a value without fields. */
  bare: boolean;
  /** The fields of its own. */
  own: Fields;
  /** The fields it takes from its evidence. */
  taken: string[];
  /** Name of its evidence; undefined if it has all fields itself. */
  evidence: string | undefined;
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fieldOf = (value: unknown, key: string): unknown =>
  isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;

function readFact(written: unknown, path: Path): WrittenFact {
  const bare = !isFields(written) || !FACT_FIELDS.some((field) => Object.hasOwn(written, field));
  const { evidence: name, ...own } = bare ? (written === 'unknown' ? { unknown: true } : { value: written }) : written;
  const taken = (own['unknown'] === true ? ['checked'] : PROVENANCE).filter((field) => !(field in own));
  return {
    path,
    bare,
    own,
    taken,
    evidence: name === undefined && taken.length === 0 ? undefined : String(name ?? DEFAULT),
  };
}

/** The schema of a field. */
function schemaAt(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), key);
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject ? (schema.shape as z.core.$ZodShape)[String(key)] : undefined;
}

/** The schema of the value of a fact, by its path in the entry; undefined where the entry has no fact. */
export const valueSchemaAt = (entry: z.core.$ZodType, path: Path): z.ZodType | undefined =>
  valueSchemaOf(
    path.reduce<z.core.$ZodType | undefined>((schema, key) => schema && schemaAt(schema, key), recordOf(entry)),
  );

/** A record with each of its facts replaced. */
function mapFacts(
  schema: z.core.$ZodType | undefined,
  record: unknown,
  replace: (fact: WrittenFact) => unknown,
  path: Path = [],
): unknown {
  if (isFactSchema(schema)) return replace(readFact(record, path));
  if (schema === undefined || !isFields(record)) return record;
  const each = (value: unknown, key: string | number) =>
    mapFacts(schemaAt(schema, key), value, replace, [...path, key]);
  return Array.isArray(record)
    ? record.map(each)
    : Object.fromEntries(Object.entries(record).map(([key, value]) => [key, each(value, key)]));
}

/** The schema of an entry with facts. Its `record` is the schema of the same entry with complete facts. */
export function entry<S extends z.core.$ZodShape>(shape: S) {
  const record = z.strictObject(shape);
  const schema = z.transform<unknown, z.output<typeof record>>((written, context) => {
    const { completed, issues } = complete(record, written);
    const result = record.safeParse(completed);
    const others = (result.error?.issues ?? [])
      .map((issue) => ({ ...issue, path: [...pathInFile(record, written, issue.path as Path)] }))
      // `issues` has the faults of the evidence, once for all its facts.
      .filter(({ path }) => path[0] !== 'evidence');
    context.issues.push(...([...issues, ...others] as z.core.$ZodRawIssue[]));
    return result.success ? result.data : z.NEVER;
  });
  return Object.assign(schema, { record });
}

type Issue = { code: string; path: PropertyKey[]; message?: string };

/** Gives each fact the fields it takes from its evidence; lists evidence that is missing, faulty or unused. */
function complete(record: z.ZodType, written: unknown): { completed: unknown; issues: Issue[] } {
  const { evidence: given = {}, ...rest } = isFields(written) ? written : {};
  const issues: Issue[] = (evidence.safeParse(given).error?.issues ?? []).map((issue) => ({
    ...issue,
    path: ['evidence', ...issue.path],
  }));
  const names = isFields(given) ? Object.keys(given) : [];
  const used = new Set<string>();
  const completed = mapFacts(record, isFields(written) ? rest : written, ({ path, own, taken, evidence: name }) => {
    if (name === undefined) return own;
    used.add(name);
    const found = fieldOf(given, name);
    if (isFields(found)) return { ...Object.fromEntries(taken.map((field) => [field, found[field]])), ...own };
    if (found === undefined && isFields(given)) {
      // A fact with some of the fields forgot the others: each is reported as missing.
      if (name === DEFAULT && taken.length < PROVENANCE.length) return own;
      issues.push(name === DEFAULT ? { ...NO_EVIDENCE, path: [...path] } : unknownName([...path, 'evidence'], names));
    }
    return { ...REPORTED, ...own };
  });
  const unused = names.filter((name) => !used.has(name));
  return { completed, issues: [...issues, ...unused.map((name) => ({ ...UNUSED, path: ['evidence', name] }))] };
}

const NO_EVIDENCE = {
  code: 'custom',
  message:
    'has no evidence: name it once at the top of the file, evidence: { default: { sources: [limaeasy-migraciones], asOf: "2024-04", checked: "2026-11-22", state: reported } }',
};
const UNUSED = {
  code: 'custom',
  message: 'is used by no fact: delete it, or name it at a fact, { value: …, evidence: … }',
};
const unknownName = (path: PropertyKey[], names: readonly string[]): Issue =>
  names.length > 0
    ? ({ code: 'invalid_value', values: names, path } as Issue)
    : { code: 'custom', path, message: 'is not named at the top of the file, under evidence' };

/** The schema of an entry as its file has it, except that facts are complete; any other schema is its own. */
export const inFiles = (schema: z.ZodType): z.ZodType => {
  const record = recordOf(schema);
  return record instanceof z.ZodObject && record !== schema
    ? z.strictObject({ evidence: evidence.optional(), ...record.shape })
    : schema;
};

/** The facts of an entry as they stand in the file; none for a kind without facts. */
export function writtenFacts(schema: z.core.$ZodType, written: unknown): WrittenFact[] {
  const facts: WrittenFact[] = [];
  mapFacts(recordOf(schema), written, (fact) => facts.push(fact));
  return facts;
}

/** The schema of the entry with complete facts; any other schema is its own. */
const recordOf = (schema: z.core.$ZodType): z.core.$ZodType =>
  'record' in schema ? (schema.record as z.core.$ZodType) : schema;

/** Where a field of the complete entry stands in the file: at the fact, or at the evidence of many. */
export function pathInFile(schema: z.core.$ZodType, written: unknown, path: Path): Path {
  const fact = writtenFacts(schema, written).find((each) => each.path.every((key, index) => key === path[index]));
  const [field, ...deeper] = fact ? path.slice(fact.path.length) : [];
  if (!fact || field === undefined) return path;
  const { evidence: name = '', taken } = fact;
  if (taken.includes(String(field)) && fieldOf(fieldOf(written, 'evidence'), name) !== undefined)
    return ['evidence', name, field, ...deeper];
  return fact.bare && field === 'value' ? [...fact.path, ...deeper] : path;
}
