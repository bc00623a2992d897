/** `/humans.txt`. */
import type { APIRoute } from 'astro';
import { newestCheckOf } from '#lib/export/data/edition.ts';
import { humansText } from '#lib/export/about-site.ts';
import { LICENCE } from '#site.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(humansText(newestCheckOf(locals.library), LICENCE.name), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
