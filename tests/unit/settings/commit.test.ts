import { expect, test } from 'vitest';
import { siteCommit } from '#settings/commit.ts';

const HASH = 'a'.repeat(40);
const git = (status: string) => (word: string) => (word === 'status' ? status : `${HASH}\n`);

test('is the checked-out commit', () => expect(siteCommit({}, git(''))).toBe(HASH));

test('is null if the work tree has changes', () =>
  expect(siteCommit({}, git(' M content/offices/jz-cusco/facts.yaml\n'))).toBeNull());

test('is null without a repository', () =>
  expect(
    siteCommit({}, () => {
      throw new Error('not a git repository');
    }),
  ).toBeNull());

test('can be set by the environment, for builds without a repository', () =>
  expect(siteCommit({ SITE_COMMIT: 'b'.repeat(40) }, git(''))).toBe('b'.repeat(40)));

test('rejects anything but a full hash', () =>
  expect(() => siteCommit({ SITE_COMMIT: 'main' }, git(''))).toThrow('write its full hash'));
