import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  digestOf,
  fileOf,
  staleCaches,
  nameFor,
  ownCaches,
  savedEdition,
  typeOf,
  writeRecord,
  type SavedRecord,
} from '#offline/saved.ts';
import { stubCaches } from '../../support/caches.ts';

const BASE = '/peru-guide/';
const record = (version: string): SavedRecord => ({ version, built: '2026-11-22', saved: '2026-11-23', languages: {} });

afterEach(() => vi.unstubAllGlobals());

describe('a saved edition', () => {
  test('is named after the site, its format, the next number and its version', () => {
    expect(nameFor(BASE, 'abc', [])).toBe('peru-guide:/peru-guide/:2:1:abc');
    expect(nameFor(BASE, 'def', ['peru-guide:/peru-guide/:2:9:abc', 'peru-guide:/peru-guide/:2:10:abd'])).toBe(
      'peru-guide:/peru-guide/:2:11:def',
    );
  });

  test('counts only once its record is written, and the newest complete one wins', async () => {
    stubCaches();
    const [old, half, newest] = [
      'peru-guide:/peru-guide/:2:2:a',
      'peru-guide:/peru-guide/:2:12:b',
      'peru-guide:/peru-guide/:2:10:c',
    ];
    await caches.open(half);
    await writeRecord(await caches.open(old), BASE, record('a'));
    expect((await savedEdition(BASE))?.record.version).toBe('a');
    await writeRecord(await caches.open(newest), BASE, record('c'));
    expect((await savedEdition(BASE))?.name).toBe(newest);
  });

  test('with an unreadable record is skipped', async () => {
    stubCaches();
    await writeRecord(await caches.open('peru-guide:/peru-guide/:2:1:a'), BASE, record('a'));
    await (
      await caches.open('peru-guide:/peru-guide/:2:2:b')
    ).put('/peru-guide/offline/record.json', new Response('{"ver'));
    expect((await savedEdition(BASE))?.record.version).toBe('a');
  });

  test('of another site or format is ignored', async () => {
    stubCaches();
    for (const name of ['somebody-else', 'peru-guide:/other/:1:1:x', 'peru-guide:/peru-guide/:0:1:x'])
      await writeRecord(await caches.open(name), BASE, record('x'));
    expect(await savedEdition(BASE)).toBeUndefined();
    expect(await ownCaches(BASE)).toEqual(['peru-guide:/peru-guide/:0:1:x']);
    expect(await staleCaches(BASE)).toEqual(['peru-guide:/peru-guide/:0:1:x']);
  });
});

test('a URL maps to a file below the base path', () => {
  expect(fileOf(BASE, '/peru-guide/')).toBe('index.html');
  expect(fileOf(BASE, '/peru-guide/en/offices/')).toBe('en/offices/index.html');
  expect(fileOf(BASE, '/peru-guide/favicon.svg')).toBe('favicon.svg');
});

test('content types follow the extension; unknown ones stay unknown', () => {
  expect(['a/index.html', 'b.js', 'c.webmanifest', 'd.vcf', 'e'].map(typeOf)).toEqual([
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    'application/manifest+json',
    'text/vcard; charset=utf-8',
    'application/octet-stream',
  ]);
});

test('bytes have a digest of sixteen digits', async () => {
  expect(await digestOf(new TextEncoder().encode('Cusco'))).toMatch(/^[0-9a-f]{16}$/);
});
