/** JSON Schema of each data file: `/data/schema/offices.json` … */
import type { APIRoute } from 'astro';
import { DATA_NAMES, type DataName } from '#lib/export/data/files.ts';
import { schemaOf } from '#lib/json-schema/data-schema.ts';
import { absolute } from '#site.ts';

export const getStaticPaths = () => DATA_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: DataName }> = ({ props: { name } }) =>
  new Response(`${JSON.stringify(schemaOf(name, absolute), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
