import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { qrModules, qrOf } from '#lib/site/qr.ts';
import { decode, drawn } from '../../support/raster.ts';

const ADDRESSES = [
  'http://localhost:4321/en/offices/cusco/',
  'https://guide.example/peru/es/guias/cita-informes/version/?v=k3f9q2a',
  `https://guide.example/${'long-name-'.repeat(12)}/`,
];

for (const address of ADDRESSES)
  test(`a reader of codes gets back ${address.slice(0, 60)}`, () => {
    const { pixels, width } = drawn(qrOf(address));
    expect(decode(pixels, width, width)).toBe(address);
  });

test('a code is still readable with a tenth of its last rows missing', () => {
  const address = ADDRESSES[0]!;
  const { pixels, width } = drawn(qrOf(address));
  const row = width * 4;
  pixels.fill(255, row * Math.floor(width * 0.55), row * Math.floor(width * 0.6));
  expect(decode(pixels, width, width)).toBe(address);
});

test('the path draws each dark module once and nothing else', () => {
  const { path, size } = qrOf(ADDRESSES[0]!);
  const modules = qrModules(ADDRESSES[0]!);
  expect(path).toMatch(/^M0 0(h1|m1 0|m-\d+ 1)+$/);
  expect(path.match(/h1/g)).toHaveLength(modules.flat().filter(Boolean).length);
  expect(size).toBe(modules.length);
});

test('a typical URL adds at most 500 bytes after brotli', () => {
  expect(brotliCompressSync(qrOf(ADDRESSES[1]!).path).length).toBeLessThanOrEqual(500);
});
