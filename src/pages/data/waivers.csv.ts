/** The register of waivers as CSV. */
import type { APIRoute } from 'astro';
import { library } from '../../catalogue/library.ts';
import { waiversCsv } from '../../formats/waivers.ts';

export const GET: APIRoute = async () => new Response(waiversCsv(await library()), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
