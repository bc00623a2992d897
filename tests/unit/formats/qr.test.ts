import { expect, test } from 'vitest';
import { qrModules, qrOf } from '../../../src/formats/qr.ts';
import { decode, drawn } from '../../support/raster.ts';

const ADDRESSES = ['http://localhost:4321/en/offices/cusco/', 'https://guide.example/peru/es/guias/cita-informes/version/?v=k3f9q2a', `https://guide.example/${'long-name-'.repeat(12)}/`];

for (const address of ADDRESSES)
  test(`a reader of codes gets back ${address.slice(0, 60)}`, () => {
    const { pixels, width } = drawn(qrOf(address));
    expect(decode(pixels, width, width)).toBe(address);
  });

test('a code with a tenth of its last rows torn off is still read', () => {
  const address = ADDRESSES[0]!;
  const { pixels, width } = drawn(qrOf(address));
  const row = width * 4;
  pixels.fill(255, row * Math.floor(width * 0.55), row * Math.floor(width * 0.6));
  expect(decode(pixels, width, width)).toBe(address);
});

test('the path has one stroke a run and nothing but moves and strokes', () => {
  const { path, size } = qrOf(ADDRESSES[0]!);
  const runs = qrModules(ADDRESSES[0]!).map((row) => row.filter((dark, x) => dark && !row[x - 1]).length);
  expect(path).toMatch(/^(M\d+ \d+h\d+(m\d+ 0h\d+)*)+$/);
  expect(path.match(/h/g)).toHaveLength(runs.reduce((sum, count) => sum + count, 0));
  expect(size).toBe(runs.length);
});

test('the path of a usual address has at most 2,500 characters', () => {
  expect(qrOf(ADDRESSES[1]!).path.length).toBeLessThanOrEqual(2_500);
});
