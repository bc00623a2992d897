/** Lines and rings on a sheet: which points the eye would not miss (Visvalingam's method), and what lies inside. */
export type Point = readonly [x: number, y: number];

/** The area of a triangle, in square units of the sheet. */
const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

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

/** Whether a point lies inside closed lines, by the even-odd rule. */
export function holds(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [[ax, ay], [bx, by]] = [ring[index - 1]!, ring[index]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
