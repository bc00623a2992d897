import { zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BUNDLE_FORMAT, packed, type SiteFile, unpacked } from '#offline/bundle.ts';
import { bundled } from '#offline/build/bundles.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (files: readonly SiteFile[]) =>
  files.map(({ path, bytes: each }) => [path, new TextDecoder().decode(each)]);

/** Pages that differ in a few words. */
const FILES: SiteFile[] = Array.from({ length: 40 }, (_, index) => ({
  path: `en/${index}/index.html`,
  bytes: bytes(`<header>The head of every page</header><p>Office ${(index * 7919) % 101} – dirección ${index}</p>\n`),
}));

/** Incompressible bytes, from a seeded xorshift. */
function noise(length: number): Uint8Array {
  let state = 2_463_534_242;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  });
}

describe('a bundle', () => {
  test.each([
    ['pages that are alike', FILES],
    ['no file', []],
    ['an empty file, and a path with quotes and line breaks', [{ path: 'a"\n ñ', bytes: bytes('') }]],
  ])('gives back every file under its path: %s', async (_, files) =>
    expect(texts(unpacked(await bundled(files)))).toEqual(texts(files)),
  );

  test('is deterministic', async () => expect(await bundled(FILES)).toEqual(await bundled(FILES)));

  test('deduplicates a page that lies 4 MB back', async () => {
    const page = noise(20_000);
    const filler = { path: 'filler', bytes: new Uint8Array(4_000_000) };
    const twice = [{ path: 'a', bytes: page }, filler, { path: 'b', bytes: page }];
    const bundle = await bundled(twice);
    expect(bundle.length).toBeLessThan(25_000);
    expect(unpacked(bundle)[2]!.bytes).toEqual(page);
  });

  test('states its size, so that a phone needs no memory beyond the files', async () => {
    const SINGLE_SEGMENT = 0b10_0000;
    expect((await bundled(FILES))[4]! & SINGLE_SEGMENT).toBe(SINGLE_SEGMENT);
  });

  test('of another format or kind, empty, truncated or of another length is rejected', async () => {
    const whole = await bundled(FILES);
    const inside = packed(FILES);
    const other = new TextDecoder().decode(inside).replace(`"format":${BUNDLE_FORMAT}`, '"format":1');
    expect(() => unpacked(zstdCompressSync(other))).toThrow('Unsupported bundle format: 1.');
    expect(() => unpacked(zstdCompressSync('no bundle'))).toThrow();
    expect(() => unpacked(bytes('<!doctype html><title>Log in</title>'))).toThrow();
    for (const length of [0, 4, 12, whole.length - 1]) expect(() => unpacked(whole.slice(0, length))).toThrow();
    for (const odd of [inside.subarray(0, -1), [...inside, 0]])
      expect(() => unpacked(zstdCompressSync(Uint8Array.from(odd)))).toThrow(RangeError);
  });
});
