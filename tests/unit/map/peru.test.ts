import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DEPARTMENTS } from '../../../src/locale/departments.ts';
import { departmentCentre, HEIGHT, INSET, INSET_LAND, OUTLINE, SCALES, SHAPES, WIDTH } from '../../../src/map/peru.ts';
import { holds, simplified } from '../../../src/map/lines.ts';

/** The corners of a path made of `M x y l dx dy … z` rings, ring by ring. */
const ringsOf = (path: string) =>
  path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const [x = 0, y = 0, ...steps] = [...ring.matchAll(/-?\d+/g)].map(Number);
      const points: [number, number][] = [[x, y]];
      for (let i = 0; i < steps.length; i += 2)
        points.push([points.at(-1)![0] + steps[i]!, points.at(-1)![1] + steps[i + 1]!]);
      return points;
    });

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
    expect(DEPARTMENTS.filter((id) => !/^M\d/.test(SHAPES[id]))).toEqual([]));

  test.each(CAPITALS)('shows the shape of %s where it is', (department, lat, lon) => {
    expect(
      DEPARTMENTS.filter((id) =>
        holds(
          ringsOf(SHAPES[id]).map((ring) => [...ring, ring[0]!]),
          SCALES.country.project({ lat, lon }),
        ),
      ),
    ).toEqual([department]);
  });

  test('knows the middle of the two departments whose labels are wrong in the data', () => {
    expect(departmentCentre('puno').lat).toBeCloseTo(-15, 0);
    expect(departmentCentre('callao').lat).toBeCloseTo(-12, 0);
  });

  test('fits its frame', () => {
    const points = DEPARTMENTS.flatMap((id) => ringsOf(SHAPES[id]).flat());
    expect(Math.min(...points.flat())).toBeGreaterThanOrEqual(0);
    expect(Math.max(...points.map(([x]) => x))).toBeLessThanOrEqual(WIDTH);
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThanOrEqual(HEIGHT);
  });

  test('is light: 4 kB under brotli, the outline 500 bytes', () => {
    expect(brotliCompressSync(Object.values(SHAPES).join('')).length).toBeLessThan(4_000);
    expect(brotliCompressSync(OUTLINE).length).toBeLessThan(500);
  });
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

test('simplifying keeps the ends and what stands out', () => {
  expect(
    simplified(
      [
        [0, 0],
        [5, 0.1],
        [10, 0],
        [15, 9],
        [20, 0],
      ],
      2,
    ),
  ).toEqual([
    [0, 0],
    [10, 0],
    [15, 9],
    [20, 0],
  ]);
});
