/** A problem of the content: which file, which field, what was found, and what to write instead. */
import { closestMatch } from 'leven';
import type { Path } from '#lib/facts/facts.ts';

export type Problem = {
  /** Path from the root of the project, `content/offices/jz-cusco/facts.yaml`. */
  file: string;
  /** Field inside the file; empty for the file itself. */
  path: Path;
  /** What was found, as the editor wrote it. */
  found?: string | undefined;
  /** What is wrong and what to write instead, one sentence. */
  message: string;
  /** The entry that was looked for and not found, `offices/jz-cusco`. Said once only: where its own files are broken. */
  target?: string | undefined;
  /** Line and column, from 1, where they are known without the path. */
  line?: number | undefined;
  column?: number | undefined;
};

/** A rule takes the whole library and returns what is wrong with it. */
export type Rule<L> = (library: L) => Problem[];

/** `Did you mean "jz-cusco"?`, or nothing where no candidate is near: two letters, or a third of them, added, dropped or changed. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = closestMatch(word, [...candidates], { maxDistance: Math.max(2, Math.floor(word.length / 3)) });
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
