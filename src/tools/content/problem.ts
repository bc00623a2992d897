/** A content problem: file, field, value found, and what to write instead. */
import { closestMatch } from 'leven';
import type { Path } from '#lib/facts/facts.ts';

export type Problem = {
  /** Path from the project root, `content/offices/jz-cusco/facts.yaml`. */
  file: string;
  /** Path of the field; empty for the file itself. */
  path: Path;
  /** The value found, as the editor wrote it. */
  found?: string | undefined;
  /** What is wrong and what to write instead, one sentence. */
  message: string;
  /** The missing entry, `offices/jz-cusco`. Not reported if the entry's own files have problems, which are reported anyway. */
  target?: string | undefined;
  /** Line and column, 1-based, if known without the path. */
  line?: number | undefined;
  column?: number | undefined;
};

/** A rule takes the whole library and returns its problems. */
export type Rule<L> = (library: L) => Problem[];

/** `Did you mean "jz-cusco"?`, or '' if no candidate is within an edit distance of 2, or of a third of the word. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = closestMatch(word, [...candidates], { maxDistance: Math.max(2, Math.floor(word.length / 3)) });
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
