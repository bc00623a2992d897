/** Day and machine of a measurement. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { findBrowser } from '../../scripts/browser.mjs';

const chromium = (): string => {
  try {
    return execFileSync(findBrowser(), ['--version', '--no-sandbox'])
      .toString()
      .trim()
      .replace(/\s+built on.*/, '');
  } catch {
    return 'no Chromium';
  }
};

/** `2026-11-22, 2 cores (…), 24 GiB, Node 22.23.3, Chromium 156…, load 0.4`. */
export const machine = (): string =>
  [
    new Date().toISOString().slice(0, 10),
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.versions.node}`,
    chromium(),
    `load ${loadavg()[0]!.toFixed(1)} at the start`,
  ].join(', ');

/** Short form: `2026-11-22, 2 cores, load 0.4`. */
export const machineInShort = (): string =>
  `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`;
