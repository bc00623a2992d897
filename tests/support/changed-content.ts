/** The real content, read once, and what the check says of it after a change. Only the changed entries are read again, so a case takes no second. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '#tools/content/read.ts';
import { checkContent } from '#tools/content/report.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Problem, Rule } from '#tools/content/problem.ts';
import { KIND_NAMES } from '#schemas/kinds.ts';
import { RULES } from '#tools/content/rules/index.ts';
import type { BadCase } from './bad-content.ts';

/** Texts of files by their path below `content/`; undefined takes the file away. */
export type Change = Readonly<Record<string, string | undefined>>;

/** The entry a file belongs to: `offices/jz-cusco` of `offices/jz-cusco/en.mdx`. */
const entryOf = (file: string): string => file.split('/').slice(0, 2).join('/');

/** The library with some entries in place of those of the same name, in the order of the disk. */
function replaced(base: Library, read: Library, entries: ReadonlySet<string>): Library {
  return Object.fromEntries(
    Object.entries(base).map(([kind, all]) => {
      const kept = Object.entries(all).filter(([id]) => !entries.has(`${kind}/${id}`));
      return [
        kind,
        Object.assign(
          Object.create(null) as object,
          Object.fromEntries(
            [...kept, ...Object.entries(read[kind as keyof Library])].sort(([a], [b]) => (a < b ? -1 : 1)),
          ),
        ),
      ];
    }),
  ) as unknown as Library;
}

/** `whole: false` leaves out the rest of the content, for faults that need no other entry to be seen. */
export function changedContent(whole = true) {
  const { library: good, problems } = whole
    ? readContent('.')
    : { library: Object.fromEntries(KIND_NAMES.map((kind) => [kind, {}])) as unknown as Library, problems: [] };

  /** What the check says after a change; `rules` are asked instead of all. */
  function after(change: Change, rules: readonly Rule<Library>[] = RULES): string[] {
    const root = mkdtempSync(join(tmpdir(), 'content-'));
    const entries = new Set(Object.keys(change).map((file) => entryOf(file).replace(/\.yaml$/, '')));
    try {
      mkdirSync(join(root, 'content'));
      for (const [file, text] of Object.entries(change)) {
        const folder = entryOf(file);
        if (!file.endsWith('.yaml') || folder !== file)
          cpSync(join('content', folder), join(root, 'content', folder), { recursive: true, force: false });
        mkdirSync(dirname(join(root, 'content', file)), { recursive: true });
        if (text === undefined) rmSync(join(root, 'content', file));
        else writeFileSync(join(root, 'content', file), text);
      }
      const judge = (read: Library): Problem[] => {
        const library = replaced(good, read, entries);
        return rules.flatMap((rule) => rule(library));
      };
      return checkContent(root, judge).lines;
    } finally {
      rmSync(root, { recursive: true });
    }
  }

  return {
    good,
    /** What is wrong with the good content; nothing, where the tests mean anything. */
    faults: (): string[] =>
      [...problems, ...RULES.flatMap((rule) => rule(good))].map(({ file, message }) => `${file} ${message}`),
    after,
    /** What the check says after a case's change, and the rules that say it. */
    judged([, files, change]: BadCase): { lines: string[]; speaking: Set<Rule<Library>> } {
      const speaking = new Set<Rule<Library>>();
      const overheard = RULES.map((rule): Rule<Library> => (library) => {
        const said = rule(library);
        if (said.length > 0) speaking.add(rule);
        return said;
      });
      return { lines: after(changed(files, change), overheard), speaking };
    },
  };
}

/** The texts of files after a change. @throws {Error} where one is the same: the test would prove nothing. */
export const changed = (files: string | readonly string[], change: (text: string) => string): Change =>
  Object.fromEntries(
    [files].flat().map((file) => {
      const path = join('content', file);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const bad = change(text);
      if (bad === text) throw new Error(`The change does not fit ${file} any more: the test would prove nothing.`);
      return [file, bad];
    }),
  );
