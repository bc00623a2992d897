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
/** How many bytes back repeats are looked for: several times the whole guide. A larger text takes no more memory than this, four bytes for each. */
const REACH = 2 ** 26;

/** Where the same `SHORTEST` bytes stood before, newest first. Places are asked and added from the first byte to the last. */
class Places {
  readonly #newest = new Int32Array(1 << SLOT_BITS).fill(-1);
  readonly #text: Uint8Array;
  #at = 0;
  #hash = 0;
  /** Of each of the last places, the one before it with the same beginning, or -1; a ring whose length is a power of two. */
  readonly #earlier: Int32Array;
  readonly #ring: number;

  constructor(text: Uint8Array, reach: number) {
    this.#text = text;
    this.#earlier = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, Math.min(text.length, reach)))));
    this.#ring = this.#earlier.length - 1;
    for (let index = 0; index < SHORTEST; index++) this.#hash = (Math.imul(this.#hash, PRIME) + (text[index] ?? 0)) | 0;
  }

  /** The newest place like the next one to be added, or -1. */
  get newest(): number {
    return this.#within(this.#newest[this.#slot]!);
  }

  /** The place before another one with the same beginning, or -1. */
  before(place: number): number {
    return this.#within(this.#earlier[place & this.#ring]!);
  }

  /** A place, or -1 where the ring has forgotten it. */
  #within(place: number): number {
    return place >= this.#at - this.#ring ? place : -1;
  }

  /** Adds the next place. */
  add(): void {
    const [text, at] = [this.#text, this.#at++];
    if (at + SHORTEST > text.length) return;
    const slot = this.#slot;
    this.#earlier[at & this.#ring] = this.#newest[slot]!;
    this.#newest[slot] = at;
    this.#hash = (Math.imul((this.#hash - Math.imul(TOP, text[at]!)) | 0, PRIME) + (text[at + SHORTEST] ?? 0)) | 0;
  }

  get #slot(): number {
    return Math.imul(this.#hash, 0x9e3779b1) >>> (32 - SLOT_BITS);
  }
}

/** What the first of `SHORTEST` bytes counts in their hash. */
const TOP = Array.from({ length: SHORTEST - 1 }).reduce((top: number) => Math.imul(top, PRIME), 1);

/** Bytes of the number that says how far a copy is from where the last one would go on. */
function addressBytes(shift: number): number {
  const zigzag = Math.abs(shift) * 2 + 1;
  return zigzag < 2 ** 7 ? 1 : zigzag < 2 ** 14 ? 2 : zigzag < 2 ** 21 ? 3 : zigzag < 2 ** 28 ? 4 : 5;
}

function sameBytes(text: Uint8Array, from: number, at: number): number {
  let length = 0;
  while (at + length < text.length && text[from + length] === text[at + length]) length++;
  return length;
}

/** The copy that saves most at a place; `expected` is where the last copy would go on. */
function bestCopy(
  text: Uint8Array,
  places: Places,
  at: number,
  expected: number,
): { from: number; length: number } | undefined {
  let best: { from: number; length: number } | undefined;
  let worth = Number.NEGATIVE_INFINITY;
  const weigh = (from: number) => {
    const cost = PER_ADDRESS_BYTE * addressBytes(from - expected);
    // The byte that a better copy must have in common is compared first: nearly every place is left at once.
    const last = Math.max(SHORTEST, worth + cost + 1) - 1;
    if (at + last >= text.length || text[from + last] !== text[at + last]) return;
    const length = sameBytes(text, from, at);
    if (length <= last) return;
    worth = length - cost;
    best = { from, length };
  };
  if (expected > 0 && expected < at) weigh(expected);
  for (let place = places.newest, tries = 0; place >= 0 && tries < TRIES; place = places.before(place), tries++)
    weigh(place);
  return best;
}

/** The text without its repeats, looked for `reach` bytes back. The same text always gives the same bytes. */
export function withoutRepeats(text: Uint8Array, reach = REACH): Shortened {
  const places = new Places(text, reach);
  const [once, gaps, lengths]: [number[], number[], number[]] = [[], [], []];
  const distances = new DistanceWriter();
  let begin = 0; // of the bytes that are not yet written
  let end = 0; // of the last copy's source
  let at = 0;
  while (at <= text.length - SHORTEST) {
    const copy = bestCopy(text, places, at, end + (at - begin));
    if (!copy) {
      places.add();
      at++;
      continue;
    }
    let back = 0;
    while (at - back > begin && copy.from > back && text[at - back - 1] === text[copy.from - back - 1]) back++;
    const gap = at - back - begin;
    for (let index = begin; index < begin + gap; index++) once.push(text[index]!);
    pushNumber(gaps, gap);
    pushNumber(lengths, copy.length + back);
    distances.push(at - copy.from);
    for (let index = 0; index < copy.length; index++) places.add();
    end = copy.from + copy.length;
    begin = at += copy.length;
  }
  for (let index = begin; index < text.length; index++) once.push(text[index]!);
  return {
    once: Uint8Array.from(once),
    gaps: Uint8Array.from(gaps),
    lengths: Uint8Array.from(lengths),
    ...distances.parts,
  };
}
