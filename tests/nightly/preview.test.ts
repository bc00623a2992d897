/** `npm run dev`: it shows what is wrong with the content instead of a page, runs no code out of a text, and stays up. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyOfProject } from '../support/third-language.ts';

const WAIT = { timeout: 120_000, interval: 500 };

let root = '';
let origin = '';
let server: ChildProcess;
let said = '';

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
};

/** Status and text of a page, as a browser asks for it. */
const ask = async (path: string): Promise<string> => {
  const answer = await fetch(origin + path, { headers: { accept: 'text/html' } });
  return `${answer.status} ${await answer.text()}`;
};

beforeAll(async () => {
  root = copyOfProject();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: root,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (part) => (said += String(part)));
  await vi.waitUntil(() => said.includes(String(port)), WAIT);
});
afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

test('a page is shown as it is built', async () => {
  expect(await ask('/en/offices/cusco/')).toMatch(/^200 [\s\S]*Cusco zonal office/);
});

test('a broken entry is shown as a page with the problem and the file, and is gone when it is mended', async () => {
  const file = join(root, 'content/offices/jz-cusco/facts.yaml');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace(/^name:/m, 'nmae:'));
  await expect.poll(() => ask('/en/offices/cusco/'), WAIT).toMatch(/^500 /);
  expect(await ask('/en/offices/cusco/')).toMatch(/content\/offices\/jz-cusco\/facts\.yaml:\d+:\d+ nmae: /);
  writeFileSync(file, good);
  await expect.poll(() => ask('/en/offices/cusco/'), WAIT).toMatch(/^200 [\s\S]*Cusco zonal office/);
});

test('an expression in a text is refused, never run, with the way past the problem too', async () => {
  const file = join(root, 'content/offices/jz-cusco/en.mdx');
  const good = readFileSync(file, 'utf8');
  const trace = join(root, 'it-ran');
  writeFileSync(file, `${good}\n{(await import('node:fs')).writeFileSync(${JSON.stringify(trace)}, '')}\n`);
  await expect.poll(() => ask('/en/offices/cusco/'), WAIT).toMatch(/^500 [\s\S]*content\/offices\/jz-cusco\/en\.mdx:/);
  await ask('/en/offices/cusco/?anyway');
  expect(existsSync(trace)).toBe(false);
  writeFileSync(file, good);
  await expect.poll(() => ask('/en/offices/cusco/'), WAIT).toMatch(/^200 /);
  expect(server.exitCode).toBeNull();
});
