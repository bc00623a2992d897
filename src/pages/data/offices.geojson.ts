/** The offices on a map: `/data/offices.geojson`. */
import type { APIRoute } from 'astro';
import { library } from '../../catalogue/library.ts';
import { fileText, MEDIA_TYPES } from '../../formats/data/files.ts';
import { EDITION } from '../../site.ts';

export const GET: APIRoute = async () =>
  new Response(fileText('offices', 'geojson', await library(), EDITION), {
    headers: { 'Content-Type': MEDIA_TYPES.geojson },
  });
