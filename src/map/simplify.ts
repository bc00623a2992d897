/** Which points of a line one can leave out without the eye missing them (Visvalingam's method). */
export type Point = readonly [x: number, y: number];

/** Twice the area of a triangle would do as well; the plain area can be read in square units of the picture. */
const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** The inner point that makes the smallest triangle with its neighbours. */
function flattest(line: readonly Point[]): { index: number; area: number } {
  let least = { index: 0, area: Infinity };
  for (let index = 1; index < line.length - 1; index++) {
    const area = triangle(line[index - 1]!, line[index]!, line[index + 1]!);
    if (area < least.area) least = { index, area };
  }
  return least;
}

/** The line without the points that stand out by less than `area`; its ends stay, so that neighbours still meet. */
export function simplified(line: readonly Point[], area: number): Point[] {
  const kept = [...line];
  for (let next = flattest(kept); next.area < area; next = flattest(kept)) kept.splice(next.index, 1);
  return kept;
}
