/** Whole numbers as bytes: seven bits each, the lowest first; small numbers take one byte. Negative ones go in zigzag. */

/** Appends a number from 0 to 2^31 − 1. */
export function pushNumber(to: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    to.push((rest & 127) | 128);
    rest >>>= 7;
  }
  to.push(rest);
}

/** Appends a number of either sign. */
export const pushSigned = (to: number[], value: number): void => pushNumber(to, value < 0 ? -2 * value - 1 : 2 * value);

/**
 * Reads numbers one after the other.
 * @throws {RangeError} when the bytes end in the middle of a number.
 */
export class NumberReader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('The bytes end in the middle of a number.');
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  nextSigned(): number {
    const value = this.next();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }
}
