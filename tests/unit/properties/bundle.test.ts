import fc from 'fast-check';
import { expect } from 'vitest';
import { packed, type SiteFile, unpacked } from '../../../src/formats/bundle.ts';
import { withoutRepeats } from '../../../src/formats/repeats.ts';
import { restored } from '../../../src/formats/restore.ts';
import { NumberReader, pushNumber, pushSigned } from '../../../src/formats/varint.ts';
import { anyText, holds } from '../../support/property.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Pages as a site has them: pieces that come again and again, some a little changed. */
const pieces = fc.array(fc.oneof(fc.string({ minLength: 20, maxLength: 120 }), anyText), {
  minLength: 1,
  maxLength: 6,
});
const files: fc.Arbitrary<SiteFile[]> = pieces.chain((stock) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.webPath(),
          anyText.map((path) => path.toWellFormed()),
        ),
        fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...stock) }, { weight: 1, arbitrary: anyText }), {
          maxLength: 12,
        }),
      ),
      { maxLength: 8 },
    )
    .map((list) => list.map(([path, parts]) => ({ path, bytes: bytesOf(parts.join('')) }))),
);

holds(
  'a bundle gives back the files that were put into it, byte by byte',
  [files],
  (list) => expect(unpacked(packed(list, withoutRepeats))).toEqual(list),
  4,
);

holds(
  'a text without its repeats is put together again, however often it copies itself',
  [
    fc.uint8Array({ maxLength: 60 }),
    fc.integer({ min: 0, max: 40 }),
    fc.uint8Array({ maxLength: 60 }),
    fc.integer({ min: 1, max: 4096 }),
  ],
  (piece, times, rest, reach) => {
    const text = Uint8Array.from([...Array.from({ length: times }, () => [...piece]).flat(), ...rest]);
    for (const shortened of [withoutRepeats(text), withoutRepeats(text, reach)])
      expect(restored(shortened, text.length)).toEqual(text);
  },
  4,
);

holds(
  'a bundle that was cut is refused, or still gives back what it held',
  [files, fc.nat()],
  (list, place) => {
    const whole = packed(list, withoutRepeats);
    const cut = whole.slice(0, place % whole.length);
    let found: SiteFile[] | undefined;
    try {
      found = unpacked(cut);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
    if (found) expect(found).toEqual(list);
  },
  4,
);

holds(
  'a bundle with a byte altered is refused, or gives files of the lengths it names',
  [files, fc.nat(), fc.integer({ min: 1, max: 255 })],
  (list, place, by) => {
    const bytes = packed(list, withoutRepeats);
    const head = bytes.indexOf(10) + 1;
    if (bytes.length === head) return;
    bytes[head + (place % (bytes.length - head))]! ^= by;
    try {
      expect(unpacked(bytes).map(({ bytes: { length } }) => length)).toEqual(
        list.map(({ bytes: { length } }) => length),
      );
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
    }
  },
  4,
);

holds(
  'numbers of either sign come back one after the other',
  [fc.array(fc.integer({ min: -(2 ** 30) + 1, max: 2 ** 30 - 1 }))],
  (numbers) => {
    const bytes: number[] = [];
    for (const number of numbers) {
      pushSigned(bytes, number);
      pushNumber(bytes, Math.abs(number));
    }
    const reader = new NumberReader(Uint8Array.from(bytes));
    for (const number of numbers) expect([reader.nextSigned(), reader.next()]).toEqual([number, Math.abs(number)]);
    expect(reader.done).toBe(true);
  },
);
