/**
 * How far back a copy reaches, written small. A page that follows the plan of another one copies piece after piece from about
 * the same distance; so the last few distances are kept, and one near them is written as the difference. Both sides of the
 * bundle keep them alike.
 */
import { NumberReader, pushNumber, pushSigned } from './varint.ts';

const KEPT = 8;
/** Differences up to this are near. */
const NEAR = 1000;

/** `which`: the place of the kept distance, or `KEPT` for a new one; `near`: the differences; `far`: the new ones whole. */
export type DistanceParts = { which: Uint8Array; near: Uint8Array; far: Uint8Array };

/** The last distances, the newest first. */
class Kept {
  readonly list = Array.from({ length: KEPT }, () => 0);

  nearest(distance: number): number {
    return this.list.reduce(
      (best, each, index) => (Math.abs(each - distance) < Math.abs(this.list[best]! - distance) ? index : best),
      0,
    );
  }

  /** Puts a distance first, in place of the one it was written by. */
  put(distance: number, place: number): void {
    this.list.splice(Math.min(place, KEPT - 1), 1);
    this.list.unshift(distance);
  }
}

export class DistanceWriter {
  readonly #kept = new Kept();
  readonly #which: number[] = [];
  readonly #near: number[] = [];
  readonly #far: number[] = [];

  push(distance: number): void {
    const nearest = this.#kept.nearest(distance);
    const difference = this.#kept.list[nearest]! - distance;
    const isNear = Math.abs(difference) <= NEAR;
    this.#which.push(isNear ? nearest : KEPT);
    if (isNear) pushSigned(this.#near, difference);
    else pushNumber(this.#far, distance);
    this.#kept.put(distance, isNear ? nearest : KEPT);
  }

  get parts(): DistanceParts {
    return { which: Uint8Array.from(this.#which), near: Uint8Array.from(this.#near), far: Uint8Array.from(this.#far) };
  }
}

/** Reads the distances one after the other. */
export class DistanceReader {
  readonly #kept = new Kept();
  readonly #which: Uint8Array;
  readonly #near: NumberReader;
  readonly #far: NumberReader;
  #at = 0;

  constructor({ which, near, far }: DistanceParts) {
    [this.#which, this.#near, this.#far] = [which, new NumberReader(near), new NumberReader(far)];
  }

  /** @throws {RangeError} when the bytes end too early, or name a distance that is not kept. */
  next(): number {
    const which = this.#which[this.#at++];
    if (which === undefined || which > KEPT) throw new RangeError('A distance is missing.');
    const distance = which === KEPT ? this.#far.next() : this.#kept.list[which]! - this.#near.nextSigned();
    this.#kept.put(distance, which);
    return distance;
  }
}
