/** The data files as JSON: `/data/offices.json`, `/data/facts.json` … */
import type { APIRoute } from 'astro';
import { DATA_NAMES, type DataName, fileText, MEDIA_TYPES } from '#lib/export/data/files.ts';
import { EDITION } from '#site.ts';

export const getStaticPaths = () => DATA_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: DataName }> = ({ props: { name }, locals }) =>
  new Response(fileText(name, 'json', locals.library, EDITION), { headers: { 'Content-Type': MEDIA_TYPES.json } });
