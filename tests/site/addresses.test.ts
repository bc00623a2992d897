/** Permanent URLs: every URL ever published still works. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { formerPages, redirectsFile } from '#lib/site/redirects.ts';
import { builtFiles, builtText, redirectPages } from '../support/dist.ts';
import { published } from '../support/ledger.ts';

const LEDGER = 'tests/site/url-ledger.txt';
const ledger = readFileSync(LEDGER, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const answering = new Set(published(builtFiles()));
const { library } = checkContent(process.cwd());

test('every address of the ledger answers with a page or a file', () => {
  expect(ledger.length).toBeGreaterThan(500);
  expect(
    ledger.filter((path) => !answering.has(path)),
    'Add the old slug to formerSlugs of the entry: see docs/add-an-entry.md.',
  ).toEqual([]);
});

test('every address of this build is in the ledger, each once and in order', () => {
  const known = new Set(ledger);
  expect(
    [...answering].filter((path) => !known.has(path)),
    'Run npm run ledger and commit the new lines.',
  ).toEqual([]);
  expect(ledger).toEqual([...known].sort());
});

test('every old address leads on, by a page and by a line for hosts that redirect', () => {
  const moved = new Map(
    redirectPages().map(({ path, root }) => [
      path,
      root.querySelector('meta[http-equiv=refresh]')!.getAttribute('content'),
    ]),
  );
  const former = formerPages(library);
  expect([...moved.keys()].sort()).toEqual(former.map(({ from }) => from).sort());
  expect(former.filter(({ from, to, lang }) => moved.get(from) !== `0; url=${to[lang]}`)).toEqual([]);
  expect(builtText('/_redirects').startsWith(redirectsFile(library, (path) => path))).toBe(true);
});
