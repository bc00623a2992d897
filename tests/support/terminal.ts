/** A terminal for the editors' commands: what they print is kept, and the day and the network are given. */
import type { Io } from '#tools/content/commands/command.ts';
import { main } from '#tools/content/commands/main.ts';

export function aTerminal(root: string, changes: Partial<Io> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    root,
    today: '2026-12-01',
    progress: () => {},
    fetch: () => Promise.reject(new Error('There is no network in this test.')),
    ...changes,
  };
  return {
    io,
    out,
    err,
    print: (text: string) => void out.push(text),
    complain: (text: string) => void err.push(text),
  };
}

/** Runs a command line in a folder: exit code, and all that was printed. */
export async function runIn(
  root: string,
  args: readonly string[],
  changes: Partial<Io> = {},
): Promise<{ code: number; out: string; err: string }> {
  const { io, out, err, print, complain } = aTerminal(root, changes);
  return { code: await main(args, io, print, complain), out: out.join('\n'), err: err.join('\n') };
}
