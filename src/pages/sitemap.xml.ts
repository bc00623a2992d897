/** `/sitemap.xml`: every indexable page with its hreflang alternates. */
import type { APIRoute } from 'astro';
import { indexedAddresses } from '#content/paths.ts';
import { sitemap } from '#lib/export/sitemap.ts';
import { absolute } from '#site.ts';

export const GET: APIRoute = async () =>
  new Response(sitemap(await indexedAddresses(), absolute), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
