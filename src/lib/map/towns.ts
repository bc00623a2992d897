/** Ten towns with an office, named on the map of the home page: each leads to the places of its department. */
import type { Department } from '#lib/map/peru.ts';
import type { Position } from '#lib/offices/geo.ts';

/** `side`: where the name stands beside the pin. */
export type Town = Position & { name: string; department: Department; side: 'start' | 'end' };

export const TOWNS: readonly Town[] = [
  { name: 'Tumbes', department: 'tumbes', lat: -3.57, lon: -80.45, side: 'start' },
  { name: 'Piura', department: 'piura', lat: -5.19, lon: -80.63, side: 'start' },
  { name: 'Iquitos', department: 'loreto', lat: -3.75, lon: -73.25, side: 'start' },
  { name: 'Trujillo', department: 'la-libertad', lat: -8.11, lon: -79.03, side: 'end' },
  { name: 'Pucallpa', department: 'ucayali', lat: -8.38, lon: -74.55, side: 'start' },
  { name: 'Lima', department: 'lima', lat: -12.05, lon: -77.04, side: 'end' },
  { name: 'Cusco', department: 'cusco', lat: -13.52, lon: -71.98, side: 'end' },
  { name: 'Puno', department: 'puno', lat: -15.84, lon: -70.02, side: 'end' },
  { name: 'Arequipa', department: 'arequipa', lat: -16.4, lon: -71.54, side: 'end' },
  { name: 'Tacna', department: 'tacna', lat: -18.01, lon: -70.25, side: 'end' },
];
