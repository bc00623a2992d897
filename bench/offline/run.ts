/** `npm run bench:offline`: download sizes of the saved guide, and its tests including all faults. Needs a build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { run, stop } from '../../scripts/lib.mjs';
import { LANGS } from '../../src/i18n/languages.ts';
import { EDITION_FILE, ONE_FILE } from '../../src/i18n/routes.ts';
import type { Edition } from '../../src/offline/client/edition.ts';
import { type Figure, figure, report } from '../support/figures.ts';
import { DIST } from '../support/site.ts';

/** Parses the summary line of a test runner. */
function counter() {
  const count = { passed: 0, failed: 0 };
  const onLine = (line: string) => {
    const plain = line.replace(/\u001b\[[0-9;]*m/g, '');
    if (!/^\s*(Tests\s|\d+ (passed|failed|flaky)\b)/.test(plain)) return;
    for (const [, number, what] of plain.matchAll(/(\d+) (passed|failed|flaky)/g))
      count[what === 'passed' ? 'passed' : 'failed'] += Number(number);
  };
  return { count, onLine };
}

async function tests(what: string, program: string, args: string[]): Promise<Figure> {
  const { count, onLine } = counter();
  const code = await run(program, args, { onLine });
  const { passed, failed } = count;
  return {
    what,
    target: 'all',
    measured: `${passed} of ${passed + failed}`,
    met: code === 0 && passed > 0 && failed === 0,
  };
}

if (!existsSync(join(DIST, EDITION_FILE))) stop('There is no built site: run npm run build first.');
const { languages } = JSON.parse(readFileSync(join(DIST, EDITION_FILE), 'utf8')) as Edition;
const sizes = LANGS.flatMap((lang) => {
  const whole = readFileSync(join(DIST, ONE_FILE[lang]));
  const [br, gz] = [brotliCompressSync(whole), gzipSync(whole)].map(({ length }) => Math.round(length / 1000));
  return [
    figure({
      what: `guide saved, ${lang}: ${languages[lang].pages} pages, on the wire of every host`,
      value: languages[lang].bytes / 1000,
      most: 400,
      unit: 'kB',
    }),
    figure({
      what: `guide in one file, ${lang} (${gz} kB as gzip, ${br} kB as brotli)`,
      value: whole.length / 1000,
      most: 1_000,
      unit: 'kB',
    }),
  ];
});
const built = await tests('tests of the saved guide as it was built', 'vitest', [
  'run',
  '--project',
  'site',
  'tests/site/take-along.test.ts',
]);
const inBrowser = await tests(
  'saving, updating, reading without a connection, and their faults, in a browser',
  'playwright',
  ['test', 'offline'],
);
report([...sizes, built, inBrowser]);
process.exitCode = built.met && inBrowser.met ? 0 : 1;
