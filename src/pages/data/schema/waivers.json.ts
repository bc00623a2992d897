/** The JSON Schema of the register of waivers. */
import type { APIRoute } from 'astro';
import { waiverSchemaFile } from '../../../formats/waiver-schema.ts';
import { schemaFile } from '../../../locale/routes.ts';
import { absolute } from '../../../site.ts';

export const GET: APIRoute = () => new Response(waiverSchemaFile(absolute(schemaFile('waivers'))), { headers: { 'Content-Type': 'application/schema+json; charset=utf-8' } });
