/** Distances between WGS 84 positions. */
export type Position = { lat: number; lon: number };

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function kilometres(a: Position, b: Position): number {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A distance rounded to the precision of a district pin: whole kilometres below 20, then tens. */
export const roughKilometres = (km: number): number =>
  km < 20 ? Math.max(1, Math.round(km)) : Math.round(km / 10) * 10;
