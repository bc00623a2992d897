/** The map of Peru: SVG paths of the departments, and projections. `npm run map` generates `peru.json`. */
import type { DEPARTMENTS } from '#i18n/departments.ts';
import { containsPoint, type Country, mercator, type Point, ringsOf } from './lines.ts';
import type { Position } from '#lib/offices/geo.ts';
import drawing from './peru.json' with { type: 'json' };

export type Department = (typeof DEPARTMENTS)[number];

/** The size of the map; a unit is about 2 km. */
export const { width: WIDTH, height: HEIGHT } = drawing;

/** The map of Lima and Callao, at a larger scale: its box, in map units. */
export const INSET = drawing.inset;

const departments: Readonly<Record<Department, { path: string; centre: Position; size: number }>> = drawing.departments;

const { north, south, west, east } = drawing.aroundLima;
const inInset = ({ lat, lon }: Position): boolean => lat < north && lat > south && lon > west && lon < east;

/** The outline of the country and the projection it is drawn in, for the browser: see `isInside`. */
export const COUNTRY: Country = { outline: drawing.outline, ...drawing.country };

const project = mercator(drawing.country);

/** Projection of each map, and which positions it shows: the country without the inset, the inset, and the outline without an inset. */
export const SCALES = {
  country: { project, covers: (position: Position): boolean => !inInset(position) },
  capital: { project: mercator(drawing.capital), covers: inInset },
  outline: { project, covers: (): boolean => true },
};

/** The shape of a department, as the `d` of an SVG path. */
export const shapeOf = (department: Department): string => departments[department].path;

/** The simplified outline of the country, for small pictures. */
export const OUTLINE = drawing.outline;

/** The coast and land of Lima and Callao inside the inset, without borders. */
export const INSET_LAND = drawing.insetLand;

/** Where the map of the country leads to that of Lima and Callao. */
export const CAPITAL = project({ lat: (north + south) / 2, lon: (west + east) / 2 });

/** Kilometres of a unit of the inset, at the latitude of Lima. */
export const INSET_KM = (6371 * Math.cos((12 * Math.PI) / 180)) / drawing.capital.scale;

/** The centre of a department, in degrees. */
export const departmentCentre = (department: Department): Position => departments[department].centre;

/** The area of a department, to compare with others. */
export const departmentSize = (department: Department): number => departments[department].size;

/** The borders of every department, with bounding boxes to reject most points cheaply. */
const borders = Object.entries(departments).map(([id, { path }]) => {
  const rings = ringsOf(path);
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  return { id: id as Department, rings, box };
});

/** The department at a point of the map, if any. */
export function landAt(point: Point): Department | undefined {
  const [x, y] = point;
  return borders.find(
    ({ rings, box }) =>
      x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && containsPoint(rings, point),
  )?.id;
}
