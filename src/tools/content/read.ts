/** Loads `content/` from disk into the library, collecting every problem instead of stopping at the first. */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { indexed, type Path } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { didYouMean, type Problem } from './problem.ts';
import { LANGS } from '#i18n/languages.ts';
import { pathInFile, writtenFacts } from '#schemas/evidence.ts';
import {
  FILE_KINDS,
  FOLDER_KINDS,
  type FileKind,
  type FolderKind,
  type Kind,
  KIND_NAMES,
  KINDS,
} from '#schemas/kinds.ts';
import { partProseSchema } from '#schemas/prose.ts';
import { keep, keyOf, known, type Known } from './known.ts';
import { decode, wrongLetters } from './text.ts';
import { type Positioned, readYaml } from './yaml.ts';

/** Where a field of an entry stands in its file. The path differs where a fact takes the field from its evidence. */
export type Place = (path: Path) => { path: Path; line: number; column: number };

/** Entries whose files are valid, all problems, and the positions of fields per file. */
export type Reading = { library: Library; problems: Problem[]; places: Map<string, Place> };

/** A record without the names that every object has: `constructor` is no entry. */
const namesOnly = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>;

/** Longest paragraph, in characters: a longer one is a paste. */
const MAX_PARAGRAPH = 2000;

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n?/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Texts by their path from the root, read instead of the files: what a command is about to write. */
export type Drafts = ReadonlyMap<string, string>;

/** Loads all content below `root` (the parent of `content`). */
export function readContent(root: string, drafts: Drafts = new Map()): Reading {
  const problems: Problem[] = [];
  const places: Reading['places'] = new Map();
  const library: Record<string, Record<string, unknown>> = {};

  const exists = (file: string): boolean => drafts.has(file) || existsSync(join(root, file));

  /** The bytes of a file; undefined if there is none, or something else. */
  const bytesOf = (file: string): Uint8Array | undefined => {
    const draft = drafts.get(file);
    if (draft !== undefined) return new TextEncoder().encode(draft);
    const path = join(root, file);
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
  };

  const load = (file: string): string | undefined => {
    const bytes = bytesOf(file);
    if (bytes === undefined) {
      problems.push({ file, path: [], message: 'is a link or a folder: put the file itself here.' });
      return undefined;
    }
    const { text, problems: found } = decode(file, bytes);
    problems.push(...found);
    return found.length > 0 ? undefined : text;
  };

  const placeIn = (file: string, schema: z.ZodType, yaml: () => Positioned): void => {
    places.set(file, (path) => {
      const { data, place } = yaml();
      const written = pathInFile(schema, data, indexed(data, path));
      return { path: written, ...place(written) };
    });
  };

  const parse = <S extends z.ZodType>(file: string, text: string, schema: S, offset = 0): z.output<S> | undefined => {
    const yaml = readYaml(file, text, offset);
    placeIn(file, schema, () => yaml);
    problems.push(...yaml.problems);
    if (yaml.problems.length > 0) return undefined;
    // The bytes of the file have been judged; what its escapes stand for has not.
    const escaped = text.includes('\\')
      ? stringsIn(yaml.data).flatMap(({ path, value }) =>
          wrongLetters(value).map((wrong) => ({ file, path, ...wrong, ...yaml.place(path) })),
        )
      : [];
    problems.push(...escaped);
    if (escaped.length > 0) return undefined;
    const result = schema.safeParse(yaml.data);
    if (result.success) return result.data;
    problems.push(
      ...result.error.issues.flatMap((issue, _, all) =>
        schemaProblems(file, issue, yaml.data, [
          ...missingSiblings(issue, all, yaml.data),
          ...fieldsLeftOut(schema, yaml.data, issue.path as Path),
        ]),
      ),
    );
    return undefined;
  };

  const facts = <S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined => {
    if (!exists(file)) {
      problems.push({
        file,
        path: [],
        message: `is missing: an entry is a folder with ${ALLOWED.join(', ')}.`,
      });
      return undefined;
    }
    const text = load(file);
    return text === undefined ? undefined : parse(file, text, schema);
  };

  /** An entry of these files: as it is known, or as `read` finds it. Where its fields stand is looked up when a rule asks. */
  const entryOf = (
    files: readonly (readonly [file: string, schema: z.ZodType])[],
    read: () => Known | undefined,
  ): Known | undefined => {
    const held = files.map(([file]) => [file, bytesOf(file)] as const);
    const key = held.every((each): each is [string, Uint8Array] => each[1] !== undefined) ? keyOf(held) : undefined;
    const kept = key === undefined ? undefined : known(key);
    if (kept !== undefined) {
      const found = positions.get(kept) ?? held.map(([file, bytes]) => once(() => positionsOf(file, bytes!)));
      positions.set(kept, found);
      for (const [index, [file, schema]] of files.entries()) placeIn(file, schema, found[index]!);
      return kept;
    }
    const before = problems.length;
    const entry = read();
    if (entry !== undefined && key !== undefined && problems.length === before) keep(key, entry);
    return entry;
  };

  const prose = (file: string, schema: z.ZodType) => {
    if (!exists(file)) {
      problems.push({ file, path: [], message: 'is missing: every entry has a text in every language.' });
      return undefined;
    }
    const text = load(file);
    if (text === undefined) return undefined;
    const match = FRONT_MATTER.exec(text);
    if (!match) {
      problems.push({
        file,
        path: [],
        line: 1,
        column: 1,
        found: text.split('\n')[0]?.slice(0, 40),
        message: frontMatterFault(text),
      });
      return undefined;
    }
    const front = parse(file, match[1] ?? '', schema, 1);
    const lines = match[0].split('\n').length;
    /** A step may say all in its action. */
    if (schema !== partProseSchema && text.slice(match[0].length).trim() === '') {
      problems.push({
        file,
        path: ['text'],
        line: lines,
        column: 1,
        message: 'is empty: write the prose of this entry.',
      });
      return undefined;
    }
    const body = text.slice(match[0].length);
    const long = body.split('\n').findIndex((line) => line.length > MAX_PARAGRAPH);
    if (long !== -1) {
      problems.push({
        file,
        path: [],
        line: lines + long,
        column: 1,
        message: `is a paragraph of more than ${MAX_PARAGRAPH} characters: divide it, or remove what was pasted there.`,
      });
      return undefined;
    }
    return front === undefined ? undefined : { file, front, body, offset: lines - 1 };
  };

  problems.push(...unknownFolders(root));
  for (const kind of Object.keys(FOLDER_KINDS) as FolderKind[]) {
    const { schema, prose: proseSchema } = FOLDER_KINDS[kind];
    const entries = namesOnly();
    for (const id of children(root, kind, problems)) {
      const folder = `content/${kind}/${id}`;
      problems.push(...unknownFiles(root, folder));
      const file = `${folder}/facts.yaml`;
      const written = LANGS.map((lang) => [`${folder}/${lang}.mdx`, proseSchema] as const);
      const entry = entryOf([[file, schema], ...written], () => {
        const record = facts(file, schema);
        const texts = LANGS.map((lang) => [lang, prose(`${folder}/${lang}.mdx`, proseSchema)] as const);
        return record !== undefined && texts.every(([, text]) => text !== undefined)
          ? { facts: record, prose: Object.fromEntries(texts) }
          : undefined;
      });
      if (entry !== undefined) entries[id] = { id, file, ...entry };
    }
    library[kind] = entries;
  }
  for (const kind of Object.keys(FILE_KINDS) as FileKind[]) {
    const entries = namesOnly();
    const drafted = [...drafts.keys()]
      .filter((file) => file.startsWith(`content/${kind}/`))
      .map((file) => file.split('/')[2]!);
    for (const name of [...new Set([...children(root, kind, problems), ...drafted])].sort(byId)) {
      const file = `content/${kind}/${name}`;
      const { schema } = FILE_KINDS[kind];
      const id = idIn(name);
      const entry = entryOf([[file, schema]], () => {
        const record = facts(file, schema);
        return record === undefined ? undefined : { facts: record };
      });
      if (entry !== undefined) entries[id] = { id, file, ...entry };
    }
    library[kind] = entries;
  }
  return { library: library as unknown as Library, problems, places };
}

/** Where the fields of known entries stand, looked up once per file. */
const positions = new WeakMap<Known, (() => Positioned)[]>();

/** The YAML of a file that is known to be valid, with its positions. */
function positionsOf(file: string, bytes: Uint8Array): Positioned {
  const text = new TextDecoder().decode(bytes);
  const front = file.endsWith('.mdx') ? FRONT_MATTER.exec(text)![1]! : undefined;
  return front === undefined ? readYaml(file, text) : readYaml(file, front, 1);
}

function once<T>(work: () => T): () => T {
  let done: { result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

const frontMatterFault = (text: string): string => {
  if (/^---\s*\n/.test(text)) return 'has a front matter that is never closed: write a line --- below its fields.';
  if (/^\s+---/.test(text)) return 'has a blank before the front matter: the very first line is ---.';
  if (text.startsWith('+++'))
    return 'has a front matter of another kind: begin with a line ---, not +++, and write the fields as YAML.';
  return 'has no front matter: begin with a line ---, the fields, and a line ---.';
};

const idIn = (name: string): string => name.replace(/\.yaml$/, '');

/** By id, as the build does: without the extension, which sorts after a hyphen. */
const byId = (a: string, b: string): number => (idIn(a) < idIn(b) ? -1 : 1);

function children(root: string, kind: Kind, problems: Problem[]): string[] {
  const folder = join(root, 'content', kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort(byId)
    .filter((name) => {
      if (name.startsWith('.')) return false;
      const entry = lstatSync(join(folder, name));
      if (entry.isSymbolicLink()) {
        problems.push({
          file: `content/${kind}/${name}`,
          path: [],
          message: 'is a link to another place: put the file itself here.',
        });
        return false;
      }
      const isFolder = entry.isDirectory();
      const id = kind in FILE_KINDS ? idIn(name) : name;
      const fits = kind in FILE_KINDS ? !isFolder && name.endsWith('.yaml') : isFolder;
      if (!fits)
        problems.push({
          file: `content/${kind}/${name}`,
          path: [],
          message:
            kind in FILE_KINDS
              ? 'is never published: an entry here is a file <id>.yaml.'
              : 'is never published: an entry here is a folder.',
        });
      else if (!ID.test(id))
        problems.push({
          file: `content/${kind}/${name}`,
          path: [],
          found: name,
          message: 'is not an id: use lower-case letters a to z, digits and single hyphens.',
        });
      return fits && ID.test(id);
    });
}

/** What stands in `content/` beside the kinds, the templates and the manuals. */
const unknownFolders = (root: string): Problem[] =>
  readdirSync(join(root, 'content'))
    .filter(
      (name) =>
        !(name in KINDS) &&
        !['templates', 'README.md', 'STYLE.md', 'FIELDS.md'].includes(name) &&
        !name.startsWith('.'),
    )
    .map((name) => ({
      file: `content/${name}`,
      path: [],
      message: `is never published: content/ holds the folders ${KIND_NAMES.join(', ')}.${didYouMean(name, KIND_NAMES)}`,
    }));

const ALLOWED = ['facts.yaml', ...LANGS.map((lang) => `${lang}.mdx`)];

const unknownFiles = (root: string, folder: string): Problem[] =>
  readdirSync(join(root, folder))
    .filter((name) => !ALLOWED.includes(name) && !name.startsWith('.'))
    .map((name) => ({
      file: `${folder}/${name}`,
      path: [],
      message: `is never published: an entry holds ${ALLOWED.join(', ')}.`,
    }));

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    data,
  );

/** Every string of a record, keys included, with its path. */
function stringsIn(value: unknown, path: Path = []): { path: Path; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [{ path: here, value: key }]), ...stringsIn(each, here)];
  });
}

const asText = (value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : typeof value === 'string'
      ? value.slice(0, 60)
      : typeof value === 'number'
        ? String(value)
        : JSON.stringify(value)?.slice(0, 60);

/** Missing sibling fields of an unrecognized one: candidates for "Did you mean". */
const missingSiblings = (issue: z.core.$ZodIssue, all: readonly z.core.$ZodIssue[], data: unknown): string[] =>
  all
    .filter(
      ({ path }) =>
        path.length === issue.path.length + 1 &&
        issue.path.every((key, index) => key === path[index]) &&
        at(data, path as Path) === undefined,
    )
    .map(({ path }) => String(path.at(-1)));

/** Fields that a fact takes from its evidence: candidates, too. */
function fieldsLeftOut(schema: z.ZodType, data: unknown, path: Path): string[] {
  const fact = writtenFacts(schema, data).find((each) => each.path.join('/') === path.join('/'));
  return fact === undefined ? [] : [...fact.taken, 'evidence'];
}

/** Problems for one zod issue; a misspelt field gets a suggestion. */
function schemaProblems(file: string, issue: z.core.$ZodIssue, data: unknown, missing: readonly string[]): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      path: [...path, key],
      found: key,
      message: `is not a field of this entry: see content/FIELDS.md for the fields, and check the spelling.${didYouMean(key, missing)}`,
    }));
  }
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) => ({ file, path, found: asText(path.at(-1)), message: `${message}.` }));
  const found = at(data, path);
  if (found === undefined && ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code))
    return [{ file, path, message: `is missing. ${hint(issue)}` }];
  if (issue.code === 'invalid_union')
    return [
      {
        file,
        path,
        found: asText(found),
        message: issue.message.startsWith('Invalid')
          ? 'fits none of the forms a value can have here: see content/FIELDS.md.'
          : `fits none of the forms a value can have here: ${issue.message}.`,
      },
    ];
  if (issue.code === 'invalid_value') {
    // A sentence of the schema knows better.
    if (/^is /.test(issue.message)) return [{ file, path, found: asText(found), message: `${issue.message}.` }];
    const values = issue.values.map(String);
    return [
      {
        file,
        path,
        found: asText(found),
        message: `is not allowed here: write one of ${values.join(', ')}.${typeof found === 'string' ? didYouMean(found, values) : ''}`,
      },
    ];
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid'))
    return [
      {
        file,
        path,
        found: asText(found),
        message: EXPECTED[issue.expected] ?? 'is of the wrong kind: see content/FIELDS.md.',
      },
    ];
  return [
    { file, path, found: asText(found), message: issue.message.endsWith('.') ? issue.message : `${issue.message}.` },
  ];
}

/** Message per expected type. */
const EXPECTED: Readonly<Record<string, string>> = {
  number: 'is not a number: write it without quotes, with a point for decimals: 12.50.',
  int: 'is not a whole number: write it without quotes: 12.',
  boolean: 'is not true or false: write one of the two, without quotes.',
  string: 'is not a text: put it into quotes.',
  array: 'is not a list: write [one, two], or [] where there is nothing.',
  object: 'is not a group of fields: see content/FIELDS.md for what belongs below it.',
  record: 'is not a group of fields: see content/FIELDS.md for what belongs below it.',
};

const hint = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_value'
    ? `Write one of ${issue.values.map(String).join(', ')}.`
    : issue.message.startsWith('Invalid')
      ? 'See content/FIELDS.md.'
      : `${issue.message[0]?.toUpperCase()}${issue.message.slice(1)}.`;
