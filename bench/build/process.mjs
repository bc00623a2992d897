/** Runs a program and measures time, peak memory and CPU time, including child processes. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const EVERY = 20;
const TICKS = 100;

/** Process data from /proc; undefined if it has ended, or on other systems. */
function look(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return {
      parent: Number(fields[1]),
      cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
      megabytes: peak ? Number(peak[1]) / 1024 : 0,
    };
  } catch {
    return undefined;
  }
}

/** The process and its descendants with their peak memory. */
function family(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const seen = look(pid);
        return seen ? [[Number(pid), seen]] : [];
      }),
  );
  const belongs = (pid) => pid === root || (parents.has(pid) && belongs(parents.get(pid).parent));
  return [...parents].filter(([pid]) => belongs(pid));
}

/**
 * Runs a program.
 * @returns seconds by the clock and of the processor, and the most megabytes held at once or one after the other by the
 *   program and its children (their peaks added: an upper bound); the last two are undefined where there is no /proc.
 * @throws {Error} with the end of what it printed, if it fails.
 */
export function measured(program, words, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    const child = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const seen = new Map();
    const watch = setInterval(() => {
      if (process.platform === 'linux')
        for (const [pid, each] of family(child.pid)) {
          const before = seen.get(pid);
          // A process that is just ending has no memory any more.
          seen.set(pid, {
            cpu: Math.max(each.cpu, before?.cpu ?? 0),
            megabytes: Math.max(each.megabytes, before?.megabytes ?? 0),
          });
        }
    }, EVERY);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
    child.on('error', (fault) => {
      clearInterval(watch);
      reject(new Error(`${program} cannot be started: ${fault.message}`));
    });
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      if (code !== 0) return reject(new Error(`${program} ${words.join(' ')} ended with ${code} in ${cwd}:\n${said}`));
      const all = [...seen.values()];
      const sum = (field) => (all.length > 0 ? all.reduce((total, each) => total + each[field], 0) : undefined);
      return resolve({ seconds, cpu: sum('cpu'), megabytes: sum('megabytes') });
    });
  });
}
