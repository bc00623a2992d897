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

const io = {
  root: process.cwd(),
  today: limaDay(Date.now()),
  env: process.env,
  progress: (line: string) => console.error(line),
  ask: process.stdin.isTTY ? ask : undefined,
  fetch,
};
process.exitCode = await main(process.argv.slice(2), io, console.log, console.error);
