/**
 * Writes a long text without what repeats in it. Pages of one site are alike, but gzip looks back only 32 kB, about one page.
 * So repeats are taken out over the whole text first; gzip then packs what is left. Greedy, with a rolling hash: linear in the
 * length of the text. `restored()` in `restore.ts` is the way back.
 */
import { type DistanceParts, DistanceWriter } from './distances.ts';
import { pushNumber } from './varint.ts';

/** Bytes that occur once, and how to put the text together: what stands before each copy, how long it is, how far back it begins. */
export type Shortened = DistanceParts & { once: Uint8Array; gaps: Uint8Array; lengths: Uint8Array };

/** Shorter repeats are left to gzip. */
const SHORTEST = 24;
/** How many earlier places are tried at each byte. */
const TRIES = 96;
/** A copy from elsewhere costs bytes of address; it has to be this much longer for each of them. */
const PER_ADDRESS_BYTE = 5;
const PRIME = 0x01000193;
const SLOT_BITS = 21;

/** Where the same `SHORTEST` bytes stood before, newest first. */
class Places {
  readonly #heads = new Int32Array(1 << SLOT_BITS).fill(-1);
  readonly #earlier: Int32Array;
  readonly #hashes: Int32Array;

  constructor(text: Uint8Array) {
    this.#earlier = new Int32Array(text.length);
    this.#hashes = rollingHashes(text);
  }

  add(at: number): void {
    if (at >= this.#hashes.length) return;
    const slot = this.#slot(at);
    this.#earlier[at] = this.#heads[slot]!;
    this.#heads[slot] = at;
  }

  *before(at: number): Generator<number> {
    let place = this.#heads[this.#slot(at)]!;
    for (let tries = 0; place >= 0 && tries < TRIES; tries++) {
      yield place;
      place = this.#earlier[place]!;
    }
  }

  #slot = (at: number): number => Math.imul(this.#hashes[at]!, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

function rollingHashes(text: Uint8Array): Int32Array {
  const count = Math.max(0, text.length - SHORTEST + 1);
  const hashes = new Int32Array(count);
  let top = 1;
  for (let index = 1; index < SHORTEST; index++) top = Math.imul(top, PRIME);
  let hash = 0;
  for (let index = 0; index < SHORTEST; index++) hash = (Math.imul(hash, PRIME) + (text[index] ?? 0)) | 0;
  for (let at = 0; at < count; at++) {
    hashes[at] = hash;
    hash = (Math.imul((hash - Math.imul(top, text[at]!)) | 0, PRIME) + (text[at + SHORTEST] ?? 0)) | 0;
  }
  return hashes;
}

const addressBytes = (shift: number): number => 1 + Math.floor(Math.log2(Math.abs(shift) * 2 + 1) / 7);

function sameBytes(text: Uint8Array, from: number, at: number): number {
  let length = 0;
  while (at + length < text.length && text[from + length] === text[at + length]) length++;
  return length;
}

/** The copy that saves most at a place; `expected` is where the last copy would go on. */
function bestCopy(text: Uint8Array, places: Places, at: number, expected: number): { from: number; length: number } | undefined {
  let best: { from: number; length: number } | undefined;
  let worth = Number.NEGATIVE_INFINITY;
  const weigh = (from: number) => {
    const length = sameBytes(text, from, at);
    const saved = length - PER_ADDRESS_BYTE * addressBytes(from - expected);
    if (length >= SHORTEST && saved > worth) {
      worth = saved;
      best = { from, length };
    }
  };
  if (expected > 0 && expected < at) weigh(expected);
  for (const place of places.before(at)) weigh(place);
  return best;
}

/** The text without its repeats. The same text always gives the same bytes. */
export function withoutRepeats(text: Uint8Array): Shortened {
  const places = new Places(text);
  const [once, gaps, lengths]: [number[], number[], number[]] = [[], [], []];
  const distances = new DistanceWriter();
  let begin = 0; // of the bytes that are not yet written
  let end = 0; // of the last copy's source
  let at = 0;
  while (at <= text.length - SHORTEST) {
    const copy = bestCopy(text, places, at, end + (at - begin));
    if (!copy) {
      places.add(at++);
      continue;
    }
    let back = 0;
    while (at - back > begin && copy.from > back && text[at - back - 1] === text[copy.from - back - 1]) back++;
    const gap = at - back - begin;
    for (let index = begin; index < begin + gap; index++) once.push(text[index]!);
    pushNumber(gaps, gap);
    pushNumber(lengths, copy.length + back);
    distances.push(at - copy.from);
    for (let index = 0; index < copy.length; index++) places.add(at + index);
    end = copy.from + copy.length;
    begin = at += copy.length;
  }
  for (let index = begin; index < text.length; index++) once.push(text[index]!);
  return { once: Uint8Array.from(once), gaps: Uint8Array.from(gaps), lengths: Uint8Array.from(lengths), ...distances.parts };
}
