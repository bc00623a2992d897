import { expect, test } from 'vitest';
import { DEPARTMENTS, departmentName } from '#i18n/departments.ts';
import { placeBeside, placeLabels } from '#lib/map/labels.ts';
import { departmentCentre, landAt, SCALES } from '#lib/map/peru.ts';

const departments = DEPARTMENTS.map((id) => ({ id, name: departmentName(id) }));
const middleOf = (id: (typeof DEPARTMENTS)[number]) => SCALES.outline.project(departmentCentre(id));

test('names every department on an empty map', () => {
  expect(
    placeLabels([], departments)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(departments.map(({ name }) => name).sort());
});

test('places a name in its own department, or outside Peru', () => {
  const wrong = placeLabels([], departments).filter(({ name, at: [x, y] }) => {
    const land = landAt([x, y - 9]);
    return land !== undefined && departmentName(land) !== name;
  });
  expect(wrong).toEqual([]);
});

test('moves a name away from a pin', () => {
  const [x, y] = middleOf('cusco');
  const [label] = placeLabels(
    [{ at: [x, y], radius: 17 }],
    departments.filter(({ id }) => id === 'cusco'),
  );
  expect(Math.abs(label!.at[1] - 9 - y) >= 30 || Math.abs(label!.at[0] - x) >= 47).toBe(true);
});

test('leaves a name out where there is no room', () => {
  expect(
    placeLabels(
      [{ at: middleOf('cusco'), radius: 300 }],
      departments.filter(({ id }) => id === 'cusco'),
    ),
  ).toEqual([]);
});

test('a district is named beside its pin, on another side where there is no room, or not at all', () => {
  const pin = (name: string, x: number, y: number) => ({ name, at: [x, y] as const, radius: 5 });
  const sides = (places: readonly ReturnType<typeof pin>[]) =>
    placeBeside(places, 200, 10).map(({ name, anchor }) => [name, anchor]);
  expect(sides([pin('Breña', 50, 50), pin('Ate', 190, 50)])).toEqual([
    ['Breña', 'start'],
    ['Ate', 'end'],
  ]);
  expect(sides([pin('San Borja', 100, 50), pin('Surco', 100, 50)])).toEqual([
    ['San Borja', 'start'],
    ['Surco', 'end'],
  ]);
  expect(sides([pin('A district with a name longer than the map', 100, 50)])).toEqual([]);
});
