/** Types of the sub-commands of `npm run content`. */
import type { ParseArgsConfig } from 'node:util';
import type { Day } from '#i18n/dates.ts';

/** Exit codes: 0 success, 1 problems found, 2 wrong usage, nothing done. */
export const EXIT = { fine: 0, found: 1, use: 2 } as const;

/** Side effects a command may have; tests inject their own. */
export type Io = {
  /** Parent folder of `content`. */
  root: string;
  /** Today in America/Lima. */
  today: Day;
  /** Prints a progress line; not part of the result. */
  progress: (line: string) => void;
  /** Prompts for an answer; undefined without a terminal. */
  ask?: ((question: string) => Promise<string>) | undefined;
  fetch: typeof fetch;
  /** The environment, in which npm puts the options that it took for its own. */
  env?: Readonly<Record<string, string | undefined>>;
};

export type Outcome = {
  code: (typeof EXIT)[keyof typeof EXIT];
  /** Human-readable output. */
  lines: string[];
  /** Output of `--json`. */
  json: object;
};

export type Given = { values: Readonly<Record<string, string | boolean | undefined>>; positionals: readonly string[] };

export type Command = {
  /** Description in the list of commands. */
  summary: string;
  /** Arguments after the command name: `<entry|fact> [--day YYYY-MM-DD]`. */
  usage: string;
  /** Options besides the common `--help` and `--json`. */
  options: NonNullable<ParseArgsConfig['options']>;
  /** Minimum and maximum number of positional arguments. */
  words: readonly [number, number];
  /** Long help: options and exit codes. */
  help: readonly string[];
  run: (given: Given, io: Io) => Outcome | Promise<Outcome>;
};

/** Wrong usage: the message says what to write instead, the exit code is 2. */
export class UsageError extends Error {}
