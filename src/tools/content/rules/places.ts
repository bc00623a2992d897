/** Pins of offices in Peru are inside Peru, and opening hours do not overlap. */
import { valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Position } from '#lib/offices/geo.ts';
import type { Problem } from '#tools/content/problem.ts';

/** WGS 84 bounding box of Peru with a margin of 0.05°. */
const PERU = { south: -18.4, north: 0, west: -81.4, east: -68.6 } as const;

/** Whether a position lies within the bounds of Peru. */
export const isInPeru = ({ lat, lon }: Position): boolean =>
  lat >= PERU.south && lat <= PERU.north && lon >= PERU.west && lon <= PERU.east;

export function pinsLieInPeru(library: Library): Problem[] {
  return Object.values(library.offices).flatMap(({ file, facts }) => {
    const pin = valueOf(facts.position);
    if (facts.place.country !== 'PE' || pin === undefined) return [];
    const { lat, lon } = pin;
    return isInPeru(pin)
      ? []
      : [
          {
            file,
            path: ['position', 'value'],
            found: `${lat}, ${lon}`,
            message: `lies outside Peru (lat ${PERU.south} to ${PERU.north}, lon ${PERU.west} to ${PERU.east}): are the two swapped?`,
          },
        ];
  });
}

export function hoursDoNotOverlap(library: Library): Problem[] {
  return [...Object.values(library.offices), ...Object.values(library.channels)].flatMap(({ file, facts }) => {
    const slots = valueOf(facts.hours)?.slots ?? [];
    return slots.flatMap((slot, index) => {
      const clash = slots
        .slice(0, index)
        .find(
          (other) =>
            other.days?.some((name) => slot.days?.includes(name)) &&
            other.opens < slot.closes &&
            slot.opens < other.closes &&
            other.for?.en === slot.for?.en,
        );
      return clash
        ? [
            {
              file,
              path: ['hours', 'value', 'slots', index],
              found: `${slot.opens}–${slot.closes}`,
              message: `overlaps ${clash.opens}–${clash.closes} on the same day: join the two, or say what each is for.`,
            },
          ]
        : [];
    });
  });
}
