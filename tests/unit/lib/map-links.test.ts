import { expect, test } from 'vitest';
import { mapLinks } from '#lib/offices/map-links.ts';
import { anOffice, known, unknown } from '../../support/builders.ts';

const linksOf = (facts: Parameters<typeof anOffice>[0]) => mapLinks(anOffice(facts).facts);
const at = (precision: 'door' | 'street' | 'district') => known({ lat: -13.5, lon: -71.9, precision });

test('both maps are https links with the encoded address and place', () =>
  expect(linksOf({ address: known('Av. El Sol 610 & patio') })).toEqual({
    google: 'https://www.google.com/maps/search/?api=1&query=Av.%20El%20Sol%20610%20%26%20patio%2C%20Cusco',
    openStreetMap: 'https://www.openstreetmap.org/search?query=Av.%20El%20Sol%20610%20%26%20patio%2C%20Cusco',
  }));

test('a pin on the town is too inexact: the address is searched, near that town', () =>
  expect(linksOf({ position: at('district') })).toEqual({
    google: 'https://www.google.com/maps/search/?api=1&query=Av.%20El%20Sol%20610%2C%20Cusco',
    openStreetMap: 'https://www.openstreetmap.org/search?query=Av.%20El%20Sol%20610%2C%20Cusco#map=14/-13.5/-71.9',
  }));

test.each(['door', 'street'] as const)('a pin on the %s is opened itself', (precision) =>
  expect(linksOf({ address: unknown, position: at(precision) })).toEqual({
    google: 'https://www.google.com/maps/search/?api=1&query=-13.5%2C-71.9',
    openStreetMap: 'https://www.openstreetmap.org/?mlat=-13.5&mlon=-71.9#map=18/-13.5/-71.9',
  }),
);

test('there is no map link without an address and an exact pin', () => {
  expect(linksOf({ address: unknown, position: unknown })).toBeUndefined();
  expect(linksOf({ address: unknown, position: at('district') })).toBeUndefined();
});
