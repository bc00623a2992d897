/** Edits YAML as text, so that comments, order, quoting and layout stay. */
import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Path } from '#lib/facts/facts.ts';
import { FACT_FIELDS } from '#schemas/fact.ts';

/** Replacement of a range of characters. */
export type Edit = { start: number; end: number; text: string };

export type YamlText = ReturnType<typeof openYaml>;

/** Opens a YAML text for editing. Methods return the edit, or undefined if the field is missing or has an unsupported form. */
export function openYaml(text: string) {
  const doc = parseDocument(text, { schema: 'core', version: '1.2', merge: false });
  const at = (path: Path): unknown => doc.getIn([...path], true);
  return {
    /** The parsed data; aliases are not followed. */
    data: doc.toJS({ maxAliasCount: 0 }) as unknown,
    /** Replaces a scalar with a string, keeping single quotes; anything else gets double quotes. */
    setText(path: Path, value: string): Edit | undefined {
      const node = at(path);
      if (!isScalar(node) || !node.range) return undefined;
      const quoted = node.type === 'QUOTE_SINGLE' && !/['\n]/.test(value) ? `'${value}'` : JSON.stringify(value);
      return { start: node.range[0], end: node.range[1], text: quoted };
    },
    /** Replaces a scalar with an unquoted word. */
    setPlain(path: Path, word: string): Edit | undefined {
      const node = at(path);
      return isScalar(node) && node.range ? { start: node.range[0], end: node.range[1], text: word } : undefined;
    },
    /** Appends an id to a list, in the list's own style (flow or block). */
    append(path: Path, id: string): Edit | undefined {
      const list = at(path);
      if (!isSeq(list) || !list.range) return undefined;
      const last = list.items.at(-1);
      if (last === undefined)
        return list.flow ? { start: list.range[0], end: list.range[1], text: `[${id}]` } : undefined;
      if (!isScalar(last) || !last.range) return undefined;
      const end = last.range[1];
      if (list.flow) return { start: end, end, text: `, ${id}` };
      const dash = text.lastIndexOf('-', last.range[0]);
      const indent = ' '.repeat(dash - (text.lastIndexOf('\n', dash) + 1));
      const after = lineEnd(text, end);
      return { start: after, end: after, text: `\n${indent}- ${id}` };
    },
    /** Gives a fact fields of its own, `checked: "2026-11-22"`: on its line, or on lines below its value. */
    addFields(path: Path, fields: readonly string[]): Edit {
      const node = at(path);
      const [start, end] = rangeOf(node);
      const indent = ' '.repeat(columnOf(text, start));
      const below = fields.map((field) => `\n${indent}${field}`).join('');
      if (isMap(node) && FACT_FIELDS.some((name) => node.has(name))) {
        const end = rangeOf(lastLeaf(node.get('value', true) ?? node.get('unknown', true)))[1];
        const after = node.flow ? end : lineEnd(text, end);
        return { start: after, end: after, text: node.flow ? `, ${fields.join(', ')}` : below };
      }
      if (isCollection(node) && !node.flow) {
        const until = lineEnd(text, rangeOf(lastLeaf(node))[1]);
        const value = text.slice(start, until).replace(/\n(?=[^\n])/g, '\n  ');
        return { start, end: until, text: `value:\n${indent}  ${value}${below}` };
      }
      const word = isScalar(node) && node.type === 'PLAIN' ? node.value : undefined;
      const value = typeof word === 'string' && /[,[\]{}]/.test(word) ? JSON.stringify(word) : text.slice(start, end);
      const first = word === 'unknown' ? 'unknown: true' : `value: ${value}`;
      return { start, end, text: `{ ${[first, ...fields].join(', ')} }` };
    },
  };
}

/** First and last offset of a node, without the comment behind it. */
export const rangeOf = (node: unknown): readonly [number, number] =>
  (node as { range?: [number, number, number] | null } | undefined)?.range?.slice(0, 2) as [number, number];

/** The last scalar or one-line collection of a node. The range of a block collection ends below it. */
export function lastLeaf(node: unknown): unknown {
  if (isPair(node)) return lastLeaf(node.value);
  return isCollection(node) && !node.flow && node.items.length > 0 ? lastLeaf(node.items.at(-1)) : node;
}

export const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

export const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
};

/** Applies edits, which must not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: replacement }) => all.slice(0, start) + replacement + all.slice(end), text);

/** Line diff of two texts: `17 - old`, `17 + new`, numbered as in the second. */
export function changedLines(before: string, after: string): string[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(left.length, right.length) && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const [old, now] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)];
  // Longest common subsequence, from the end: the lines in between that stay.
  const kept = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      kept[i]![j] = old[i] === now[j] ? kept[i + 1]![j + 1]! + 1 : Math.max(kept[i + 1]![j]!, kept[i]![j + 1]!);
  const lines: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && j < now.length && old[i] === now[j]) [i, j] = [i + 1, j + 1];
    else if (i < old.length && (j === now.length || kept[i + 1]![j]! >= kept[i]![j + 1]!))
      lines.push(`${head + j + 1} - ${old[i++]}`);
    else lines.push(`${head + j + 1} + ${now[j++]}`);
  }
  return lines;
}
