/** What a sub-command of `npm run content` is, and what it hands back. */
import type { ParseArgsConfig } from 'node:util';
import type { Day } from '#i18n/dates.ts';

/** Exit codes: 0 all is well, 1 something was found, 2 the command was used wrongly and did nothing. */
export const EXIT = { fine: 0, found: 1, use: 2 } as const;

/** What a command may touch. Tests hand in a copy of the content, a day, and a network of their own. */
export type Io = {
  /** Folder that holds `content`. */
  root: string;
  /** Today in America/Lima. */
  today: Day;
  /** A line for the person who waits; never part of the result. */
  progress: (line: string) => void;
  /** Asks a question; undefined where nobody can answer. */
  ask?: ((question: string) => Promise<string>) | undefined;
  fetch: typeof fetch;
};

export type Outcome = {
  code: (typeof EXIT)[keyof typeof EXIT];
  /** The result in plain words, a line each. */
  lines: string[];
  /** The same for programs. */
  json: object;
};

export type Given = { values: Readonly<Record<string, string | boolean | undefined>>; positionals: readonly string[] };

export type Command = {
  /** One line of the list of commands. */
  summary: string;
  /** What stands behind the name of the command: `<entry|fact> [--day YYYY-MM-DD]`. */
  usage: string;
  /** Options without `--help` and `--json`, which all have. */
  options: NonNullable<ParseArgsConfig['options']>;
  /** The least and the most words besides options. */
  words: readonly [number, number];
  /** Longer explanation, each option and each exit code in its own words. */
  help: readonly string[];
  run: (given: Given, io: Io) => Outcome | Promise<Outcome>;
};

/** Thrown for wrong use: its message says what to write instead, and the exit code is 2. */
export class WrongUse extends Error {}
