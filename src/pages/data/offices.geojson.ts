/** The offices as GeoJSON (RFC 7946): `/data/offices.geojson`. */
import type { APIRoute } from 'astro';
import { fileText, MEDIA_TYPES } from '#lib/export/data/files.ts';
import { EDITION } from '#site.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(fileText('offices', 'geojson', locals.library, EDITION), {
    headers: { 'Content-Type': MEDIA_TYPES.geojson },
  });
