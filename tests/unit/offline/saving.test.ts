import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BUNDLE_FORMAT, packed, SHEET } from '#offline/bundle.ts';
import type { Lang } from '#i18n/languages.ts';
import { type Edition, offeredEdition } from '#offline/client/edition.ts';
import { savedEdition } from '#offline/saved.ts';
import { save, SavingError } from '#offline/client/saving.ts';
import { stubCaches } from '../../support/caches.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const bundleOf = (lang: Lang, release: string) =>
  zstdCompressSync(
    packed([
      { path: SHEET, bytes: bytes('b{}') },
      { path: `${lang}/index.html`, bytes: bytes(`<title>Home ${release} · Guide</title>`) },
      { path: `_astro/a.${release}.js`, bytes: bytes(release) },
    ]),
  );
const wire = new Map<string, Uint8Array>();
const publish = (release: string): Edition => {
  const language = (lang: Lang) => {
    const bundle = bundleOf(lang, release);
    wire.set(`/offline/guide-${lang}.${release}.bin`, bundle);
    return {
      file: `offline/guide-${lang}.${release}.bin`,
      bytes: bundle.length,
      raw: 1,
      pages: 1,
      files: 3,
      sha256: createHash('sha256').update(bundle).digest('hex'),
    };
  };
  return {
    format: BUNDLE_FORMAT,
    version: release,
    built: '2026-11-22',
    languages: { en: language('en'), es: language('es') },
  };
};
const words = (lang: Lang, day: string) => ({ copy: `${lang} ${day}`, portal: '', portalLink: '', damaged: '' });
const wish = (edition: Edition, languages: readonly Lang[], progress = vi.fn()) => ({
  base: '/',
  edition,
  languages,
  words,
  today: '2030-01-01',
  progress,
});
const why = (work: Promise<void>) =>
  work.then(
    () => 'saved',
    (error: unknown) => (error instanceof SavingError ? error.why : 'other'),
  );

let full = false;
beforeEach(() => {
  full = false;
  wire.clear();
  stubCaches(() => full);
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string) => {
      const body = wire.get(url);
      // The last moment of a day in Lima is already the next day in Greenwich.
      return body
        ? new Response(Uint8Array.from(body), { headers: { Date: 'Mon, 23 Nov 2026 04:59:00 GMT' } })
        : new Response('', { status: 404 });
    }),
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('saving', () => {
  test('writes all files, their titles without the site name, and the day in Lima on which the server sent them', async () => {
    const progress = vi.fn();
    await save(wish(publish('one'), ['en'], progress));
    const { record } = (await savedEdition('/'))!;
    expect([record.version, record.saved, Object.keys(record.languages)]).toEqual(['one', '2026-11-22', ['en']]);
    expect(record.languages.en!.titles).toEqual({ 'en/index.html': 'Home one' });
    expect(Object.keys(record.languages.en!.files)).toEqual([
      'offline/sheets.json',
      'en/index.html',
      '_astro/a.one.js',
    ]);
    expect(record.languages.en!.words.copy).toBe('en 2026-11-22');
    expect(progress.mock.calls.at(-1)).toEqual(['storing', 3, 3]);
  });

  test('adds a second language of the same edition and downloads only that', async () => {
    const edition = publish('one');
    await save(wish(edition, ['en']));
    await save(wish(edition, ['en', 'es']));
    expect(Object.keys((await savedEdition('/'))!.record.languages)).toEqual(['en', 'es']);
    expect(await caches.keys()).toHaveLength(1);
    expect(vi.mocked(fetch).mock.calls.map(([url]) => url)).toEqual([
      '/offline/guide-en.one.bin',
      '/offline/guide-es.one.bin',
    ]);
  });

  test('replaces an older edition', async () => {
    await save(wish(publish('one'), ['en']));
    await save(wish(publish('two'), ['en']));
    expect(await caches.keys()).toEqual(['peru-guide:/:2:2:two']);
  });

  test.each([
    ['altered', 'foreign', (bundle: Uint8Array) => bundle.map((byte, index) => (index === 30 ? byte ^ 1 : byte))],
    ['shorter', 'foreign', (bundle: Uint8Array) => bundle.slice(0, -5)],
    ['longer', 'foreign', (bundle: Uint8Array) => Uint8Array.from([...bundle, 0])],
  ])('refuses a bundle that is %s, and keeps what was there', async (_, reason, alter) => {
    await save(wish(publish('one'), ['en']));
    const next = publish('two');
    wire.set(`/${next.languages.en.file}`, alter(wire.get(`/${next.languages.en.file}`)!));
    expect(await why(save(wish(next, ['en'])))).toBe(reason);
    expect((await savedEdition('/'))?.record.version).toBe('one');
  });

  test('says why a download failed', async () => {
    const edition = publish('one');
    wire.clear();
    expect(await why(save(wish(edition, ['en'])))).toBe('foreign');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('cut')));
    expect(await why(save(wish(edition, ['en'])))).toBe('network');
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    expect(await why(save(wish(edition, ['en'])))).toBe('network');
  });

  test('rejects a bundle with a correct hash and invalid content', async () => {
    const edition = publish('one');
    const odd = zstdCompressSync('no bundle');
    wire.set(`/${edition.languages.en.file}`, odd);
    const languages = {
      ...edition.languages,
      en: { ...edition.languages.en, bytes: odd.length, sha256: createHash('sha256').update(odd).digest('hex') },
    };
    expect(await why(save(wish({ ...edition, languages }, ['en'])))).toBe('foreign');
  });

  test('leaves nothing of a new edition or a second language if the quota is exceeded', async () => {
    const edition = publish('one');
    full = true;
    expect(await why(save(wish(edition, ['en'])))).toBe('full');
    expect(await caches.keys()).toEqual([]);
    full = false;
    await save(wish(edition, ['en']));
    full = true;
    expect(await why(save(wish(edition, ['en', 'es'])))).toBe('full');
    expect(Object.keys((await savedEdition('/'))!.record.languages)).toEqual(['en']);
  });
});

test('the available edition is fetched fresh, and an invalid one is rejected', async () => {
  wire.set('/offline/edition.json', bytes(JSON.stringify(publish('one'))));
  expect((await offeredEdition('/')).version).toBe('one');
  for (const body of ['<h1>Log in</h1>', '{}']) {
    wire.set('/offline/edition.json', bytes(body));
    await expect(offeredEdition('/')).rejects.toThrow();
  }
  wire.clear();
  await expect(offeredEdition('/')).rejects.toThrow('404');
});
