/** Links to web maps that work on every device; a map app handles them if installed. */
import type { Office } from '#schemas/office.ts';
import { valueOf } from '#lib/facts/facts.ts';
import { placeInWords } from './offices.ts';

export type MapLinks = { google: string; openStreetMap: string };

/**
 * An office on two maps: at its pin if that marks the door or the street, otherwise by address, which is more exact than a pin on
 * the town; OpenStreetMap then opens at that town. Undefined if neither is known.
 */
export function mapLinks(office: Office): MapLinks | undefined {
  const [address, pin] = [valueOf(office.address), valueOf(office.position)];
  if (pin && pin.precision !== 'district')
    return {
      google: googleMaps(`${pin.lat},${pin.lon}`),
      openStreetMap: `https://www.openstreetmap.org/?mlat=${pin.lat}&mlon=${pin.lon}#map=18/${pin.lat}/${pin.lon}`,
    };
  if (address === undefined) return undefined;
  const words = `${address}, ${placeInWords(office, 'es')}`;
  const town = pin ? `#map=14/${pin.lat}/${pin.lon}` : '';
  return {
    google: googleMaps(words),
    openStreetMap: `https://www.openstreetmap.org/search?query=${encodeURIComponent(words)}${town}`,
  };
}

/** Google's cross-platform "Maps URLs", which its Android and iOS apps handle. */
const googleMaps = (query: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query)}`;
