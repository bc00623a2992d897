/** Polygons and projection of the map. Runs in the browser, too. */
import type { Position } from '#lib/offices/geo.ts';

export type Point = readonly [x: number, y: number];

/** The vertices of each ring of a path `M x y l dx dy … z`, closed. */
export const ringsOf = (path: string): Point[][] =>
  path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [[x, y]];
      for (let i = 0; i < steps.length; i += 2) {
        const [fromX, fromY] = points[points.length - 1]!;
        points.push([fromX + steps[i]!, fromY + steps[i + 1]!]);
      }
      return [...points, [x, y]];
    });

/** Whether a point is inside polygons (even-odd rule). */
export function containsPoint(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [[ax, ay], [bx, by]] = [ring[index - 1]!, ring[index]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

export type Projection = { scale: number; x: number; y: number };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Mercator projection, rounded to whole units. */
export const mercator =
  ({ scale, x, y }: Projection) =>
  ({ lat, lon }: Position): Point => [
    Math.round(x + scale * radians(lon)),
    Math.round(y - scale * Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2))),
  ];

/** A country as a path, and the projection it is drawn in. */
export type Country = Projection & { outline: string };

/** Whether a position is inside a country. */
export const isInside = (country: Country, position: Position): boolean =>
  containsPoint(ringsOf(country.outline), mercator(country)(position));
