/** Places department names on the map without covering pins or other names. */
import {
  type Department,
  departmentCentre,
  departmentSize,
  HEIGHT,
  INSET,
  INSET_PLACE,
  landAt,
  SCALES,
  WIDTH,
} from './peru.ts';
import type { Point } from './lines.ts';

type Box = { left: number; right: number; top: number; bottom: number };
type Disc = { at: Point; radius: number };
export type Label = { name: string; at: Point };

/** Sizes in map units; the letter width is a generous estimate. */
const LETTER = 10;
const LINE = 20;

/** Cost of each side of a name outside its department, in units of distance. */
const BORDER = 15;

/** Offsets to try, from the centre of the department. */
const REACH = Array.from({ length: 17 }, (_, index) => (index - 8) * 10);
const STEPS: readonly Point[] = REACH.flatMap((down) => REACH.map((aside): Point => [aside, down]));

const INSET_WITH_TITLE: Box = {
  left: INSET.x,
  right: INSET.x + INSET.width,
  top: INSET.y - 2 * LINE,
  bottom: INSET.y + INSET.height,
};

const boxOfPin = ({ at: [x, y], radius }: Disc): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const onSheet = ({ left, right, top, bottom }: Box): boolean => left > 0 && right < WIDTH && top > 0 && bottom < HEIGHT;

/** The box of a name centred on a point. */
function boxAround([x, y]: Point, name: string): Box {
  const half = (name.length * LETTER) / 2;
  return { left: x - half, right: x + half, top: y - LINE / 2, bottom: y + LINE / 2 };
}

/** The centre of a box and of each of its sides. */
const pointsOf = ({ left, right, top, bottom }: Box): Point[] => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    [x, y],
    [left, y],
    [right, y],
    [x, top],
    [x, bottom],
  ];
};

/** Cost of a position: distance from the centre, plus a penalty across borders. Infinite where the name would be on another department. */
function cost(id: Department, box: Box, away: Point): number {
  const lands = pointsOf(box).map(landAt);
  if (lands[0] !== id && lands.some((land) => land !== undefined)) return Infinity;
  return Math.hypot(...away) + BORDER * lands.filter((land) => land !== id).length;
}

/** The cheapest free position for a name, if any. */
function spotFor(id: Department, name: string, taken: readonly Box[]): Point | undefined {
  const [x, y] = SCALES.outline.project(departmentCentre(id));
  const spots = STEPS.map((away) => ({ away, at: [x + away[0], y + away[1]] as const }))
    .filter(({ at }) => onSheet(boxAround(at, name)) && !taken.some((other) => overlap(other, boxAround(at, name))))
    .map(({ away, at }) => ({ at, cost: cost(id, boxAround(at, name), away) }))
    .filter((spot) => spot.cost < Infinity);
  return spots.sort((a, b) => a.cost - b.cost)[0]?.at;
}

/** Labels that fit, small departments first; others are left out, since the list beside the map has them. */
export function placeLabels(pins: readonly Disc[], departments: readonly { id: Department; name: string }[]): Label[] {
  const taken = [INSET_WITH_TITLE, INSET_PLACE, ...pins.map(boxOfPin)];
  return [...departments]
    .sort((a, b) => departmentSize(a.id) - departmentSize(b.id))
    .flatMap(({ id, name }) => {
      const spot = spotFor(id, name, taken);
      if (!spot) return [];
      taken.push(boxAround(spot, name));
      return [{ name, at: [spot[0], spot[1] + Math.round(LINE / 3)] as const }];
    });
}
