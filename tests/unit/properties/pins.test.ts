import fc from 'fast-check';
import { expect } from 'vitest';
import { type Pin, pinOf, pinsOn } from '#lib/offices/pins.ts';
import { aLibrary, anOffice, known } from '../../support/builders.ts';
import { holds } from '../../support/property.ts';

const APART = 12;
const office = fc.record({
  x: fc.nat(40),
  y: fc.nat(40),
  department: fc.constantFrom('cusco' as const, 'puno' as const),
});
const far = (a: Pin, b: Pin) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

/** Reference implementation: compares all pairs each time. */
function plainly(pins: Pin[]): Pin[] {
  const pairs = pins.flatMap((a, index) =>
    pins
      .slice(index + 1)
      .filter((b) => a.department === b.department)
      .map((b) => [a, b] as const),
  );
  const [pair] = pairs.sort((one, other) => far(...one) - far(...other));
  if (!pair || far(...pair) >= APART) return pins;
  const offices = pair.flatMap((pin) => pin.offices);
  const middle = (axis: 0 | 1) =>
    Math.round(pair.reduce((sum, pin) => sum + pin.at[axis] * pin.offices.length, 0) / offices.length);
  return plainly([...pins.filter((pin) => !pair.includes(pin)), { ...pair[0], at: [middle(0), middle(1)], offices }]);
}

holds(
  'pins of one department are joined as if all pairs were compared each time',
  [fc.array(office, { maxLength: 25 })],
  (places) => {
    const offices = places.map(({ x, y, department }, index) =>
      anOffice(
        {
          position: known({ lat: -y, lon: x, precision: 'door' as const }),
          place: { country: 'PE', department, province: null, district: null, ubigeo: null },
        },
        `office-${index}`,
      ),
    );
    const scale = { project: ({ lat, lon }: { lat: number; lon: number }) => [lon, -lat] as const, covers: () => true };
    const told = (pins: readonly Pin[]) =>
      pins
        .map(({ at, department, offices: joined }) => `${department} ${at.join()} ${joined.map(({ id }) => id).join()}`)
        .sort();
    expect(told(pinsOn(aLibrary({ offices }), scale, APART))).toEqual(
      told(plainly(offices.map((each) => pinOf(each, scale)!))),
    );
  },
);
