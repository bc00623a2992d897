/** Parses YAML with source positions. */
import { isAlias, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Path } from '#lib/facts/facts.ts';
import type { Problem } from './problem.ts';

/** Parsed YAML, and the line and column of each field. */
export type Positioned = {
  data: unknown;
  place: (path: Path) => { line: number; column: number };
  problems: Problem[];
};

/** No entry is nested deeper; more would overflow the recursive parser. */
const MAX_DEPTH = 40;
const LEADING_ZERO = /^[-+]?0\d/;
const UNQUOTED_DATE = /^\d{4}-\d{1,2}(-\d{1,2})?$/;

/** Parses YAML 1.2 (core schema). Rejects duplicate keys, anchors, aliases, tabs and unquoted dates. `offset`: lines above the text. */
export function readYaml(file: string, text: string, offset = 0): Positioned {
  const deep = tooDeep(text);
  if (deep !== undefined)
    return {
      data: undefined,
      place: () => ({ line: 1, column: 1 }),
      problems: [
        {
          file,
          path: [],
          ...deep,
          line: deep.line + offset,
          message: `is nested more than ${MAX_DEPTH} deep: no entry is. Remove what was pasted there.`,
        },
      ],
    };
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    schema: 'core',
    version: '1.2',
    merge: false,
  });
  const locate = (index: number) => {
    const { line, col } = lines.linePos(index);
    return { line: line + offset, column: col };
  };
  const problems: Problem[] = doc.errors.map((error) => ({
    file,
    path: [],
    message: explain(error.code, error.message),
    ...locate(error.pos[0]),
  }));
  visit(doc, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor))
        problems.push({
          file,
          path: [],
          message: 'is a YAML anchor or alias: write the text out.',
          ...locate(node.range?.[0] ?? 0),
        });
      if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && UNQUOTED_DATE.test(node.value))
        problems.push({
          file,
          path: [],
          found: node.value,
          message: 'is a date without quotes: write it in quotes.',
          ...locate(node.range?.[0] ?? 0),
        });
      if (
        isScalar(node) &&
        node.type === 'PLAIN' &&
        typeof node.value === 'number' &&
        LEADING_ZERO.test(node.source ?? '')
      )
        problems.push({
          file,
          path: [],
          found: node.source,
          message: 'begins with a zero, which is ambiguous: write the number without it, or put it in quotes.',
          ...locate(node.range?.[0] ?? 0),
        });
      if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string') {
        const behind = /^[ \t]+(#[^ \t#!\n].*)/.exec(
          text.slice(node.range?.[1] ?? text.length, (node.range?.[1] ?? 0) + 80),
        );
        if (behind)
          problems.push({
            file,
            path: [],
            found: `${node.value} ${behind[1]}`.slice(0, 60),
            message:
              'is cut off at the #, behind which YAML reads a comment: put the text into quotes. A comment begins with a blank behind the #.',
            ...locate(node.range?.[0] ?? 0),
          });
        if (/^[“”„«‘’‚].*[“”»‘’]$/su.test(node.value))
          problems.push({
            file,
            path: [],
            found: node.value.slice(0, 60),
            message: 'has printed quotes, which YAML takes for letters: write straight ones, "…".',
            ...locate(node.range?.[0] ?? 0),
          });
      }
      if (isScalar(node) && node.value === '__proto__')
        problems.push({
          file,
          path: [],
          found: '__proto__',
          message: 'is a forbidden name: choose another one.',
          ...locate(node.range?.[0] ?? 0),
        });
      if ('tag' in node && node.tag)
        problems.push({
          file,
          path: [],
          found: node.tag,
          message: 'is a YAML tag: write the plain value.',
          ...locate(node.range?.[0] ?? 0),
        });
    },
  });
  return {
    data: problems.length > 0 ? undefined : doc.toJS({ maxAliasCount: 0 }),
    place: (path) => locate(startOf(doc, path)),
    problems,
  };
}

/** Position where nesting by brackets, dashes or indentation exceeds MAX_DEPTH; checked before the recursive parser runs. */
function tooDeep(text: string): { line: number; column: number } | undefined {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const dashes = /^(?:[ -]*- )/.exec(line)?.[0].split('-').length ?? 0;
    if (dashes > MAX_DEPTH || (/^ */.exec(line)?.[0].length ?? 0) > MAX_DEPTH * 4)
      return { line: index + 1, column: 1 };
    for (const { 0: bracket, index: at } of line.matchAll(/[[\]{}]/g)) {
      if (bracket === '[' || bracket === '{') depth++;
      else if (depth > 0) depth--;
      if (depth > MAX_DEPTH) return { line: index + 1, column: [...line.slice(0, at)].length + 1 };
    }
  }
  return undefined;
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'is given twice: keep one.',
  TAB_AS_INDENT: 'is a tab: indent with blanks.',
};

const explain = (code: string, message: string): string =>
  EXPLANATIONS[code] ?? `cannot be read as YAML: ${message.split('\n')[0]} Put texts with ": " into quotes.`;

/** Start offset of a field, or of its nearest existing parent. */
function startOf(doc: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = doc.getIn(path.slice(0, length), true) as { range?: [number, number, number] | null } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
