/** The outlines of a mark. Only sums, products and one root: the same numbers on every machine. */
import type { Mark } from './layout.ts';
import { type Outline, outlinesOfText } from './letters.ts';

/** How far from the end of a quarter circle the handles of its curve lie. */
const ROUND = 0.5523;
const PIECES = 6;

/** A curve with two handles as corners, without its first one. */
function curve([x0, y0, x1, y1, x2, y2, x3, y3]: readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]): number[] {
  return Array.from({ length: PIECES }, (_, index) => {
    const t = (index + 1) / PIECES;
    const [a, b, c, d] = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  }).flat();
}

/** A box with round corners, clockwise. */
function roundBox(x: number, y: number, width: number, height: number, r: number): number[] {
  const [right, bottom, k] = [x + width, y + height, r * (1 - ROUND)];
  return [
    x + r,
    y,
    right - r,
    y,
    ...curve([right - r, y, right - k, y, right, y + k, right, y + r]),
    right,
    bottom - r,
    ...curve([right, bottom - r, right, bottom - k, right - k, bottom, right - r, bottom]),
    x + r,
    bottom,
    ...curve([x + r, bottom, x + k, bottom, x, bottom - k, x, bottom - r]),
    x,
    y + r,
    ...curve([x, y + r, x, y + k, x + k, y, x + r, y]),
  ];
}

const disc = (x: number, y: number, r: number): number[] => roundBox(x - r, y - r, 2 * r, 2 * r, r);
const reversed = (outline: Outline): number[] =>
  Array.from({ length: outline.length }, (_, index) => outline[outline.length - 2 - index + 2 * (index % 2)]!);

/** A line of some width through points, as one box a piece, clockwise. */
function stroke(points: Outline, width: number): number[][] {
  const boxes: number[][] = [];
  for (let at = 2; at < points.length; at += 2) {
    const [x0, y0, x1, y1] = [points[at - 2]!, points[at - 1]!, points[at]!, points[at + 1]!];
    const length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    const [nx, ny] = [((y1 - y0) / length) * (width / 2), ((x1 - x0) / length) * (width / 2)];
    boxes.push([x0 + nx, y0 - ny, x1 + nx, y1 - ny, x1 - nx, y1 + ny, x0 - nx, y0 + ny]);
    if (at > 2) boxes.push(disc(x0, y0, width / 2));
  }
  return boxes;
}

/** The signs of components/ui/Icon.astro, on the same field of 20 by 20. */
const SIGNS: Readonly<Record<Extract<Mark, { mark: 'icon' }>['icon'], Outline[]>> = {
  check: stroke([6.3, 10.3, 8.8, 12.8, 13.8, 7.5], 2),
  cross: [...stroke([7, 7, 13, 13], 2), ...stroke([13, 7, 7, 13], 2)],
  question: [
    ...stroke(
      [
        7.8,
        7.9,
        ...curve([7.8, 7.9, 7.8, 5.2, 12.1, 5, 12.2, 7.8]),
        ...curve([12.2, 7.8, 12.2, 9.8, 10, 9.7, 10, 11.5]),
      ],
      1.7,
    ),
    ...stroke([10, 13.3, 10, 14.9], 1.9),
  ],
  half: [[10, 3, ...curve([10, 3, 13.9, 3, 17, 6.1, 17, 10]), ...curve([17, 10, 17, 13.9, 13.9, 17, 10, 17])]],
  arrow: [...stroke([6, 10, 13.5, 10], 2), ...stroke([10.5, 7, 13.5, 10, 10.5, 13], 2)],
  clock: stroke([10, 5.8, 10, 10, 12.8, 11.8], 2),
};

/** Groups of outlines; each group is filled at once, where its outlines wind around a point. */
export function shapesOf(mark: Mark): readonly (readonly Outline[])[] {
  if (mark.mark === 'text') return [outlinesOfText(mark.text, mark)];
  if (mark.mark === 'box') return [[roundBox(mark.x, mark.y, mark.width, mark.height, mark.round ?? 0)]];
  const placed = (outline: Outline): number[] =>
    outline.map((value, index) => (value * mark.size) / 20 + (index % 2 === 0 ? mark.x : mark.y));
  const ring = [disc(10, 10, 9), reversed(disc(10, 10, 7))];
  return [ring.map(placed), SIGNS[mark.icon].map(placed)];
}
