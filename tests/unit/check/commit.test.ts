import { expect, test } from 'vitest';
import { siteCommit } from '#settings/commit.ts';

const HASH = 'a'.repeat(40);
const git = (status: string) => (word: string) => (word === 'status' ? status : `${HASH}\n`);

test('is the commit that is checked out', () => expect(siteCommit({}, git(''))).toBe(HASH));

test('is nothing where files differ from the commit: no file names a commit it was not made from', () =>
  expect(siteCommit({}, git(' M content/offices/jz-cusco/facts.yaml\n'))).toBeNull());

test('is nothing where there is no repository', () =>
  expect(
    siteCommit({}, () => {
      throw new Error('not a git repository');
    }),
  ).toBeNull());

test('can be given by the environment, for builds without a repository', () =>
  expect(siteCommit({ SITE_COMMIT: 'b'.repeat(40) }, git(''))).toBe('b'.repeat(40)));

test('refuses what is no full hash', () =>
  expect(() => siteCommit({ SITE_COMMIT: 'main' }, git(''))).toThrow('write its full hash'));
