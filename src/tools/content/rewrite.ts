/** Sets, adds and removes fields of a YAML text. Comments, order, quoting and layout of everything else stay. */
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { LANGS } from '#i18n/languages.ts';
import { isObject, type Path } from '#lib/facts/facts.ts';
import { applyEdits, columnOf, lastLeaf, lineEnd, rangeOf } from './edit.ts';

const parse = (text: string): Document => parseDocument(text, { schema: 'core', version: '1.2', merge: false });
const nodeAt = (doc: Document, path: Path): unknown => (path.length === 0 ? doc.contents : doc.getIn([...path], true));
const replaced = (text: string, start: number, end: number, by: string): string =>
  applyEdits(text, [{ start, end, text: by }]);

/** Words that YAML 1.1 readers take for true, false or null: always in quotes. */
const NOT_PLAIN = new Set(['yes', 'no', 'on', 'off', 'y', 'n', 'true', 'false', 'null']);

/** A value as YAML on one line: `{ value: "Av. A 1", asOf: "2024", sources: [s01] }`. Ids and words of a list are plain. */
export function inline(value: unknown, key = ''): string {
  if (typeof value === 'string')
    return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) && !NOT_PLAIN.has(value) && !TEXTS.has(key)
      ? value
      : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each) => inline(each, key)).join(', ')}]`;
  if (isObject(value)) {
    const pairs = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{ ${pairs.map(([name, each]) => `${name}: ${inline(each, name)}`).join(', ')} }`;
  }
  return String(value);
}

/** Fields that hold texts, even if it is one word. */
const TEXTS = new Set<string>([...LANGS, 'printed']);

/** Order of the fields of a fact; a field that is not listed comes last. */
const ORDER = [
  'unknown',
  'value',
  'evidence',
  'sources',
  'asOf',
  'checked',
  'state',
  'since',
  'until',
  'replacedBy',
  'note',
  'printed',
  'others',
  'history',
];

const pairOf = (map: YAMLMap, key: string | number): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));

/** Offset behind the colon of a pair. */
const behindColon = (text: string, pair: Pair): number => text.indexOf(':', rangeOf(pair.key)[1]) + 1;

/** Offset of the end of a pair, without the comment behind it. */
const endOf = (text: string, pair: Pair): number => {
  const leaf = rangeOf(lastLeaf(pair.value));
  return leaf === undefined || leaf[0] === leaf[1] ? behindColon(text, pair) : leaf[1];
};

/** The text with a field set. A list or group is written on one line, unless the file has the same fields there: then each is set. */
export function setField(text: string, path: Path, value: unknown): string {
  const doc = parse(text);
  const node = nodeAt(doc, path);
  if (isMap(node) && isObject(value) && !Array.isArray(value) && sameKeys(node, value))
    return Object.entries(value).reduce((all, [key, each]) => setField(all, [...path, key], each), text);
  const key = path.at(-1)!;
  if (isScalar(node) && !isObject(value) && rangeOf(node)[0] !== rangeOf(node)[1]) {
    const [start, end] = rangeOf(node);
    const single = node.type === 'QUOTE_SINGLE' && typeof value === 'string' && !/['\n]/.test(value);
    const quoted = node.type === 'QUOTE_DOUBLE' && typeof value === 'string';
    const plain = node.type === 'PLAIN' ? inline(value) : inline(value, String(key));
    return replaced(text, start, end, single ? `'${value}'` : quoted ? JSON.stringify(value) : plain);
  }
  const parent = nodeAt(doc, path.slice(0, -1));
  if (isSeq(parent)) {
    const [start, end] = rangeOf(node);
    return replaced(text, start, isCollection(node) ? rangeOf(lastLeaf(node))[1] : end, inline(value, String(key)));
  }
  if (!isMap(parent)) return setField(text, path.slice(0, -1), { [key]: value });
  const pair = pairOf(parent as YAMLMap, key);
  if (!pair) return addField(text, parent as YAMLMap, String(key), value);
  const start = behindColon(text, pair);
  const comment = /^[ \t]*(#.*)/.exec(text.slice(start))?.[1];
  return replaced(text, start, endOf(text, pair), ` ${inline(value, String(key))}${comment ? ` ${comment}` : ''}`);
}

const sameKeys = (map: YAMLMap, value: object): boolean =>
  map.items.length === Object.keys(value).length && Object.keys(value).every((key) => map.has(key));

/** Adds a field behind those that precede it in `ORDER`, in the form of its group. */
function addField(text: string, map: YAMLMap, key: string, value: unknown): string {
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const before = (map.items as Pair[]).findLast(
    (pair) => rank(String((pair.key as { value: unknown }).value)) <= rank(key),
  );
  const [start] = rangeOf(map);
  if (map.flow) {
    if (map.items.length === 0) return replaced(text, start, rangeOf(map)[1], `{ ${key}: ${inline(value, key)} }`);
    const at = before ? endOf(text, before) : rangeOf(map.items[0]!.key)[0];
    const field = `${key}: ${inline(value, key)}`;
    return replaced(text, at, at, before ? `, ${field}` : `${field}, `);
  }
  const indent = ' '.repeat(columnOf(text, start));
  const isList = Array.isArray(value) && value.some((each) => isObject(each));
  const lines = isList
    ? [`${key}:`, ...value.map((each) => `${indent}  - ${inline(each)}`)].join('\n')
    : `${key}: ${inline(value, key)}`;
  const at = before ? lineEnd(text, endOf(text, before)) : start;
  return replaced(text, at, at, before ? `\n${indent}${lines}` : `${lines}\n${indent}`);
}

/** The text without a field; the line goes with it. A field that is not there is no error. */
export function removeField(text: string, path: Path): string {
  const map = nodeAt(parse(text), path.slice(0, -1));
  const pair = isMap(map) ? pairOf(map as YAMLMap, path.at(-1)!) : undefined;
  if (!isMap(map) || !pair) return text;
  const index = map.items.indexOf(pair as (typeof map.items)[number]);
  const [start] = rangeOf(pair.key);
  const end = endOf(text, pair);
  if (map.items.length === 1 && map.flow) return replaced(text, ...rangeOf(map), '{}');
  if (!map.flow) return replaced(text, start - columnOf(text, start), lineEnd(text, end) + 1, '');
  return index > 0
    ? replaced(text, endOf(text, map.items[index - 1] as Pair), end, '')
    : replaced(text, start, rangeOf(map.items[1]!.key)[0], '');
}

/** The text with an item in a list, at `index`, in the form of the items that are there. */
export function insertItem(text: string, path: Path, index: number, item: Readonly<Record<string, unknown>>): string {
  const doc = parse(text);
  const list = nodeAt(doc, path);
  if (!isSeq(list)) return setField(text, path, [item]);
  const parent = nodeAt(doc, path.slice(0, -1));
  const pair = isMap(parent) ? pairOf(parent as YAMLMap, path.at(-1)!) : undefined;
  if (list.items.length === 0 && pair && isMap(parent) && !parent.flow) {
    const indent = ' '.repeat(columnOf(text, rangeOf(pair.key)[0]) + 2);
    const end = rangeOf(list)[1];
    return replaced(text, behindColon(text, pair), end, `\n${block(item, indent)}`);
  }
  if (list.flow) {
    const [start, end] = rangeOf(list);
    if (list.items.length === 0) return replaced(text, start, end, `[${inline(item)}]`);
    const at = index === 0 ? start + 1 : rangeOf(lastLeaf(list.items[index - 1]))[1];
    return replaced(text, at, at, index === 0 ? `${inline(item)}, ` : `, ${inline(item)}`);
  }
  const first = list.items[0];
  const dash = text.lastIndexOf('-', rangeOf(first)[0]);
  const indent = ' '.repeat(columnOf(text, dash));
  const source = isMap(first) && first.flow ? `${indent}- ${inline(item)}` : block(item, indent);
  const at =
    index === 0
      ? lineEnd(text, pair ? behindColon(text, pair) : 0)
      : lineEnd(text, rangeOf(lastLeaf(list.items[index - 1]))[1]);
  return replaced(text, at, at, `\n${source}`);
}

/** The text without an item of a list. The list itself stays, be it empty. */
export function removeItem(text: string, path: Path, index: number): string {
  const list = nodeAt(parse(text), path);
  if (!isSeq(list) || index >= list.items.length) return text;
  if (list.items.length === 1) return setField(text, path, []);
  const [start] = rangeOf(list.items[index]);
  const end = rangeOf(lastLeaf(list.items[index]))[1];
  const next = list.items[index + 1];
  if (list.flow)
    return next === undefined
      ? replaced(text, rangeOf(lastLeaf(list.items[index - 1]))[1], end, '')
      : replaced(text, start, rangeOf(next)[0], '');
  const lineOf = (at: number) => at - columnOf(text, at);
  return replaced(text, lineOf(text.lastIndexOf('-', start)), lineEnd(text, end) + 1, '');
}

/** An item of a list, each field on a line of its own. */
const block = (item: Readonly<Record<string, unknown>>, indent: string): string =>
  Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${inline(value, key)}`)
    .join('\n');

/** The text with a bare value written as a group of fields, `value: …`, to which others can be added. A group stays as it is. */
export function openFact(text: string, path: Path): string {
  const doc = parse(text);
  const node = nodeAt(doc, path);
  const parent = nodeAt(doc, path.slice(0, -1));
  const [start, end] = rangeOf(node);
  const source = text.slice(start, isCollection(node) && !node.flow ? rangeOf(lastLeaf(node))[1] : end);
  const unknown = isScalar(node) && node.type === 'PLAIN' && node.value === 'unknown';
  const field = unknown ? 'unknown: true' : `value: ${source}`;
  if (isCollection(node) && !node.flow) {
    const indent = ' '.repeat(columnOf(text, start));
    return replaced(text, start, start + source.length, `value:\n${indent}  ${source.replace(/\n(?=[^\n])/g, '\n  ')}`);
  }
  const commented = /^[ \t]*#/.test(text.slice(end));
  if (!isMap(parent) || parent.flow || commented) {
    const word =
      isScalar(node) && node.type === 'PLAIN' && /[,[\]{}]/.test(source) ? `value: ${JSON.stringify(source)}` : field;
    return replaced(text, start, end, `{ ${word} }`);
  }
  const pair = pairOf(parent as YAMLMap, path.at(-1)!)!;
  const indent = ' '.repeat(columnOf(text, rangeOf(pair.key)[0]) + 2);
  return replaced(text, behindColon(text, pair), end, `\n${indent}${field}`);
}

/** Whether a pair or list of the text is there. */
export const hasField = (text: string, path: Path): boolean => {
  const node: unknown = nodeAt(parse(text), path);
  return node !== undefined && !(isPair(node) && node.value === null);
};
