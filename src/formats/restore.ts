/** Puts a text together again that `repeats.ts` has written without its repeats. Runs in browsers. */
import { DistanceReader } from './distances.ts';
import type { Shortened } from './repeats.ts';
import { NumberReader } from './varint.ts';

/**
 * The whole text, `size` bytes of it.
 * @throws {RangeError} if the parts do not make a text of that size.
 */
export function restored(parts: Shortened, size: number): Uint8Array<ArrayBuffer> {
  const text = new Uint8Array(size);
  const [gaps, lengths, distances] = [
    new NumberReader(parts.gaps),
    new NumberReader(parts.lengths),
    new DistanceReader(parts),
  ];
  let [at, read] = [0, 0];
  while (!gaps.done) {
    const gap = gaps.next();
    text.set(parts.once.subarray(read, read + gap), at);
    at += gap;
    read += gap;
    const length = lengths.next();
    const from = at - distances.next();
    if (from < 0 || from >= at || at + length > size) throw new RangeError('A copy leads out of the text.');
    // A copy may reach into itself, so byte by byte where it does.
    if (from + length <= at) text.copyWithin(at, from, from + length);
    else for (let index = 0; index < length; index++) text[at + index] = text[from + index]!;
    at += length;
  }
  if (at + parts.once.length - read !== size) throw new RangeError('The text has another size than it says.');
  text.set(parts.once.subarray(read), at);
  return text;
}
