import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteUrlWarning, basePath, ensureWritable, settingsOf, siteUrl } from '#settings/settings.ts';

describe('SITE_URL', () => {
  test.each([
    ['https://guide.example', 'https://guide.example'],
    ['https://guide.example/', 'https://guide.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
    [undefined, 'http://localhost:4321'],
    ['', 'http://localhost:4321'],
  ])('%s is %s', (given, url) => expect(siteUrl({ SITE_URL: given })).toBe(url));

  test.each([
    ['example.org', 'is no address: write scheme and host'],
    ['localhost:4321', 'is no address'],
    ['ftp://example.org', 'is no address'],
    ['https://', 'is no address'],
    ['https://a b', 'is no address'],
    ['https://example.org/guide', 'write SITE_URL=https://example.org BASE_PATH=/guide/.'],
    ['https://example.org/guide/', 'write SITE_URL=https://example.org BASE_PATH=/guide/.'],
    ['https://example.org/?a=b', 'write SITE_URL=https://example.org.'],
    ['https://me:secret@example.org', 'write SITE_URL=https://example.org.'],
  ])('%s is refused', (given, said) => expect(() => siteUrl({ SITE_URL: given })).toThrow(said));
});

describe('BASE_PATH', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['/peru-guide/', '/peru-guide/'],
    ['/peru-guide', '/peru-guide/'],
    ['a/b.c', '/a/b.c/'],
  ])('%s is %s', (given, path) => expect(basePath({ BASE_PATH: given })).toBe(path));

  test.each([
    '//guide/',
    '/guide//',
    '//',
    '/gu ide/',
    '/../',
    '/a/./b/',
    'https://example.org/guide/',
    '/gu;ide/',
    '/guía/',
    '/a?b/',
  ])('%s is refused', (given) =>
    expect(() => basePath({ BASE_PATH: given })).toThrow('such as BASE_PATH=/peru-guide/.'),
  );
});

describe('a build without SITE_URL', () => {
  test.each([{}, { CI: '' }, { CI: 'false' }, { CI: '0' }])('says which address it writes: %o', (env) =>
    expect(siteUrlWarning(env)).toContain('http://localhost:4321'),
  );
  test.each(['true', '1', 'yes'])('is refused where CI=%s, unless somebody asks for it', (CI) => {
    expect(() => siteUrlWarning({ CI })).toThrow('SITE_URL is not set: write');
    expect(siteUrlWarning({ CI, SITE_URL: 'http://localhost:4321' })).toBeUndefined();
  });
  test('is not needed by the dev server, even in CI', () =>
    expect(settingsOf({ CI: 'true' }, { now: 0, building: false }).note).toBeUndefined());
});

test('all settings are read, and the first invalid one is reported in one sentence without a stack', () => {
  const how = { now: 0, building: true };
  const good = { SITE_URL: 'https://guide.example', BASE_PATH: '/x', SITE_DAY: '2026-11-22', PDFS: '1' };
  expect(settingsOf(good, how)).toMatchObject({
    site: 'https://guide.example',
    base: '/x/',
    day: '2026-11-22',
    securityContact: null,
    pdfs: true,
    note: undefined,
  });
  for (const wrong of [
    { SITE_URL: 'example.org' },
    { BASE_PATH: '//x/' },
    { SITE_DAY: 'x' },
    { SITE_COMMIT: 'x' },
    { SECURITY_CONTACT: 'x' },
    { CORRECTIONS_MAIL: 'x' },
    { REPOSITORY_URL: 'x' },
    { SITE_URL: '', CI: 'true' },
  ])
    expect(() => settingsOf({ ...good, ...wrong }, how)).toThrow(expect.objectContaining({ stack: '' }));
});

test('a folder that is not writable is reported, with what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  try {
    ensureWritable(join(folder, 'made', 'where', 'missing'));
    writeFileSync(join(folder, 'file'), '');
    expect(() => ensureWritable(join(folder, 'file', 'dist'))).toThrow(
      `${join(folder, 'file', 'dist')} cannot be written (ENOTDIR): give this user the right`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
