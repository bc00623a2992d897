/** Edits YAML as text, so that comments, order, quoting and layout stay. */
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { Path } from '#lib/facts/facts.ts';

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
      const lineEnd = text.indexOf('\n', end);
      const after = lineEnd === -1 ? text.length : lineEnd;
      return { start: after, end: after, text: `\n${indent}- ${id}` };
    },
  };
}

/** Applies edits, which must not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: replacement }) => all.slice(0, start) + replacement + all.slice(end), text);

/** Line diff of two texts, the second with as many lines or more: `17 - old`, `17 + new`. */
export function changedLines(before: string, after: string): string[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  const lines: string[] = [];
  for (let old = 0, now = 0; now < right.length; now++) {
    if (left[old] === right[now]) old++;
    else if (
      left[old] === right[now + 1] ||
      (right.length - now > left.length - old && left[old + 1] !== right[now + 1])
    )
      lines.push(`${now + 1} + ${right[now]}`);
    else lines.push(`${now + 1} - ${left[old++] ?? ''}`, `${now + 1} + ${right[now]}`);
  }
  return lines;
}
