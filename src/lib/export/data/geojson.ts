/** The offices as GeoJSON (RFC 7946): WGS 84, longitude first, at most six decimals; no geometry where the position is unknown. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { addressOf } from '#lib/site/addresses.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { OfficeEntry } from '#lib/offices/offices.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { type Edition, jsonOf, origin } from './edition.ts';
import { columnsOf } from './published.ts';

/** RFC 7946, section 11.2: six decimals are about ten centimetres, more exact than any pin. */
const rounded = (degrees: number): number => Number(degrees.toFixed(6));

/** Every office as a feature. `precision` says what its pin marks: the door, the street, or only the town or district. */
export function officesMap(library: Library, edition: Edition): string {
  return jsonOf(
    { type: 'FeatureCollection' satisfies FeatureCollection['type'], ...origin(library, edition) },
    Object.values(library.offices).map((office) => feature(library, office, edition)),
    'features',
  );
}

function feature(library: Library, { id, facts }: OfficeEntry, { absolute }: Edition): Feature<Point | null> {
  const pin = valueOf(facts.position);
  const { place, condition, address } = facts;
  return {
    type: 'Feature',
    id,
    geometry: pin ? { type: 'Point', coordinates: [rounded(pin.lon), rounded(pin.lat)] } : null,
    properties: {
      ...columnsOf('name', (lang) => facts.name[lang]),
      kind: facts.kind,
      department: place.country === 'PE' ? place.department : null,
      country: place.country,
      condition: valueOf(condition) ?? null,
      condition_state: condition.unknown ? 'unknown' : condition.state,
      condition_checked: condition.checked,
      address: valueOf(address) ?? null,
      address_state: address.unknown ? 'unknown' : address.state,
      precision: pin?.precision ?? null,
      ...columnsOf('precision', (lang) => (pin ? stringsFor(lang).values.precision[pin.precision] : null)),
      position_state: facts.position.unknown ? 'unknown' : facts.position.state,
      position_checked: facts.position.checked,
      ...columnsOf('url', (lang) => absolute(addressOf(library, 'offices', id, lang))),
    },
  };
}
