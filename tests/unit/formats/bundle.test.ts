import { describe, expect, test } from 'vitest';
import { packed, type SiteFile, unpacked } from '../../../src/formats/bundle.ts';
import { withoutRepeats } from '../../../src/formats/repeats.ts';
import { restored } from '../../../src/formats/restore.ts';
import { NumberReader, pushNumber, pushSigned } from '../../../src/formats/varint.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (from: Uint8Array) => new TextDecoder().decode(from);
const through = (whole: string) => text(restored(withoutRepeats(bytes(whole)), bytes(whole).length));

/** Pages that are alike but for a few words, in an order that does not change. */
const PAGES = Array.from(
  { length: 40 },
  (_, index) =>
    `<header>The same head of every page, long enough to be worth a copy</header><p>Office ${(index * 7919) % 101} – dirección ${index}</p><footer>and the same foot of every page</footer>`,
);

describe('a text without its repeats', () => {
  test.each([
    ['nothing', ''],
    ['a few bytes', 'Cusco'],
    ['a text that repeats nothing', 'abcdefghijklmnopqrstuvwxyz0123456789'],
    ['one byte over and over, where a copy reaches into itself', 'a'.repeat(5_000)],
    ['letters of more than one byte', 'ñandú · 1 800 · “Sí” '.repeat(50)],
    ['pages that are alike', PAGES.join('')],
  ])('comes back as it was: %s', (_, whole) => expect(through(whole)).toBe(whole));

  test('keeps what repeats only once', () => {
    const parts = withoutRepeats(bytes(PAGES.join('')));
    expect(Object.values(parts).reduce((sum, { length }) => sum + length, 0)).toBeLessThan(PAGES.join('').length / 5);
  });

  test('takes less room than it has places: what lies too far back is written again, and comes back as it was', () => {
    const whole = bytes(PAGES.join('x'.repeat(700)));
    const near = withoutRepeats(whole, 512);
    expect(text(restored(near, whole.length))).toBe(text(whole));
    const sizes = [near, withoutRepeats(whole)].map(({ once }) => once.length);
    expect(sizes[0]).toBeGreaterThan(5 * sizes[1]!);
  });

  test('is refused when a part is cut or leads out of the text', () => {
    const whole = bytes(PAGES.join(''));
    const parts = withoutRepeats(whole);
    expect(() => restored({ ...parts, lengths: parts.lengths.slice(0, 3) }, whole.length)).toThrow(RangeError);
    expect(() => restored(parts, whole.length - 1)).toThrow(RangeError);
    expect(() =>
      restored({ ...parts, far: Uint8Array.from([255, 255, 255, 127, ...parts.far]) }, whole.length),
    ).toThrow(RangeError);
  });
});

test('numbers of both signs and every size come back', () => {
  const [plain, signed] = [
    [0, 1, 127, 128, 16_384, 2 ** 31 - 1],
    [0, -1, 1, -64, 64, 9_000_000, -9_000_000],
  ];
  const to: number[] = [];
  for (const value of plain) pushNumber(to, value);
  for (const value of signed) pushSigned(to, value);
  const reader = new NumberReader(Uint8Array.from(to));
  expect(plain.map(() => reader.next())).toEqual(plain);
  expect(signed.map(() => reader.nextSigned())).toEqual(signed);
  expect(reader.done).toBe(true);
});

describe('a bundle', () => {
  const files: SiteFile[] = PAGES.map((page, index) => ({ path: `en/${index}/index.html`, bytes: bytes(page) }));

  test('gives back every file under its path', () => {
    const back = unpacked(packed(files, withoutRepeats));
    expect(back.map(({ path, bytes: each }) => [path, text(each)])).toEqual(
      files.map(({ path, bytes: each }) => [path, text(each)]),
    );
  });

  test('is the same for the same files', () =>
    expect(packed(files, withoutRepeats)).toEqual(packed(files, withoutRepeats)));

  test('of another format, cut or altered is refused', () => {
    const whole = packed(files, withoutRepeats);
    expect(() => unpacked(whole.slice(0, whole.length - 40))).toThrow();
    expect(() => unpacked(bytes('<!doctype html><title>Log in</title>'))).toThrow();
    expect(() => unpacked(bytes(text(whole).replace('"format":1', '"format":9')))).toThrow('Format 9');
  });
});

test('a copy from where it would begin itself, or longer than the text, is refused', () => {
  const numbers = (...list: number[]) => Uint8Array.from(list);
  const parts = (distance: number, length = 1) => ({
    once: numbers(97, 98),
    gaps: numbers(2),
    lengths: numbers(length),
    which: numbers(8),
    near: numbers(),
    far: numbers(distance),
  });
  expect(restored(parts(1), 3)).toEqual(numbers(97, 98, 98));
  for (const distance of [0, 3]) expect(() => restored(parts(distance), 3)).toThrow('A copy leads out of the text');
  expect(() => restored(parts(1, 2), 3)).toThrow('A copy leads out of the text');
});
