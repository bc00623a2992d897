/** `npm run content`: parses the arguments, runs the sub-command, prints its result. */
import { recall, writeDown } from '#tools/content/known.ts';
import { parseArgs } from 'node:util';
import { didYouMean } from '#tools/content/problem.ts';
import { change } from './change.ts';
import { check } from './check.ts';
import { close } from './close.ts';
import { EXIT, UsageError, type Command, type Io } from './command.ts';
import { confirm } from './confirm.ts';
import { leftovers } from './leftovers.ts';
import { links } from './links.ts';
import { move } from './move.ts';
import { create } from './new.ts';
import { parity } from './parity.ts';
import { read } from './read.ts';
import { rename } from './rename.ts';
import { stale } from './stale.ts';

/** The commands, in the order of their use. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  change,
  move,
  close,
  rename,
  new: create,
  confirm,
  leftovers,
  stale,
  links,
  parity,
  read,
};

const COMMON = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;

/** Runs one command line and returns the exit code. `print` gets the result, `printError` usage errors. */
export async function main(
  args: readonly string[],
  io: Io,
  print: (text: string) => void,
  printError: (text: string) => void,
): Promise<number> {
  const [name = '', ...rest] = args;
  if (['', 'help', '--help', '-h'].includes(name)) {
    print(overview());
    return name === '' ? EXIT.use : EXIT.fine;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    printError(
      `${name} is not a command: write one of ${Object.keys(COMMANDS).join(', ')}.${didYouMean(name, Object.keys(COMMANDS))}`,
    );
    return EXIT.use;
  }
  try {
    refuseLost(args, command, io);
    const { values, positionals } = parseArgs({
      args: joined(rest),
      options: { ...command.options, ...COMMON },
      allowPositionals: true,
    });
    if (values['help']) {
      print(helpOf(name, command));
      return EXIT.fine;
    }
    if (positionals.length < command.words[0]) throw new UsageError('An argument is missing.');
    if (positionals.length > command.words[1])
      throw new UsageError(`${positionals.at(command.words[1])} is one argument too many.`);
    recall(io.root);
    const outcome = await command.run(
      { values: values as Record<string, string | boolean | undefined>, positionals },
      io,
    );
    writeDown(io.root);
    print(values['json'] ? JSON.stringify(outcome.json, null, 2) : outcome.lines.join('\n'));
    return outcome.code;
  } catch (error) {
    if (!(error instanceof UsageError) && !isBadOption(error)) throw error;
    printError(`${error.message}\nUsage: ${useOf(name, command)}\nMore: npm run content -- ${name} --help`);
    return EXIT.use;
  }
}

/**
 * Without `--` before the command npm takes its options for settings of its own: a file would be written in spite of `--dry-run`.
 * @throws {UsageError} naming the option that was lost.
 */
function refuseLost(args: readonly string[], command: Command, { env = {} }: Io): void {
  const lost = Object.keys(command.options).find(
    (name) => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  // Settings that people have for npm itself.
  if (lost !== undefined && !['yes', 'all'].includes(lost))
    throw new UsageError(`npm took --${lost} for its own: write npm run content -- ${args.join(' ')} --${lost} …`);
}

/** Options whose value may begin with a minus: the latitudes of Peru do. `--pin "-15.84 …"` is read as `--pin=-15.84 …`. */
const MAY_BE_NEGATIVE = ['--pin', '--value'];

function joined(args: readonly string[]): string[] {
  const all: string[] = [];
  for (const arg of args) {
    const before = all.at(-1);
    if (before !== undefined && MAY_BE_NEGATIVE.includes(before) && /^-[\d.]/.test(arg))
      all.splice(-1, 1, `${before}=${arg}`);
    else all.push(arg);
  }
  return all;
}

const isBadOption = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const useOf = (name: string, { usage }: Command): string =>
  `npm run content -- ${name} ${usage} [--json]`.replace('  ', ' ');

const overview = (): string => {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  return [
    'npm run content -- <command> …     works on the files of content/',
    '',
    ...Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Every command has --help, and --json for programs (npm run -s content -- …, so that npm adds no lines).',
    'Exit code: 0 success · 1 something was found · 2 wrong usage, nothing was done.',
  ].join('\n');
};

const helpOf = (name: string, command: Command): string =>
  [useOf(name, command), '', command.summary, '', ...command.help].join('\n');
