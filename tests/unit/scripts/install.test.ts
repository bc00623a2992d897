/** Preconditions of `npm start` and `npm test`: a supported Node, and the packages of the lock file. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findNode, lacking, runsTheProject } from '../../../scripts/lib.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['20.20.2', false],
  ['22.12.0', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
])('Node %s runs the project itself: %s', (version, expected) => expect(runsTheProject(version)).toBe(expected));

describe('the packaged Node', () => {
  const packaged = (script: string) => {
    const folder = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'node'), script);
    chmodSync(join(folder, 'node'), 0o755);
    return join(folder, 'node');
  };

  test('is found by its folder, although npm did not link it into .bin', () => {
    const node = packaged('#!/bin/sh\n');
    expect(findNode(join(root, 'node_modules'))).toBe(node);
  });

  test('is skipped if it does not start, as on Alpine', () => {
    packaged('#!/nowhere/to/be/found\n');
    expect(findNode(join(root, 'node_modules'))).toBe(process.execPath);
  });
});

describe('missing packages', () => {
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', dev: true },
    'node_modules/ours': { version: '3.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
    'node_modules/theirs': { version: '3.0.0', optional: true, os: ['aix'] },
  };
  const lackingOf = (there?: Record<string, object>) => {
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: lock }));
    if (there) writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: there }));
    return lacking(root);
  };

  test('are all packages for this platform if nothing is installed', () =>
    expect(lackingOf()).toEqual({
      needed: ['node_modules/a'],
      dev: ['node_modules/b'],
      optional: ['node_modules/ours'],
    }));

  test('are none after npm install, whoever ran it', () => {
    const there = Object.fromEntries(Object.entries(lock).filter(([path]) => path && path !== 'node_modules/theirs'));
    expect(lackingOf(there)).toEqual({ needed: [], dev: [], optional: [] });
  });

  test('include a package of another version', () =>
    expect(lackingOf({ ...lock, 'node_modules/a': { version: '0.9.0' } }).needed).toEqual(['node_modules/a']));
});
