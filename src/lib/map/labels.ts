/** Places names on the maps without covering pins or other names. */
import { type Department, departmentCentre, departmentSize, HEIGHT, landAt, SCALES, WIDTH } from './peru.ts';
import type { Point } from './lines.ts';

type Box = { left: number; right: number; top: number; bottom: number };
type Disc = { at: Point; radius: number };
export type Label = { name: string; at: Point };

/** Sizes in map units; the letter width is a generous estimate. */
const LETTER = 12;
const LINE = 26;

/** Cost of each side of a name outside its department, in units of distance. */
const BORDER = 15;

/** Offsets to try, from the centre of the department. */
const REACH = Array.from({ length: 17 }, (_, index) => (index - 8) * 10);
const STEPS: readonly Point[] = REACH.flatMap((down) => REACH.map((aside): Point => [aside, down]));

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
  const taken = pins.map(boxOfPin);
  return [...departments]
    .sort((a, b) => departmentSize(a.id) - departmentSize(b.id))
    .flatMap(({ id, name }) => {
      const spot = spotFor(id, name, taken);
      if (!spot) return [];
      taken.push(boxAround(spot, name));
      return [{ name, at: [spot[0], spot[1] + Math.round(LINE / 3)] as const }];
    });
}

/** A name beside a pin. */
export type SideLabel = Label & { anchor: 'start' | 'end' | 'middle' };

/** Names of districts beside their pins, in the units of a map whose letters are `line` high; those without room are left out. */
export function placeBeside(places: readonly (Disc & { name: string })[], width: number, line: number): SideLabel[] {
  const taken = places.map(boxOfPin);
  return places.flatMap(({ name, at: [x, y], radius }) => {
    const long = name.length * line * 0.55;
    const gap = radius + line / 4;
    const sides = [
      { anchor: 'start' as const, left: x + gap, middle: y },
      { anchor: 'end' as const, left: x - gap - long, middle: y },
      { anchor: 'middle' as const, left: x - long / 2, middle: y + gap + line / 2 },
      { anchor: 'middle' as const, left: x - long / 2, middle: y - gap - line / 2 },
    ];
    const side = sides.find(({ left, middle }) => {
      const box = { left, right: left + long, top: middle - line / 2, bottom: middle + line / 2 };
      return left > 0 && box.right < width && !taken.some((other) => overlap(other, box));
    });
    if (!side) return [];
    const { anchor, left, middle } = side;
    taken.push({ left, right: left + long, top: middle - line / 2, bottom: middle + line / 2 });
    const start = anchor === 'start' ? left : anchor === 'end' ? left + long : x;
    return [{ name, anchor, at: [Math.round(start), Math.round(middle + line / 3)] as const }];
  });
}
