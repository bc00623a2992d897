/** `npm run content -- <command>`: the editors' commands; without one, lists them. */
import { createInterface } from 'node:readline/promises';
import { limaDay } from '#settings/site-day.ts';
import { main } from '#tools/content/commands/main.ts';

/** Prompts in the terminal; each question opens and closes its own interface, so that nothing keeps the process alive. */
const ask = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
};

// npm keeps options to itself unless `--` stands before the command: `--dry-run` would be lost, and the files be written.
const LOST = ['dry-run', 'source', 'value', 'as-of', 'since', 'until', 'address', 'last-day', 'replaced-by'];
const lost = LOST.find((name) => process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
if (lost !== undefined) {
  console.error(
    `npm took --${lost} for its own: write npm run content -- ${process.argv.slice(2).join(' ')} --${lost} …`,
  );
  process.exit(2);
}

const io = {
  root: process.cwd(),
  today: limaDay(Date.now()),
  progress: (line: string) => console.error(line),
  ask: process.stdin.isTTY ? ask : undefined,
  fetch,
};
process.exitCode = await main(process.argv.slice(2), io, console.log, console.error);
