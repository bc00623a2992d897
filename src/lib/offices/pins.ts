/** Pins on the map: one per office with a known position; close ones share a pin with a number. */
import { DEPARTMENTS, departmentName } from '#i18n/departments.ts';
import type { Lang } from '#i18n/languages.ts';
import { departmentPath } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Fact } from '#schemas/fact.ts';
import type { Office } from '#schemas/office.ts';
import { addressOf } from '#lib/site/addresses.ts';
import { isKnown } from '#lib/facts/facts.ts';
import type { Position } from './geo.ts';
import type { Library } from '#lib/facts/library.ts';
import { isOffered, type OfficeEntry, officesIn } from './offices.ts';

type Point = readonly [x: number, y: number];

/** A map or inset: its projection, and which positions it shows. */
export type Scale = { project: (position: Position) => Point; covers: (position: Position) => boolean };

export const PIN_STATES = ['open', 'limited', 'closed', 'unknown'] as const;
export type PinState = (typeof PIN_STATES)[number];

/** One office, or several of one department; `mixed` if their states differ. */
export type Pin = { at: Point; department: string; offices: readonly OfficeEntry[]; state: PinState | 'mixed' };

const LOOKS: Readonly<Record<'active' | 'limited' | 'moved' | 'suspended' | 'closed' | 'planned', PinState>> = {
  active: 'open',
  limited: 'limited',
  moved: 'limited',
  suspended: 'closed',
  closed: 'closed',
  planned: 'unknown',
};

/** The value of a fact, unless withdrawn. */
const currentValue = <T>(fact: Fact<T>): T | undefined =>
  isKnown(fact) && fact.state !== 'withdrawn' ? fact.value : undefined;

/** The state of an office on the map. Planned counts as not open, withdrawn as unknown. */
export function stateOf({ condition }: Office): PinState {
  const value = currentValue(condition);
  return value === undefined ? 'unknown' : LOOKS[value];
}

/** The known position of an office in Peru. */
export const positionOf = ({
  place,
  position,
}: Office): (Position & { precision: 'door' | 'street' | 'district' }) | undefined =>
  place.country === 'PE' ? currentValue(position) : undefined;

/** The offices in Peru without a pin. */
export const withoutPin = (library: Library): OfficeEntry[] =>
  Object.values(library.offices).filter(
    (office) => isOffered(office) && office.facts.place.country === 'PE' && !positionOf(office.facts),
  );

/** The pins of a map, from north to south; offices of one department closer than `apart` share a pin. */
export function pinsOn(library: Library, scale: Scale, apart: number): Pin[] {
  const pins = Object.values(library.offices).flatMap((office) => pinOf(office, scale) ?? []);
  return joined(pins, apart).sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0]);
}

/** The pin of one office, if the map shows its position. */
export function pinOf(office: OfficeEntry, { project, covers }: Scale): Pin | undefined {
  const position = positionOf(office.facts);
  const { place } = office.facts;
  if (!position || place.country !== 'PE' || !covers(position)) return undefined;
  return { at: project(position), department: place.department, offices: [office], state: stateOf(office.facts) };
}

/** The nearest pin to another one, and its distance. */
type Nearest = { to?: Pin; far: number };

const joined = (pins: readonly Pin[], apart: number): Pin[] =>
  [...Map.groupBy(pins, ({ department }) => department).values()].flatMap((each) => joinedOf(each, apart));

/** Merges the two nearest pins of one department until all are `apart`. Each pin caches its nearest successor, so a merge recomputes only a few. */
function joinedOf(department: readonly Pin[], apart: number): Pin[] {
  const pins = [...department];
  const nearest = new Map<Pin, Nearest>(pins.map((pin, index) => [pin, nearestBehind(pins, index)]));
  for (;;) {
    const first = pins.reduce((best, pin) => (nearest.get(pin)!.far < nearest.get(best)!.far ? pin : best), pins[0]!);
    const { to: second, far } = nearest.get(first)!;
    if (!second || far >= apart) return pins;
    for (const pin of [first, second]) pins.splice(pins.indexOf(pin), 1);
    const both = merged(first, second);
    pins.push(both);
    nearest.set(both, { far: Infinity });
    pins.forEach((pin, index) => {
      const { to, far: until } = nearest.get(pin)!;
      if (to === first || to === second) nearest.set(pin, nearestBehind(pins, index));
      else if (pin !== both && distance(pin, both) < until) nearest.set(pin, { to: both, far: distance(pin, both) });
    });
  }
}

function nearestBehind(pins: readonly Pin[], index: number): Nearest {
  let nearest: Nearest = { far: Infinity };
  for (let other = index + 1; other < pins.length; other++) {
    const far = distance(pins[index]!, pins[other]!);
    if (far < nearest.far) nearest = { to: pins[other]!, far };
  }
  return nearest;
}

const distance = (a: Pin, b: Pin): number => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

/** Merges two pins at the centre of their offices. */
function merged(a: Pin, b: Pin): Pin {
  const offices = [...a.offices, ...b.offices];
  const middle = (axis: 0 | 1) =>
    Math.round((a.at[axis] * a.offices.length + b.at[axis] * b.offices.length) / offices.length);
  return {
    at: [middle(0), middle(1)],
    department: a.department,
    offices,
    state: a.state === b.state ? a.state : 'mixed',
  };
}

/** The label of a pin: the office and its state, or the department and its number of offices by state. */
export function pinInWords({ offices, department }: Pin, lang: Lang): string {
  const { map, values } = stringsFor(lang);
  const [first] = offices;
  if (!first || offices.length > 1)
    return map.group(departmentName(department), offices.length, statesInWords(offices, lang));
  const condition = currentValue(first.facts.condition) ?? 'unknown';
  return map.pin(first.facts.name[lang], values.officeCondition[condition]);
}

/** "4 open, 1 state unknown". */
export function statesInWords(offices: readonly OfficeEntry[], lang: Lang): string {
  const count = (state: PinState) => offices.filter(({ facts }) => stateOf(facts) === state).length;
  return PIN_STATES.filter((state) => count(state) > 0)
    .map((state) => stringsFor(lang).map.counted[state](count(state)))
    .join(', ');
}

/** The link of a pin: its office, or the page of the department. */
export const pinPath = (library: Library, { offices, department }: Pin, lang: Lang): string =>
  offices.length === 1 ? addressOf(library, 'offices', offices[0]!.id, lang) : departmentPath(lang, department);

/** Every department with its offices, by name. */
export const placesByDepartment = (
  library: Library,
): { id: (typeof DEPARTMENTS)[number]; name: string; offices: OfficeEntry[] }[] =>
  DEPARTMENTS.map((id) => ({ id, name: departmentName(id), offices: officesIn(library, id) })).sort((a, b) =>
    a.name.localeCompare(b.name, 'es'),
  );
