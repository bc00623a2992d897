import { expect, test } from 'vitest';
import { DEPARTMENTS, departmentName } from '#i18n/departments.ts';
import { placeLabels } from '#lib/map/labels.ts';
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
    const land = landAt([x, y - 7]);
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
  expect(Math.abs(label!.at[1] - 7 - y) >= 27 || Math.abs(label!.at[0] - x) >= 42).toBe(true);
});

test('leaves a name out where there is no room', () => {
  expect(
    placeLabels(
      [{ at: middleOf('cusco'), radius: 300 }],
      departments.filter(({ id }) => id === 'cusco'),
    ),
  ).toEqual([]);
});
