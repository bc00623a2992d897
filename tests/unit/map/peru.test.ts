import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DEPARTMENTS } from '#i18n/departments.ts';
import { departmentCentre, HEIGHT, INSET, INSET_LAND, landAt, OUTLINE, SCALES, shapeOf, WIDTH } from '#lib/map/peru.ts';
import { containsPoint, ringsOf } from '#lib/map/lines.ts';

const CAPITALS = [
  ['cusco', -13.5192, -71.9767],
  ['puno', -15.8403, -70.0281],
  ['loreto', -3.7481, -73.2442],
  ['tumbes', -3.5711, -80.4592],
  ['lima', -11.1067, -77.605],
  ['lima', -12.0453, -77.0308],
  ['tacna', -18.0056, -70.2483],
  ['ica', -14.0639, -75.7292],
] as const;

describe('the map', () => {
  test('has a shape for each of the 25 departments', () =>
    expect(DEPARTMENTS.filter((id) => !/^M\d/.test(shapeOf(id)))).toEqual([]));

  test.each(CAPITALS)('shows the shape of %s where it is', (department, lat, lon) => {
    expect(
      DEPARTMENTS.filter((id) => containsPoint(ringsOf(shapeOf(id)), SCALES.country.project({ lat, lon }))),
    ).toEqual([department]);
  });

  test('corrects the centres of the two departments whose labels are wrong in the data', () => {
    expect(departmentCentre('puno').lat).toBeCloseTo(-15, 0);
    expect(departmentCentre('callao').lat).toBeCloseTo(-12, 0);
  });

  test('fits its view box', () => {
    const points = DEPARTMENTS.flatMap((id) => ringsOf(shapeOf(id)).flat());
    expect(Math.min(...points.flat())).toBeGreaterThanOrEqual(0);
    expect(Math.max(...points.map(([x]) => x))).toBeLessThanOrEqual(WIDTH);
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThanOrEqual(HEIGHT);
  });

  test('is small: 4 kB after brotli, the outline 500 bytes', () => {
    expect(brotliCompressSync(DEPARTMENTS.map(shapeOf).join('')).length).toBeLessThan(4_000);
    expect(brotliCompressSync(OUTLINE).length).toBeLessThan(500);
  });
});

test('uses the projection of the drawing: a position falls in the shape of its department', () => {
  for (const id of ['cusco', 'loreto', 'tacna', 'tumbes'] as const)
    expect(landAt(SCALES.country.project(departmentCentre(id)))).toBe(id);
});

test('the inset shows Breña, the map does not, the outline shows both', () => {
  const brena = { lat: -12.0589, lon: -77.0461 };
  expect([SCALES.country, SCALES.capital, SCALES.outline].map(({ covers }) => covers(brena))).toEqual([
    false,
    true,
    true,
  ]);
  const [x, y] = SCALES.capital.project(brena);
  expect(x > INSET.x && x < INSET.x + INSET.width && y > INSET.y && y < INSET.y + INSET.height).toBe(true);
  expect(INSET_LAND).toMatch(/^M\d/);
});
