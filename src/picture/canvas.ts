/** Fills outlines with colours, smooth at the edges, in a picture of at most 256 colours. */
import type { Outline } from './letters.ts';

/** Steps between the ground and the colour at an edge: enough for the eye, few enough for a palette. */
const STEPS = 8;

export type Rgb = readonly [number, number, number];
export type Canvas = {
  width: number;
  height: number;
  /** One place of the palette a pixel, row by row. */ pixels: Uint8Array;
  palette: Rgb[];
  /** Kept empty between fillings. */ cover: Float64Array;
};

export const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

export const canvas = (width: number, height: number, ground: Rgb): Canvas => ({
  width,
  height,
  pixels: new Uint8Array(width * height),
  palette: [ground],
  cover: coverFor((width + 2) * height),
});

let kept = new Float64Array();

/** One cover serves all pictures, since it is empty between fillings. */
function coverFor(length: number): Float64Array {
  if (kept.length !== length) kept = new Float64Array(length);
  return kept;
}

/** Adds what one edge covers: for each pixel of its rows, the part to its right; the sum along a row is the cover. */
function addEdge(
  cover: Float64Array,
  width: number,
  height: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (fromY === toY) return;
  const sign = fromY < toY ? 1 : -1;
  const [y0, y1] = fromY < toY ? [fromY, toY] : [toY, fromY];
  const slope = (toX - fromX) / (toY - fromY);
  const start = fromY < toY ? fromX : toX;
  let x = y0 < 0 ? start - y0 * slope : start;
  for (let row = Math.max(0, Math.floor(y0)); row < Math.min(height, Math.ceil(y1)); row++) {
    const part = Math.min(row + 1, y1) - Math.max(row, y0);
    const next = x + slope * part;
    const left = Math.min(x, next);
    const right = Math.max(x, next);
    const first = Math.floor(left);
    const last = Math.max(Math.ceil(right), first + 1);
    const at = row * (width + 2);
    // Through one pixel: its share is the mean of both ends. Through several: what lies right of the edge in each of them.
    let before = 0;
    for (let column = first; column < last; column++) {
      const covered =
        last === first + 1 ? last - (left + right) / 2 : area(column + 1, left, right) - area(column, left, right);
      cover[at + Math.min(Math.max(column, 0), width)]! += sign * part * (covered - before);
      before = covered;
    }
    cover[at + Math.min(Math.max(last, 0), width)]! += sign * part * (1 - before);
    x = next;
  }
}

/** Mean width, left of `place`, of what lies right of an edge that runs evenly from `left` to `right`. */
function area(place: number, left: number, right: number): number {
  if (place <= left) return 0;
  return place >= right ? place - (left + right) / 2 : ((place - left) * (place - left)) / (2 * (right - left));
}

/** Fills a box whose edges lie between pixels. */
export function block(
  { width, pixels, palette }: Canvas,
  box: { x: number; y: number; width: number; height: number },
  colour: Rgb,
): void {
  const place = placeOf(palette, colour);
  for (let row = box.y; row < box.y + box.height; row++)
    pixels.fill(place, row * width + box.x, row * width + box.x + box.width);
}

/** Fills the inside of outlines. Outlines of one direction join; one of the other direction cuts a hole. */
export function fill(
  { width, height, pixels, palette, cover }: Canvas,
  outlines: readonly Outline[],
  colour: Rgb,
): void {
  let [top, bottom, leftmost, rightmost] = [height, 0, width, 0];
  for (const outline of outlines) {
    for (let at = 0; at < outline.length; at += 2) {
      const y = outline[at + 1]!;
      top = Math.min(top, Math.floor(y));
      bottom = Math.max(bottom, Math.ceil(y));
      leftmost = Math.min(leftmost, Math.floor(outline[at]!));
      rightmost = Math.max(rightmost, Math.ceil(outline[at]!));
      const next = (at + 2) % outline.length;
      addEdge(cover, width, height, outline[at]!, y, outline[next]!, outline[next + 1]!);
    }
  }
  /** Of a ground and a step, the place of their mixture, plus one; 0 is not yet known. */
  const mixed = new Uint16Array(256 * (STEPS + 1));
  for (let row = Math.max(0, top); row < Math.min(height, bottom); row++) {
    let [sum, step] = [0, 0];
    for (let column = Math.max(0, leftmost); column < Math.min(width, rightmost + 1); column++) {
      const change = cover[row * (width + 2) + column]!;
      if (change !== 0) {
        sum += change;
        step = Math.round(Math.min(1, Math.abs(sum)) * STEPS);
      }
      if (step === 0) continue;
      const at = row * width + column;
      const key = pixels[at]! * (STEPS + 1) + step;
      mixed[key] ||= placeOf(palette, mix(palette[pixels[at]!]!, colour, step / STEPS)) + 1;
      pixels[at] = mixed[key]! - 1;
    }
  }
  cover.fill(0, Math.max(0, top) * (width + 2), Math.max(0, bottom) * (width + 2));
}

const mix = (ground: Rgb, colour: Rgb, share: number): Rgb =>
  ground.map((value, index) => Math.round(value + (colour[index]! - value) * share)) as unknown as Rgb;

/** The place of a colour in the palette; a new one at the end. */
function placeOf(palette: Rgb[], colour: Rgb): number {
  const known = palette.findIndex((each) => each.every((value, index) => value === colour[index]));
  if (known >= 0) return known;
  if (palette.length === 256) throw new Error('A shared picture has more than 256 colours.');
  return palette.push(colour) - 1;
}
