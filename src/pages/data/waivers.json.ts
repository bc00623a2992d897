/** The register of waivers as JSON. */
import type { APIRoute } from 'astro';
import { library } from '../../catalogue/library.ts';
import { waiversJson } from '../../formats/waivers.ts';
import { schemaFile } from '../../locale/routes.ts';
import { absolute } from '../../site.ts';

export const GET: APIRoute = async () => new Response(waiversJson(await library(), absolute, schemaFile('waivers')), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
