/** The data files as CSV (RFC 4180): `/data/offices.csv` … */
import type { APIRoute } from 'astro';
import { DATA_NAMES, type DataName, fileText, formatsOf, MEDIA_TYPES } from '#lib/export/data/files.ts';
import { EDITION } from '#site.ts';

export const getStaticPaths = () =>
  DATA_NAMES.filter((name) => formatsOf(name).includes('csv')).map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: DataName }> = ({ props: { name }, locals }) =>
  new Response(fileText(name, 'csv', locals.library, EDITION), { headers: { 'Content-Type': MEDIA_TYPES.csv } });
