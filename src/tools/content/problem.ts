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

/**
 * `Did you mean "jz-cusco"?`, or '' if no candidate is near: within an edit distance of a third of the word, and of 1 to 6.
 * Codes of one or two letters have no near words: every one of them is near another.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const known = [...candidates].filter((each) => each.length > 2);
  const near = word.length > 200 ? undefined : closestMatch(word, known, { maxDistance: nearness(word) });
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

const nearness = (word: string): number =>
  word.length < 4 ? 1 : Math.min(6, Math.max(2, Math.floor(word.length / 3)));
